package no.samskap.indicators.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Figures;
import no.samskap.indicators.Figures.Behind;
import no.samskap.indicators.Figures.Score;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Round;
import no.samskap.indicators.Rounds;
import no.samskap.indicators.Settled;
import no.samskap.records.Kinds;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of an indicator shows. */
@Component
class IndicatorPages {
    private final Figures figures;
    private final Rounds rounds;
    private final RoundPages roundPages;
    private final Kinds kinds;

    IndicatorPages(Figures figures, Rounds rounds, RoundPages roundPages, Kinds kinds) {
        this.figures = figures;
        this.rounds = rounds;
        this.roundPages = roundPages;
        this.kinds = kinds;
    }

    /** @param year null for the whole period */
    IndicatorPage show(Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        Behind behind = figures.behind(visitor, framework, indicator, year).orElseThrow(Refusal.NotFound::new);
        Score score = figures.of(visitor, framework, indicator);
        return new IndicatorPage(
                framework,
                score,
                year,
                behind,
                behind.rows().stream()
                        .limit(IndicatorPage.MOST_ROWS)
                        .map(this::row)
                        .toList(),
                BarChart.large(score),
                FigureWords.forecast(score, figures.today()),
                figures.anyway(visitor, framework, indicator, year),
                locked(visitor, framework, indicator, year),
                remark(visitor, indicator, year),
                framework.head().mayBeEditedBy(visitor));
    }

    private IndicatorPage.@Nullable Locked locked(
            Visitor visitor, Framework framework, Indicator indicator, @Nullable Integer year) {
        if (year == null || indicator.settledIn(year).isEmpty()) return null;
        Round round = rounds.find(framework, year).orElseThrow();
        List<Settled> settled = indicator.settledAll(year);
        List<@Nullable Long> people =
                new ArrayList<>(settled.stream().map(Settled::by).toList());
        people.add(round.lockedBy());
        Map<Long, String> names = roundPages.names(visitor, people);
        List<IndicatorPage.Restated> restated = new ArrayList<>();
        for (int i = 1; i < settled.size(); i++)
            restated.add(new IndicatorPage.Restated(
                    Words.date(settled.get(i).at()),
                    RoundPages.name(names, settled.get(i).by()),
                    settled.get(i).reason(),
                    settled.get(i - 1).figure(),
                    settled.get(i).figure()));
        return new IndicatorPage.Locked(
                round,
                RoundPages.name(names, round.lockedBy()),
                FigureWords.target(settled.getLast().target()),
                !settled.getLast().target().equals(indicator.target()),
                restated,
                figures.differsFromLocked(visitor, framework, indicator, year).orElse(null),
                Rounds.mayRestate(visitor, framework));
    }

    private IndicatorPage.@Nullable Written remark(Visitor visitor, Indicator indicator, @Nullable Integer year) {
        return indicator
                .remarkOn(year)
                .map(remark -> new IndicatorPage.Written(
                        remark.text(),
                        RoundPages.name(roundPages.names(visitor, Collections.singletonList(remark.by())), remark.by()),
                        Words.date(remark.at())))
                .orElse(null);
    }

    private IndicatorPage.Row row(Figures.Row row) {
        var head = row.fact().head();
        return new IndicatorPage.Row(
                head.number(),
                Words.t("kind." + head.kind()),
                head.title(),
                head.language().code(),
                kinds.address(head),
                Words.date(row.fact().happened()),
                row.fact().happened().inYear(),
                row.fact().quantity(),
                row.isPartOfTotal(),
                row.mayBePartOf());
    }
}
