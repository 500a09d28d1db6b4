package no.samskap.impact.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.impact.Evidence;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Review;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.ImpactQueries;
import no.samskap.impact.Missing;
import no.samskap.impact.Quotation;
import no.samskap.impact.Quotations;
import no.samskap.impact.web.ImpactForms.ReadForm;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.themes.Themes;
import no.samskap.web.Crumb;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of impact cases show. */
@Component
class ImpactPages {
    static final String PATH = "/impact-case";

    private final ImpactCases cases;
    private final ImpactQueries queries;
    private final Quotations quotations;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Records records;
    private final Kinds kinds;
    private final Themes themes;
    private final RecordParts parts;
    private final String site;

    ImpactPages(
            ImpactCases cases,
            ImpactQueries queries,
            Quotations quotations,
            Bodies bodies,
            Organisations organisations,
            Records records,
            Kinds kinds,
            Themes themes,
            RecordParts parts,
            @Value("${samskap.address}") String site) {
        this.cases = cases;
        this.queries = queries;
        this.quotations = quotations;
        this.bodies = bodies;
        this.organisations = organisations;
        this.records = records;
        this.kinds = kinds;
        this.themes = themes;
        this.parts = parts;
        this.site = site;
    }

    static String url(long number) {
        return PATH + "/" + number;
    }

    /** Where one is: the list, the case, and this. */
    static List<Crumb> crumbs(ImpactCase told, String here) {
        return List.of(
                new Crumb(Words.t("impact.title"), PATH),
                new Crumb(told.head().title(), url(told.number())),
                new Crumb(Words.t("impact.write"), url(told.number()) + "/skriv"),
                Crumb.here(here));
    }

    /** What the address of the list asks for. */
    record Asked(Listing listing, ImpactQueries.Filter filter, ImpactQueries.Order order) {}

    Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                PATH,
                parameters,
                List.of("q", "tema", "organ", "organisasjon", "aar", "status"),
                List.of(
                        new Option("nyest", Words.t("impact.sort.newest")),
                        new Option("aar", Words.t("impact.sort.year")),
                        new Option("tittel", Words.t("impact.sort.title"))));
        ImpactQueries.Filter filter = new ImpactQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("tema"))),
                asked.chosenNumbers("organ"),
                asked.chosenNumbers("organisasjon"),
                asked.chosenNumbers("aar").stream().map(Long::intValue).toList(),
                asked.chosen("status").stream()
                        .filter(List.of("DRAFT", "PUBLISHED")::contains)
                        .toList());
        ImpactQueries.Order order = switch (asked.sort()) {
            case "aar" -> ImpactQueries.Order.YEAR;
            case "tittel" -> ImpactQueries.Order.TITLE;
            default -> ImpactQueries.Order.NEWEST;
        };
        return new Asked(asked, filter, order);
    }

    ImpactListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Asked what = asked(parameters);
        Listing asked = what.listing();
        ImpactQueries.Filter filter = what.filter();
        ImpactQueries.Order order = what.order();
        ImpactQueries.Totals totals = queries.totals(visitor, filter);
        return new ImpactListPage(
                asked.with(facets(visitor, asked, totals), totals.total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()).stream()
                        .map(row -> new ImpactListPage.Row(row, themes.all(row.themes())))
                        .toList(),
                !tellers(visitor).isEmpty());
    }

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, ImpactQueries.Totals totals) {
        List<Listing.Choice> areas = asked.named("tema", themes.topNames(), totals.themes());
        List<Listing.Choice> years = totals.years().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByKey().reversed())
                .map(year -> asked.choice("aar", year.getKey(), year.getKey(), year.getValue()))
                .toList();
        List<Listing.Facet> facets = new ArrayList<>(List.of(
                new Listing.Facet("organ", Words.t("impact.body"), named(visitor, asked, "organ", totals.bodies())),
                new Listing.Facet("tema", Words.t("impact.theme"), areas),
                new Listing.Facet(
                        "organisasjon",
                        Words.t("impact.organisation"),
                        named(visitor, asked, "organisasjon", totals.organisations())),
                new Listing.Facet("aar", Words.t("impact.year"), years)));
        if (totals.states().containsKey("DRAFT"))
            facets.add(new Listing.Facet(
                    "status",
                    Words.t("impact.state"),
                    totals.states().entrySet().stream()
                            .map(state -> asked.choice(
                                    "status",
                                    state.getKey(),
                                    Words.t("impact.state." + state.getKey()),
                                    state.getValue()))
                            .toList()));
        return facets;
    }

    private List<Listing.Choice> named(Visitor visitor, Listing asked, String facet, Map<Long, Long> counted) {
        return asked.named(facet, records.titles(visitor, counted.keySet()), counted);
    }

    /** Bodies and organisations the visitor may write for. */
    List<Option> tellers(Visitor visitor) {
        if (!visitor.isSignedIn()) return List.of();
        List<Option> all = new ArrayList<>();
        bodies.optionsFor(visitor).forEach(body -> all.add(new Option("body:" + body.value(), body.label())));
        organisations
                .actedForBy(visitor)
                .forEach(organisation -> all.add(new Option("org:" + organisation.number(), organisation.name())));
        return all;
    }

    List<Option> themeOptions() {
        return themes.options();
    }

    StoryPage story(Visitor visitor, ImpactCase told, @Nullable Form review) {
        List<Quotation> said = new ArrayList<>(told.consented());
        List<StoryPage.Passage> passages = new ArrayList<>();
        List<Section> written = told.sections().stream()
                .filter(section -> !section.text().isEmpty())
                .toList();
        for (Section section : written)
            passages.add(new StoryPage.Passage(
                    section, section.part() == Section.Part.SITUATION || said.isEmpty() ? null : said.removeFirst()));
        List<StoryPage.Claim> claims = new ArrayList<>();
        List<StoryPage.Note> notes = new ArrayList<>();
        for (ImpactCase.Claim claim : told.claims()) {
            List<Integer> numbers = new ArrayList<>();
            for (Evidence evidence : claim.evidence()) {
                notes.add(new StoryPage.Note(notes.size() + 1, evidence));
                numbers.add(notes.size());
            }
            claims.add(new StoryPage.Claim(claim.text(), numbers));
        }
        RecordHead teller = teller(visitor, told);
        return new StoryPage(
                told,
                parts.of(visitor, told.head()),
                passages,
                said,
                claims,
                notes,
                themes.all(told.head().themes()),
                teller == null ? null : teller.title(),
                teller == null ? "" : kinds.address(teller),
                told.quotations().stream()
                        .filter(quotation -> quotations
                                .asked(visitor, told.number(), quotation.id())
                                .isPresent())
                        .toList(),
                told.reviewOf(visitor).isEmpty() || told.isPublished()
                        ? null
                        : review != null ? review : readForm(visitor, told),
                Arrays.stream(Review.Answer.values())
                        .map(answer -> new Option(answer.name(), Words.t("impact.review." + answer)))
                        .toList(),
                site);
    }

    private static Form readForm(Visitor visitor, ImpactCase told) {
        return Form.of(
                ReadForm.WORDS,
                told.reviewOf(visitor)
                        .map(answered -> new ReadForm(answered.answer(), answered.comment()))
                        .orElseGet(() -> new ReadForm(null, "")));
    }

    @Nullable
    RecordHead teller(Visitor visitor, ImpactCase told) {
        Long number = told.body() != null ? told.body() : told.head().owner();
        return number == null ? null : records.today(visitor, number).orElse(null);
    }

    WritePage write(Visitor visitor, ImpactCase told) {
        List<RecordHead> origins = cases.origins(visitor, told.number());
        Function<Long, String> names = names(visitor, told);
        RecordHead teller = teller(visitor, told);
        return new WritePage(
                told,
                Arrays.stream(Section.Part.values())
                        .map(part -> new WritePage.SectionRow(
                                part,
                                url(told.number()) + "/skriv/" + SectionPages.path(part),
                                told.text(part),
                                written(told, part, names),
                                SectionPages.hints(told.text(part))))
                        .toList(),
                origins.stream()
                        .map(head -> new WritePage.Origin(head, kinds.address(head)))
                        .toList(),
                Missing.of(told, !origins.isEmpty(), part -> Words.t("impact.part." + part)),
                teller == null ? null : teller.title(),
                ImpactCase.MOST_CLAIMS);
    }

    private static String written(ImpactCase told, Section.Part part, Function<Long, String> names) {
        return told.section(part)
                .filter(section -> section.writtenAt() != null)
                .map(section -> Words.t(
                        "impact.writtenBy",
                        section.writtenBy() == null ? Words.t("impact.somebody") : names.apply(section.writtenBy()),
                        Words.date(Objects.requireNonNull(section.writtenAt()))))
                .orElse("");
    }

    private Function<Long, String> names(Visitor visitor, ImpactCase told) {
        List<Long> people = told.sections().stream()
                .map(Section::writtenBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<RecordHead> found = records.findAll(visitor, people);
        return number -> found.stream()
                .filter(head -> head.number() == number)
                .map(RecordHead::title)
                .findFirst()
                .orElseGet(() -> Words.t("impact.somebody"));
    }
}
