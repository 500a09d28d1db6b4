package no.samskap.indicators.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.indicators.FigureWords;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Round;
import no.samskap.indicators.Rounds;
import no.samskap.indicators.Settled;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of reporting rounds show. */
@Component
class RoundPages {
    private final Rounds rounds;
    private final Records records;
    private final Kinds kinds;

    RoundPages(Rounds rounds, Records records, Kinds kinds) {
        this.rounds = rounds;
        this.records = records;
        this.kinds = kinds;
    }

    RoundPage show(Visitor visitor, Framework framework, Round round) {
        List<Rounds.Listed> listed = rounds.list(visitor, framework, round.year());
        Map<Long, String> names = names(visitor, round, listed);
        return new RoundPage(
                framework,
                round,
                steps(round, names),
                listed.stream()
                        .limit(Rounds.MOST_SHOWN)
                        .map(each -> row(each, names))
                        .toList(),
                listed.size(),
                listed.stream().filter(each -> each.confirmation() != null).count(),
                listed.stream().filter(Rounds.Listed::hasChangedSince).count(),
                rounds.missing(visitor, framework, round.year()),
                approved(framework, round),
                Rounds.mayApprove(visitor, framework),
                Rounds.mayLock(visitor, framework),
                framework.head().mayBeEditedBy(visitor));
    }

    /** What is about to be locked: how many figures, by whom they were approved, and what is not as it should be. */
    List<FieldsPage.Told> beforeLocking(Visitor visitor, Framework framework, Round round) {
        RoundPage page = show(visitor, framework, round);
        long known = page.figures().stream()
                .filter(figure -> figure.cell().isShown())
                .count();
        List<FieldsPage.Told> told = new ArrayList<>();
        told.add(new FieldsPage.Told(
                Words.t("indicators.lockForm.figures"),
                Words.t(
                        "indicators.lockForm.figures.count",
                        Words.number(known),
                        Words.number(page.figures().size())),
                Words.count(
                        "indicators.lockForm.wholePeriod",
                        page.figures().size() - known - page.missing().size())));
        told.add(new FieldsPage.Told(
                Words.t("indicators.round.missing"),
                page.missing().isEmpty()
                        ? Words.t("indicators.lockForm.nothing")
                        : page.missing().stream()
                                .map(indicator -> Words.t(indicator.name()))
                                .collect(Collectors.joining(", ")),
                page.missing().isEmpty() ? "" : Words.t("indicators.lockForm.missing")));
        told.add(new FieldsPage.Told(
                Words.t("indicators.lockForm.confirmed"),
                Words.t("indicators.round.confirmedOf", Words.number(page.confirmed()), Words.number(page.total())),
                page.changed() == 0 ? "" : Words.count("indicators.round.changed", page.changed())));
        return told;
    }

    /** Who somebody is, where the visitor may know; else a neutral word. */
    Map<Long, String> names(Visitor visitor, Collection<@Nullable Long> people) {
        Set<Long> numbers = new HashSet<>();
        for (Long person : people) if (person != null) numbers.add(person);
        return records.titles(visitor, numbers);
    }

    static String name(Map<Long, String> names, @Nullable Long person) {
        return person == null
                ? Words.t("indicators.round.somebody")
                : names.getOrDefault(person, Words.t("indicators.round.somebody"));
    }

    private Map<Long, String> names(Visitor visitor, Round round, List<Rounds.Listed> listed) {
        List<@Nullable Long> people = new ArrayList<>();
        people.add(round.askedBy());
        people.add(round.approvedBy());
        people.add(round.lockedBy());
        listed.stream()
                .limit(Rounds.MOST_SHOWN)
                .map(Rounds.Listed::confirmation)
                .forEach(confirmation -> people.add(confirmation == null ? null : confirmation.by()));
        return names(visitor, people);
    }

    private static List<String> steps(Round round, Map<Long, String> names) {
        List<String> steps = new ArrayList<>();
        steps.add(step("asked", round.askedBy(), round.askedAt(), names));
        if (round.approvedAt() != null) steps.add(step("approved", round.approvedBy(), round.approvedAt(), names));
        if (round.lockedAt() != null)
            steps.add(step("locked", round.lockedBy(), round.lockedAt(), names) + " " + round.decision());
        return steps;
    }

    private static String step(String what, @Nullable Long by, Instant at, Map<Long, String> names) {
        return Words.t("indicators.round." + what, name(names, by), Words.date(at));
    }

    private RoundPage.Row row(Rounds.Listed listed, Map<Long, String> names) {
        RecordHead head = listed.head();
        Round.Confirmation confirmation = listed.confirmation();
        return new RoundPage.Row(
                head.number(),
                head.title(),
                head.language().code(),
                kinds.address(head),
                head.ownerTitle() == null ? "" : head.ownerTitle(),
                RoundPage.Row.names(listed.indicators()),
                confirmation == null
                        ? ""
                        : Words.t(
                                "indicators.round.confirmedBy",
                                name(names, confirmation.by()),
                                Words.date(confirmation.at())),
                listed.hasChangedSince(),
                listed.mayConfirm());
    }

    private List<RoundPage.Approved> approved(Framework framework, Round round) {
        if (round.step() == Round.Step.ASKED) return List.of();
        Map<Long, List<Settled>> settled = rounds.approved(framework, round.year());
        List<RoundPage.Approved> figures = new ArrayList<>();
        for (Indicator indicator : framework.indicators())
            for (Settled approved : settled.getOrDefault(indicator.id(), List.of())) {
                String url = IndicatorPage.url(framework, indicator) + "?aar=" + round.year();
                Settled figure = indicator.settledIn(round.year()).orElse(approved);
                figures.add(new RoundPage.Approved(
                        Words.t(indicator.name()),
                        url,
                        new FigureCell(
                                figure.figure(),
                                figure.status(),
                                url,
                                false,
                                indicator.remarkOn(round.year()).isPresent()),
                        FigureWords.target(figure.target()),
                        figure.isRestatement()
                                ? Words.t(
                                        "indicators.restated.was",
                                        Words.number(approved.figure().value()))
                                : ""));
            }
        return figures;
    }
}
