package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the interface is there in bokmål, nynorsk and English. */
class MessagesTests {
    private static final List<String> TRANSLATIONS = List.of("_nn", "_en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern KEY = Pattern.compile("(?<![\\w.])t\\(\\s*\"([\\w.]+)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("(?<![\\w.])count\\(\\s*\"([\\w.]+)\"");
    private static final Pattern NAMED_IN_CODE = Pattern.compile("\"([a-z]+(?:\\.\\w+)+)\"");
    private static final double MOST_ALIKE = 0.35;

    /** In a message with a place for an argument, a single apostrophe turns the rest into plain text. */
    @Test
    void apostrophesBesideArgumentsAreDoubled() {
        Pattern lone = Pattern.compile("(?<!')'(?!')");
        for (String module : modules())
            for (String translation : List.of("", "_nn", "_en"))
                assertThat(messages(module + translation).entrySet())
                        .as(module + translation)
                        .filteredOn(entry -> entry.getValue().contains("{0}"))
                        .noneMatch(entry -> lone.matcher(entry.getValue()).find());
    }

    @Test
    void theThreeFilesOfAModuleHaveTheSameKeys() {
        for (String module : modules())
            for (String translation : TRANSLATIONS)
                assertThat(messages(module + translation).keySet())
                        .as(module + translation)
                        .isEqualTo(messages(module).keySet());
    }

    @Test
    void noMessageIsEmpty() {
        everyFile()
                .forEach(file -> assertThat(messages(file))
                        .as(file)
                        .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank()));
    }

    @Test
    void translationsTakeTheSamePlaceholders() {
        for (String module : modules())
            for (String translation : TRANSLATIONS)
                messages(module + translation)
                        .forEach((key, text) -> assertThat(placeholders(text))
                                .as("%s in %s", key, module + translation)
                                .isEqualTo(placeholders(messages(module).getOrDefault(key, ""))));
    }

    @Test
    void aKeyStandsInOneModuleOnly() {
        Set<String> seen = new HashSet<>();
        for (String module : modules())
            for (String key : messages(module).keySet())
                assertThat(seen.add(key)).as(key).isTrue();
    }

    @Test
    void nynorskIsNynorsk() {
        for (String module : modules()) {
            Map<String, String> bokmal = messages(module);
            List<String> sentences = bokmal.keySet().stream()
                    .filter(key -> bokmal.get(key).split("\\s+").length > 2)
                    .toList();
            Map<String, String> nynorsk = messages(module + "_nn");
            long alike = sentences.stream()
                    .filter(key -> bokmal.get(key).equals(nynorsk.get(key)))
                    .count();
            assertThat(alike)
                    .as(module + "_nn has so many sentences that are bokmål, of " + sentences.size())
                    .isLessThanOrEqualTo(Math.max(2, Math.round(sentences.size() * MOST_ALIKE)));
        }
    }

    @Test
    void everyWordThatIsAskedForIsThere() {
        Set<String> known = new HashSet<>();
        modules().forEach(module -> known.addAll(messages(module).keySet()));
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            String text = Sources.text(file);
            KEY.matcher(text)
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
            COUNTED.matcher(text)
                    .results()
                    .map(hit -> hit.group(1))
                    .flatMap(key -> Stream.of(key + ".one", key + ".many"))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
            if (file.toString().endsWith("Controller.java")
                    || file.toString().endsWith("Api.java")
                    || file.toString().endsWith("Configuration.java"))
                NAMED_IN_CODE
                        .matcher(text)
                        .results()
                        .map(hit -> hit.group(1))
                        .filter(key -> isMessage(key, known))
                        .forEach(key -> missing.add(file + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    /** A refusal has a title and a text, or is one sentence that a form says as well. */
    @Test
    void aRefusalSaysWhatToDo() {
        Set<String> known = new HashSet<>();
        modules().forEach(module -> known.addAll(messages(module).keySet()));
        Pattern refusal = Pattern.compile("Refusal\\.(?:Malformed|Forbidden)\\([^;\"]*\"([\\w.]+)\"");
        Set<String> missing = new TreeSet<>();
        for (Path file : sources())
            refusal.matcher(Sources.text(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key ->
                            !known.contains(key) && !(known.contains(key + ".title") && known.contains(key + ".text")))
                    .forEach(key -> missing.add(file + ": " + key));
        assertThat(missing).isEmpty();
    }

    /** Labels of a form: one for each field of the record it is sent into. */
    @Test
    void everyFieldOfAFormHasALabel() {
        Set<String> known = new HashSet<>();
        modules().forEach(module -> known.addAll(messages(module).keySet()));
        Pattern words = Pattern.compile("String WORDS = \"([\\w.]+)\"");
        Pattern record = Pattern.compile(
                "(?s)record (\\w*Form)\\((.*?)\\)\\s*(?:implements [\\w.]+\\s*)?\\{(?:(?!record ).)*?String WORDS = \"([\\w.]+)\"");
        Set<String> missing = new TreeSet<>();
        for (Path file : Sources.under(Sources.JAVA, ".java")) {
            String java = Sources.text(file);
            if (!words.matcher(java).find()) continue;
            record.matcher(java).results().forEach(form -> {
                String fields =
                        form.group(2).replaceAll("@\\w+(\\([^)]*\\))?", "").replaceAll("<[^>]*>", "");
                for (String field : fields.split(",")) {
                    String[] parts = field.strip().split("\\s+");
                    String key = form.group(3) + "." + parts[parts.length - 1];
                    if (parts.length > 1 && !known.contains(key)) missing.add(file + ": " + key);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    /** A dotted literal is a message when a file has keys that begin as it does. */
    private static boolean isMessage(String key, Set<String> known) {
        String start = key.substring(0, key.indexOf('.') + 1);
        return !known.contains(key)
                && known.stream().anyMatch(other -> other.startsWith(start))
                && known.stream().noneMatch(other -> other.startsWith(key + "."));
    }

    private static List<Path> sources() {
        return Stream.concat(
                        Sources.under(Sources.JAVA, ".java").stream(),
                        Sources.under(Sources.TEMPLATES, ".jte").stream())
                .toList();
    }

    private static List<String> modules() {
        return everyFile()
                .filter(name -> TRANSLATIONS.stream().noneMatch(name::endsWith))
                .toList();
    }

    private static Stream<String> everyFile() {
        return Sources.under(Sources.MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""));
    }

    private static Set<String> placeholders(String text) {
        Set<String> all = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(hit -> all.add(hit.group()));
        return all;
    }

    private static Map<String, String> messages(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(Sources.MESSAGES.resolve(name + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new TreeMap<>();
        properties.forEach((key, text) -> all.put(key.toString(), text.toString()));
        return all;
    }
}
