package no.samskap.impact.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Visitor;
import no.samskap.impact.Evidence;
import no.samskap.impact.EvidenceWords;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.impact.RecordChoice;
import no.samskap.impact.web.ImpactForms.FigureForm;
import no.samskap.impact.web.ImpactForms.RecordForm;
import no.samskap.impact.web.ImpactForms.SourceForm;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkQueries;
import no.samskap.indicators.Frameworks;
import no.samskap.records.RecordHead;
import no.samskap.web.Candidates;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The page on which a claim is shown, by a record, a figure or something outside. */
@Component
class EvidencePages {
    /** Where records are suggested from while one types. */
    static final String RECORDS = "/forslag/poster";

    private static final int MOST_FRAMEWORKS = 20;
    private static final Pattern INDICATOR = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    private final RecordChoice choice;
    private final Frameworks frameworks;
    private final FrameworkQueries queries;

    EvidencePages(RecordChoice choice, Frameworks frameworks, FrameworkQueries queries) {
        this.choice = choice;
        this.frameworks = frameworks;
        this.queries = queries;
    }

    /** The three forms of the page: the one that was sent, and the others empty. */
    record Forms(
            @Nullable Form record,
            @Nullable Form figure,
            @Nullable Form source) {
        static final Forms EMPTY = new Forms(null, null, null);

        Forms record(Form sent) {
            return new Forms(sent, null, null);
        }

        Forms figure(Form sent) {
            return new Forms(null, sent, null);
        }

        Forms source(Form sent) {
            return new Forms(null, null, sent);
        }
    }

    FormPage page(Visitor visitor, ImpactCase told, Claim claim, Forms forms) {
        String url = ImpactPages.url(told.number()) + "/pastander/" + claim.id() + "/belegg";
        Form record = forms.record() != null ? forms.record() : Form.of(RecordForm.WORDS, new RecordForm(""));
        Form figure = forms.figure() != null ? forms.figure() : Form.of(FigureForm.WORDS, new FigureForm("", null));
        Form source = forms.source() != null ? forms.source() : Form.of(SourceForm.WORDS, new SourceForm("", "", null));
        List<FormPage.Part> parts = new ArrayList<>();
        parts.add(new FormPage.Part(
                "post",
                Words.t("impact.evidence.record"),
                Words.t("impact.evidence.record.lead"),
                url + "/post",
                record,
                List.of(record.named("record", RECORDS)),
                Words.t("impact.evidence.add"),
                false));
        List<Option> indicators = indicators(visitor, told);
        if (!indicators.isEmpty())
            parts.add(new FormPage.Part(
                    "tall",
                    Words.t("impact.evidence.ofFigure"),
                    Words.t("impact.evidence.ofFigure.lead"),
                    url + "/tall",
                    figure,
                    List.of(figure.select("indicator", indicators), figure.number("year")),
                    Words.t("impact.evidence.add"),
                    false));
        parts.add(new FormPage.Part(
                "kilde",
                Words.t("impact.evidence.source"),
                Words.t("impact.evidence.source.lead"),
                url + "/kilde",
                source,
                List.of(source.text("title"), source.text("address"), source.date("seenOn")),
                Words.t("impact.evidence.add"),
                false));
        return new FormPage(
                Words.t("impact.evidence"),
                Words.t("impact.evidence.of", claim.text()),
                ImpactPages.crumbs(told, Words.t("impact.evidence")),
                "",
                List.of(),
                claim.evidence().stream().map(each -> line(url, each)).toList(),
                parts,
                ImpactPages.url(told.number()) + "/skriv#pastander");
    }

    private static FormPage.Line line(String url, Evidence evidence) {
        String remove = url + "/" + evidence.id() + "/slutt";
        return switch (evidence) {
            case Evidence.OfRecord(long ignored, var head, String path) ->
                head == null
                        ? new FormPage.Line(Words.t("impact.evidence.closed"), "", "", "", remove)
                        : new FormPage.Line(
                                head.title(), head.language().code(), Words.t("kind." + head.kind()), path, remove);
            case Evidence.OfFigure(long ignored, var shown) ->
                shown == null
                        ? new FormPage.Line(Words.t("impact.evidence.closedFigure"), "", "", "", remove)
                        : new FormPage.Line(EvidenceWords.figure(shown), "", "", shown.path(), remove);
            case Evidence.Outside(long ignored, String title, String address, var seenOn) ->
                new FormPage.Line(title, "", seenOn == null ? "" : Words.date(seenOn), address, remove);
        };
    }

    /** Of the body that tells the case; where an organisation does, of all the visitor may read. */
    private List<Option> indicators(Visitor visitor, ImpactCase told) {
        Long body = told.body();
        List<Option> all = new ArrayList<>();
        for (FrameworkQueries.Row row : queries.list(
                visitor,
                new FrameworkQueries.Filter("", body == null ? List.of() : List.of(body)),
                MOST_FRAMEWORKS,
                0)) {
            Framework framework = frameworks.find(visitor, row.number()).orElseThrow();
            framework
                    .indicators()
                    .forEach(indicator -> all.add(new Option(
                            framework.number() + ":" + indicator.id(),
                            Words.t(
                                    "impact.figure.option",
                                    Words.t(indicator.name()),
                                    framework.firstYear() + "–" + framework.lastYear()))));
        }
        return all;
    }

    static Evidence.Said.@Nullable OfFigure figure(FigureForm form) {
        Matcher matcher = INDICATOR.matcher(ImpactForms.stripped(form.indicator()));
        return matcher.matches()
                ? new Evidence.Said.OfFigure(
                        Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), form.year())
                : null;
    }

    /** The record that is meant; where that is not clear, those it may have meant are offered at the field. */
    Optional<RecordHead> meant(Visitor visitor, RecordForm form, Errors errors) {
        Optional<RecordHead> meant = choice.meant(visitor, form.record());
        if (meant.isEmpty()) {
            List<Option> like = options(choice.called(visitor, form.record()));
            Candidates.reject(
                    errors,
                    "record",
                    like.isEmpty() ? "impact.record.nothing" : "impact.record.which",
                    form.record(),
                    like);
        }
        return meant;
    }

    static List<Option> options(List<RecordHead> heads) {
        return heads.stream()
                .map(head -> new Option(RecordChoice.written(head), head.title(), Words.t("kind." + head.kind())))
                .toList();
    }
}
