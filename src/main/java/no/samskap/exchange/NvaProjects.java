package no.samskap.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.exchange.Outbound.Answer;
import no.samskap.projects.Project;
import no.samskap.sheets.SheetWriter;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Projects as the national register of research (NVA) tells of them, by its own number or by the Research Council's. What it answers
 * becomes a table that is imported like any other: nothing comes in unseen.
 */
@Service
public class NvaProjects {
    /** Numbers in one question. */
    public static final int MOST_NUMBERS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,500}>");
    private static final List<String> LANGUAGES = List.of("nb", "no", "nn", "en");

    private final @Nullable URI register;
    private final Outbound outbound;
    private final Organisations organisations;
    private final JsonMapper json;
    private final Clock clock;

    @Autowired
    NvaProjects(@Value("${samskap.nva}") String register, Organisations organisations, JsonMapper json, Clock clock) {
        this(
                register.isBlank() ? null : URI.create(register),
                register.isBlank()
                        ? new Outbound(Set.of())
                        : new Outbound(Set.of(
                                Objects.requireNonNull(URI.create(register).getHost()))),
                organisations,
                json,
                clock);
    }

    NvaProjects(@Nullable URI register, Outbound outbound, Organisations organisations, JsonMapper json, Clock clock) {
        this.register = register;
        this.outbound = outbound;
        this.organisations = organisations;
        this.json = json;
        this.clock = clock;
    }

    /** Whose numbers they are. */
    public enum By {
        COUNCIL,
        NVA
    }

    /**
     * @param found rows of a table of projects
     * @param missing numbers nobody knows
     * @param unasked numbers there was no time for, or no answer to
     */
    public record Read(List<Map<String, String>> found, List<String> missing, List<String> unasked) {
        public List<String> titles() {
            return found.stream()
                    .map(row -> ProjectTable.value(row, ProjectTable.TITLE))
                    .toList();
        }
    }

    public boolean isSetUp() {
        return register != null;
    }

    /** Those between spaces, commas or line breaks, once each. */
    public static List<String> numbers(String written) {
        return Stream.of(written.split("[\\s,;]+"))
                .filter(number -> NUMBER.matcher(number).matches())
                .distinct()
                .limit(MOST_NUMBERS)
                .toList();
    }

    /** Asks for one after the other; where the register is away it is not asked again. */
    public Read read(Visitor visitor, By by, List<String> numbers) {
        List<Map<String, String>> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> unasked = new ArrayList<>();
        Instant end = clock.instant().plus(PATIENCE);
        boolean away = register == null;
        for (String number : numbers) {
            if (away || clock.instant().isAfter(end)) {
                unasked.add(number);
                continue;
            }
            Answer answer = outbound.get(address(by, number));
            switch (answer) {
                case Answer.Found(String body) -> {
                    Optional<JsonNode> project = parsed(body).flatMap(tree -> project(by, number, tree));
                    project.map(tree -> row(visitor, tree))
                            .filter(row -> row.containsKey(ProjectTable.TITLE))
                            .ifPresentOrElse(found::add, () -> missing.add(number));
                }
                case Answer.Missing ignored -> missing.add(number);
                case Answer.Away ignored -> {
                    away = true;
                    unasked.add(number);
                }
                case Answer.Forbidden ignored -> {
                    away = true;
                    unasked.add(number);
                }
            }
        }
        return new Read(found, missing, unasked);
    }

    /** The rows as text, with the names of columns in the visitor's language: what an import reads. */
    public static String table(List<Map<String, String>> rows) {
        Set<String> used = new LinkedHashSet<>();
        ProjectTable.COLUMNS.stream()
                .map(Column::code)
                .filter(code -> rows.stream().anyMatch(row -> row.containsKey(code)))
                .forEach(used::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.to(bytes, SheetWriter.Format.CSV, "")) {
            sheet.header(used.stream()
                    .map(code -> Words.t("exchange." + Project.KIND + "." + code))
                    .toList());
            for (Map<String, String> row : rows)
                sheet.row(
                        used.stream().map(code -> ProjectTable.value(row, code)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be written to", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private URI address(By by, String number) {
        URI root = Objects.requireNonNull(register);
        return by == By.NVA
                ? root.resolve("/cristin/project/" + number)
                : root.resolve(
                        "/cristin/project?results=10&query=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }

    private Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(json.readTree(body));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** A search by the council's number also finds titles with that number in them. */
    private static Optional<JsonNode> project(By by, String number, JsonNode tree) {
        if (by == By.NVA) return Optional.of(tree);
        return elements(tree.path("hits"))
                .filter(hit -> council(hit).filter(number::equals).isPresent())
                .findFirst();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Optional<String> council(JsonNode project) {
        return elements(project.path("funding"))
                .filter(funding -> funding.path("source").asString("").endsWith("/NFR"))
                .map(funding -> funding.path("identifier").asString(""))
                .filter(identifier -> !identifier.isEmpty())
                .findFirst();
    }

    /** People's addresses and telephones are left where they are. */
    private Map<String, String> row(Visitor visitor, JsonNode project) {
        Map<String, String> row = new LinkedHashMap<>();
        elements(project.path("identifiers"))
                .filter(identifier -> identifier.path("type").asString("").equals("CristinIdentifier"))
                .findFirst()
                .ifPresent(identifier ->
                        put(row, ProjectTable.NVA, identifier.path("value").asString("")));
        council(project).ifPresent(number -> put(row, ProjectTable.COUNCIL, number));
        put(row, ProjectTable.TITLE, shortened(plain(project.path("title").asString("")), 200));
        String summary = text(project.path("popularScientificSummary"));
        if (summary.isEmpty()) summary = text(project.path("academicSummary"));
        put(row, ProjectTable.SUMMARY, shortened(plain(summary), 4000));
        put(row, ProjectTable.LANGUAGE, language(project.path("language").asString("")));
        put(row, ProjectTable.FORM, "RESEARCH");
        state(project.path("status").asString(""))
                .ifPresent(state -> put(row, ProjectTable.STATE, Words.t("projects.state." + state)));
        put(row, ProjectTable.STARTS, day(project.path("startDate").asString("")));
        put(row, ProjectTable.ENDS, day(project.path("endDate").asString("")));
        String institution = text(project.path("coordinatingInstitution").path("labels"));
        if (organisations.named(visitor, institution).isPresent()) put(row, ProjectTable.RESEARCH, institution);
        elements(project.path("contributors"))
                .filter(person -> elements(person.path("roles"))
                        .anyMatch(role -> role.path("type").asString("").equals("ProjectManager")))
                .findFirst()
                .map(person -> person.path("identity"))
                .ifPresent(person -> put(
                        row,
                        ProjectTable.CONTACTS,
                        (person.path("firstName").asString("") + " "
                                        + person.path("lastName").asString(""))
                                .strip()));
        funding(project, row);
        return row;
    }

    private static void funding(JsonNode project, Map<String, String> row) {
        JsonNode amount = project.path("fundingAmount");
        String funder = elements(project.path("funding"))
                .map(funding -> text(funding.path("labels")))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
        put(row, ProjectTable.FUNDER, shortened(funder, 200));
        if (!funder.isEmpty()
                && amount.path("currency").asString("").equals("NOK")
                && amount.path("value").isNumber())
            put(
                    row,
                    ProjectTable.AMOUNT,
                    String.valueOf(Math.round(amount.path("value").asDouble())));
    }

    private static void put(Map<String, String> row, String column, String value) {
        if (!value.isBlank()) row.put(column, value.strip());
    }

    private static String text(JsonNode languages) {
        return LANGUAGES.stream()
                .map(language -> languages.path(language).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String language(String address) {
        return switch (address.substring(address.lastIndexOf('/') + 1)) {
            case "nno" -> "nn";
            case "eng" -> "en";
            case "sme" -> "se";
            case "nob", "nor" -> "nb";
            default -> "";
        };
    }

    private static Optional<Project.State> state(String status) {
        return switch (status) {
            case "ACTIVE" -> Optional.of(Project.State.RUNNING);
            case "CONCLUDED" -> Optional.of(Project.State.COMPLETED);
            case "NOTSTARTED" -> Optional.of(Project.State.IDEA);
            default -> Optional.empty();
        };
    }

    private static String day(String moment) {
        try {
            return PartialDate.day(OffsetDateTime.parse(moment)
                            .atZoneSameInstant(Words.OSLO)
                            .toLocalDate())
                    .iso();
        } catch (DateTimeParseException notThere) {
            return "";
        }
    }
}
