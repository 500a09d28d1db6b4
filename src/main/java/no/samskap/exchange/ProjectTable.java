package no.samskap.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.exchange.Column.Shape;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectIntake.Known;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectText;
import org.jspecify.annotations.Nullable;

/**
 * A project as a row of a table. Values are texts that mean the same in every language: codes, numbers of records, ISO dates;
 * several stand between semicolons.
 */
final class ProjectTable {
    static final String NUMBER = "number";
    static final String REFERENCE = "reference";
    static final String COUNCIL = "council";
    static final String NVA = "nva";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String FORM = "form";
    static final String STATE = "state";
    static final String OWNER = "owner";
    static final String STARTS = "starts";
    static final String ENDS = "ends";
    static final String BODY = "body";
    static final String FOCUS_AREA = "focusArea";
    static final String THEMES = "themes";
    static final String RESEARCH = "research";
    static final String CONTACTS = "contacts";
    static final String FUNDER = "funder";
    static final String PROGRAMME = "programme";
    static final String AMOUNT = "amount";
    static final String FUNDING_YEAR = "fundingYear";
    static final String AUDIENCE = "audience";
    static final String LANGUAGE = "language";
    static final String BROKERED_BY = "brokeredBy";
    static final String ORIGIN = "origin";
    static final String ORIGIN_NOTE = "originNote";
    static final String STOPPED_BECAUSE = "stoppedBecause";

    /** The columns of partners, by role. */
    static final Map<String, Project.Role> PARTNERS = partners();

    /** What it is called elsewhere. */
    static final Set<String> REFERENCES = Set.of(REFERENCE, COUNCIL, NVA);

    static final Set<String> FUNDING = Set.of(FUNDER, PROGRAMME, AMOUNT, FUNDING_YEAR);

    static final List<Column> COLUMNS = columns();

    private ProjectTable() {}

    private static Map<String, Project.Role> partners() {
        Map<String, Project.Role> partners = new LinkedHashMap<>();
        partners.put("partners", Project.Role.PARTNER);
        partners.put("municipalities", Project.Role.MUNICIPALITY_PARTNER);
        partners.put(RESEARCH, Project.Role.RESEARCH);
        partners.put("funders", Project.Role.FUNDER);
        partners.put("associated", Project.Role.ASSOCIATED);
        return partners;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(NUMBER, Shape.RECORD, 18),
                new Column(REFERENCE, Shape.REFERENCE, 200),
                new Column(COUNCIL, Shape.REFERENCE, 20),
                new Column(NVA, Shape.REFERENCE, 20),
                new Column(TITLE, Shape.TEXT, 200),
                new Column(SUMMARY, Shape.TEXT, 4000),
                new Column(FORM, Shape.CHOICE, 0),
                new Column(STATE, Shape.CHOICE, 0),
                new Column(OWNER, Shape.ORGANISATION, 0)));
        for (String code : PARTNERS.keySet()) columns.add(new Column(code, Shape.ORGANISATIONS, 0));
        columns.addAll(List.of(
                new Column(STARTS, Shape.DATE, 0),
                new Column(ENDS, Shape.DATE, 0),
                new Column(BODY, Shape.BODY, 0),
                new Column(FOCUS_AREA, Shape.FOCUS_AREA, 0),
                new Column(THEMES, Shape.THEMES, 0),
                new Column(CONTACTS, Shape.NAMES, 200),
                new Column(FUNDER, Shape.TEXT, 200),
                new Column(PROGRAMME, Shape.TEXT, 300),
                new Column(AMOUNT, Shape.NUMBER, 0),
                new Column(FUNDING_YEAR, Shape.NUMBER, 0),
                new Column(AUDIENCE, Shape.CHOICE, 0),
                new Column(LANGUAGE, Shape.CHOICE, 0),
                new Column(BROKERED_BY, Shape.TEXT, 300),
                new Column(ORIGIN, Shape.CHOICE, 0),
                new Column(ORIGIN_NOTE, Shape.TEXT, 2000),
                new Column(STOPPED_BECAUSE, Shape.TEXT, 2000)));
        return List.copyOf(columns);
    }

    static Map<String, String> of(Known known) {
        ProjectText text = known.text();
        Map<String, String> row = new LinkedHashMap<>();
        row.put(NUMBER, String.valueOf(known.head().number()));
        row.put(TITLE, text.title());
        row.put(SUMMARY, text.summary());
        row.put(FORM, text.form());
        row.put(STATE, text.state().name());
        row.put(OWNER, number(text.owner()));
        PARTNERS.forEach((code, role) -> row.put(
                code,
                list(known.partners().stream()
                        .filter(partner -> partner.role() == role)
                        .map(Project.Partner::organisation)
                        .collect(Collectors.toCollection(TreeSet::new)))));
        row.put(STARTS, date(text.starts()));
        row.put(ENDS, date(text.ends()));
        row.put(BODY, number(text.body()));
        row.put(FOCUS_AREA, number(text.focusArea()));
        row.put(THEMES, list(new TreeSet<>(text.themes())));
        row.put(
                CONTACTS,
                known.contacts().stream().map(Project.Contact::name).distinct().collect(Collectors.joining(";")));
        if (!known.funding().isEmpty()) {
            Project.Funding first = known.funding().getFirst();
            row.put(FUNDER, first.funderName());
            row.put(PROGRAMME, first.programme());
            row.put(AMOUNT, number(first.amountKroner()));
            row.put(FUNDING_YEAR, first.year() == null ? "" : first.year().toString());
        }
        row.put(AUDIENCE, text.audience().name());
        row.put(LANGUAGE, text.language().code());
        row.put(BROKERED_BY, text.brokeredBy());
        row.put(ORIGIN, text.origin().name());
        row.put(ORIGIN_NOTE, text.originNote());
        row.put(STOPPED_BECAUSE, text.stoppedBecause());
        return row;
    }

    static ProjectText text(Map<String, String> row) {
        Project.State state = Project.State.valueOf(value(row, STATE));
        return new ProjectText(
                value(row, TITLE),
                value(row, SUMMARY),
                Language.of(value(row, LANGUAGE)).orElse(Language.BOKMAL),
                value(row, FORM),
                state,
                state == Project.State.STOPPED ? value(row, STOPPED_BECAUSE) : "",
                numberOrNull(row, OWNER),
                numberOrNull(row, BODY),
                numberOrNull(row, FOCUS_AREA),
                dateOrNull(row, STARTS),
                dateOrNull(row, ENDS),
                Project.Audience.valueOf(value(row, AUDIENCE)),
                new TreeSet<>(numbers(value(row, THEMES))),
                value(row, BROKERED_BY),
                Project.Origin.valueOf(value(row, ORIGIN)),
                value(row, ORIGIN_NOTE));
    }

    static ProjectLines lines(Map<String, String> row) {
        List<ProjectLines.PartnerLine> partners = new ArrayList<>();
        PARTNERS.forEach((code, role) -> numbers(value(row, code))
                .forEach(number -> partners.add(new ProjectLines.PartnerLine(number, "", role, null, null))));
        List<ProjectLines.FundingLine> funding = new ArrayList<>();
        ProjectLines.FundingLine line = funding(row);
        if (line != null) funding.add(line);
        return new ProjectLines(
                partners,
                names(value(row, CONTACTS)).stream()
                        .map(name -> new ProjectLines.ContactLine(null, name))
                        .toList(),
                funding,
                List.of(),
                List.of());
    }

    static ProjectLines.@Nullable FundingLine funding(Map<String, String> row) {
        if (value(row, FUNDER).isEmpty()) return null;
        Long year = numberOrNull(row, FUNDING_YEAR);
        return new ProjectLines.FundingLine(
                null,
                value(row, FUNDER),
                value(row, PROGRAMME),
                numberOrNull(row, AMOUNT),
                year == null ? null : year.intValue());
    }

    static Set<Long> parties(Map<String, String> row) {
        Set<Long> parties = new TreeSet<>();
        Long owner = numberOrNull(row, OWNER);
        if (owner != null) parties.add(owner);
        PARTNERS.keySet().forEach(code -> parties.addAll(numbers(value(row, code))));
        return parties;
    }

    static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    static List<String> names(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(";"));
    }

    static List<Long> numbers(String value) {
        return names(value).stream().map(Long::valueOf).toList();
    }

    static String list(java.util.Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }

    static @Nullable Long numberOrNull(Map<String, String> row, String column) {
        String value = value(row, column);
        return value.isEmpty() ? null : Long.valueOf(value);
    }

    private static @Nullable PartialDate dateOrNull(Map<String, String> row, String column) {
        return PartialDate.parse(value(row, column)).orElse(null);
    }

    private static String number(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static String date(@Nullable PartialDate date) {
        return date == null ? "" : date.iso();
    }

    /** The codes of what a column of choices may hold; forms are data, and {@link FormWords} knows them. */
    static List<String> codes(String column) {
        Function<Enum<?>[], List<String>> names =
                values -> Arrays.stream(values).map(Enum::name).toList();
        return switch (column) {
            case STATE -> names.apply(Project.State.values());
            case AUDIENCE -> names.apply(Project.Audience.values());
            case ORIGIN -> names.apply(Project.Origin.values());
            case LANGUAGE ->
                Arrays.stream(Language.values()).map(Language::code).toList();
            default -> List.of();
        };
    }

    /** Where the names of its choices are. */
    static String words(String column) {
        return switch (column) {
            case STATE -> "projects.state";
            case AUDIENCE -> "projects.audience";
            case ORIGIN -> "projects.origin";
            default -> "language";
        };
    }
}
