package no.samskap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samskap.accounts.Role;

/** The table of who may do what to which record, as people write it in {@code src/test/resources/access/matrix.txt}. */
record AccessMatrix(List<Entry> records) {
    private static final Path FILE = Path.of("src", "test", "resources", "access", "matrix.txt");

    /** Those who ask. Beside the roles: nobody we know, somebody without a role, and an editor of another municipality. */
    public static final List<String> WHO = Stream.concat(
                    Stream.of("STRANGER", "NEWCOMER", "NEIGHBOUR"),
                    Arrays.stream(Role.values()).map(Role::name))
            .toList();

    private static final List<String> EVERYONE = WHO;
    private static final List<String> MEMBERS = WHO.stream()
            .filter(who -> !Set.of("STRANGER", "NEWCOMER").contains(who))
            .toList();

    private static final Pattern RECORD = Pattern.compile("(\\w+): (.+)");
    private static final Pattern GIVEN = Pattern.compile("given (\\w+) (GET|POST|PUT|SENDS) (\\S+)(?: (.*))?");
    private static final Pattern VERB = Pattern.compile("([\\w ]+?)(?: (/\\S+|SENDS /\\S+(?: [^:]+)?))?: (.*)");

    /** A record that the test makes by these requests, or one of its small world. */
    public record Entry(String kind, String name, List<Given> given, String existing, List<Verb> verbs) {}

    public record Given(String who, String method, String address, String body) {}

    /** @param address what is opened, or sent to, to do it; empty for reading the record itself */
    public record Verb(String name, String address, Set<String> may) {
        private static final String SENDS = "SENDS ";

        /** Where there is no page to open: a form is sent to its own address. */
        boolean isSent() {
            return address.startsWith(SENDS);
        }

        /** The address, and what the form says. */
        String[] sent() {
            return (address.substring(SENDS.length()) + " ").split(" ", 2);
        }
    }

    public static AccessMatrix read() {
        List<Entry> records = new ArrayList<>();
        for (String line : joined(Sources.text(FILE))) {
            Matcher verb = VERB.matcher(line.strip());
            Matcher given = GIVEN.matcher(line.strip());
            Matcher record = RECORD.matcher(line);
            if (!line.startsWith(" ") && record.matches())
                records.add(new Entry(record.group(1), record.group(2), new ArrayList<>(), "", new ArrayList<>()));
            else if (line.strip().startsWith("is "))
                records.add(new Entry(
                        records.getLast().kind(),
                        records.removeLast().name(),
                        List.of(),
                        line.strip().substring("is ".length()),
                        new ArrayList<>()));
            else if (given.matches())
                records.getLast()
                        .given()
                        .add(new Given(
                                given.group(1),
                                given.group(2),
                                given.group(3),
                                given.group(4) == null ? "" : given.group(4)));
            else if (verb.matches())
                records.getLast()
                        .verbs()
                        .add(new Verb(verb.group(1), verb.group(2) == null ? "" : verb.group(2), who(verb.group(3))));
            else throw new IllegalStateException("The matrix cannot be read: " + line);
        }
        return new AccessMatrix(records);
    }

    /** Without comments; a line that is set in further goes on with the one before. */
    private static List<String> joined(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines()
                .filter(one -> !one.isBlank() && !one.startsWith("#"))
                .toList()) {
            if (line.startsWith("        ")) lines.add(lines.removeLast() + " " + line.strip());
            else lines.add(line.stripTrailing());
        }
        return lines;
    }

    private static Set<String> who(String text) {
        Set<String> may = new LinkedHashSet<>();
        for (String word : text.strip().split("\\s+")) {
            switch (word) {
                case "everyone" -> may.addAll(EVERYONE);
                case "members" -> may.addAll(MEMBERS);
                case "nobody" -> {}
                default -> {
                    if (!WHO.contains(word)) throw new IllegalStateException("Who is " + word + "?");
                    may.add(word);
                }
            }
        }
        return may;
    }

    /** For docs/access.md: a table a kind, with every yes and no. */
    public static String asMarkdown() {
        Map<String, List<Entry>> kinds = new LinkedHashMap<>();
        read().records()
                .forEach(entry -> kinds.computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
                        .add(entry));
        StringBuilder text = new StringBuilder();
        kinds.forEach((kind, entries) -> {
            text.append("### ").append(kind.replace('_', ' ')).append("\n\n| who |");
            entries.forEach(entry ->
                    entry.verbs().forEach(verb -> text.append(" %s: %s |".formatted(entry.name(), verb.name()))));
            text.append("\n|---|");
            entries.forEach(entry -> entry.verbs().forEach(verb -> text.append("---|")));
            text.append('\n');
            for (String who : WHO) {
                text.append("| ").append(said(who)).append(" |");
                entries.forEach(entry ->
                        entry.verbs().forEach(verb -> text.append(verb.may().contains(who) ? " **yes** |" : " no |")));
                text.append('\n');
            }
            text.append('\n');
        });
        return text.toString();
    }

    private static String said(String who) {
        return switch (who) {
            case "STRANGER" -> "somebody not signed in";
            case "NEWCOMER" -> "signed in, without a role";
            case "NEIGHBOUR" -> "editor in Sørvik";
            default -> {
                String role = who.toLowerCase(Locale.ROOT).replace('_', ' ');
                yield switch (Role.valueOf(who).place()) {
                    case ORGANISATION -> role + " in Nordvik";
                    case BODY -> role + " in Nordvik–Havgap";
                    case SYSTEM -> role;
                };
            }
        };
    }
}
