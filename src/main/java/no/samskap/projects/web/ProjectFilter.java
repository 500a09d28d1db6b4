package no.samskap.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import no.samskap.projects.Participant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.projects.Stage;
import no.samskap.themes.Themes;
import no.samskap.web.Listing;

/** What projects are listed by, and what pages and the API call it. */
enum ProjectFilter {
    TEXT("q", "text"),
    FORM("form", "form"),
    STATE("status", "state"),
    STAGE("steg", "stage"),
    CREDIT("aere", "credit"),
    BODY("samarbeid", "body"),
    FOCUS_AREA("omrade", "focusArea"),
    THEME("tema", "theme"),
    COUNTY("fylke", "county"),
    YEAR("ar", "year"),
    OWNER("eier", "owner"),
    ORGANISATION("organisasjon", "organisation"),
    /** Organisations that take part beside those. */
    ALSO("med", "also"),
    UNIT("enhet", "unit"),
    /** Who all take part. */
    PARTICIPANT("deltar", "participant"),
    ACTIVE("aktiv", "active"),
    END_YEAR("slutt", "endYear"),
    FUNDING("finansiering", "funding");

    static final List<String> ON_PAGES =
            Arrays.stream(values()).map(ProjectFilter::onPages).toList();

    private final String onPages;
    private final String inApi;

    ProjectFilter(String onPages, String inApi) {
        this.onPages = onPages;
        this.inApi = inApi;
    }

    String onPages() {
        return onPages;
    }

    String inApi() {
        return inApi;
    }

    /**
     * What an address asks for; what makes no sense is left out.
     *
     * @param name what each is called there
     */
    static Filter read(Listing asked, Function<ProjectFilter, String> name, Themes themes) {
        Function<ProjectFilter, List<String>> chosen = filter -> asked.chosen(name.apply(filter));
        return new Filter(
                asked.text(),
                new Filter.What(
                        codes(chosen.apply(FORM)),
                        known(chosen.apply(STATE), Project.State.values()),
                        known(chosen.apply(STAGE), Stage.values()),
                        known(chosen.apply(CREDIT), Project.Origin.values()),
                        List.copyOf(themes.withAllBelow(numbers(chosen.apply(THEME)))),
                        known(chosen.apply(FUNDING), Project.Source.values())),
                new Filter.Where(numbers(chosen.apply(BODY)), numbers(chosen.apply(FOCUS_AREA)), chosen.apply(COUNTY)),
                new Filter.Who(
                        numbers(chosen.apply(OWNER)),
                        numbers(chosen.apply(ORGANISATION)),
                        numbers(chosen.apply(ALSO)),
                        chosen.apply(UNIT),
                        Participant.read(chosen.apply(PARTICIPANT))),
                new Filter.When(years(chosen.apply(YEAR)), times(chosen.apply(ACTIVE)), years(chosen.apply(END_YEAR))));
    }

    private static List<String> known(List<String> wanted, Enum<?>[] values) {
        return wanted.stream()
                .filter(name ->
                        Arrays.stream(values).anyMatch(value -> value.name().equals(name)))
                .toList();
    }

    private static List<String> codes(List<String> wanted) {
        return wanted.stream()
                .filter(code -> code.matches("[A-Z][A-Z0-9_]{1,39}"))
                .toList();
    }

    /** A first and a last year; one at most. */
    private static List<String> times(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[12]\\d{3}-[12]\\d{3}"))
                .limit(1)
                .toList();
    }

    private static List<Integer> years(List<String> texts) {
        return numbers(texts, "\\d{4}", Integer::valueOf);
    }

    static List<Long> numbers(List<String> texts) {
        return numbers(texts, "\\d{1,18}", Long::valueOf);
    }

    private static <T> List<T> numbers(List<String> texts, String pattern, Function<String, T> read) {
        return texts.stream().filter(text -> text.matches(pattern)).map(read).toList();
    }
}
