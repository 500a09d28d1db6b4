package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The source files that the house rules read. */
final class Sources {
    static final Path JAVA = Path.of("src", "main", "java", "no", "samskap");
    static final Path TEMPLATES = Path.of("src", "main", "jte");
    static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private Sources() {}

    static List<Path> under(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module that a file belongs to: the folder below the root. */
    static String module(Path root, Path file) {
        Path inside = root.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    static int line(String text, int place) {
        return (int) text.substring(0, place).lines().count();
    }

    /** A generated page of docs/ says what the code says today; {@code ./dev format} writes it anew. */
    static void keepCurrent(Path page, String today) {
        keepCurrent(page, today, UnaryOperator.identity());
    }

    static void keepCurrent(Path page, String today, UnaryOperator<String> compared) {
        if (Boolean.getBoolean("samskap.write")) {
            write(page, today);
            return;
        }
        assertThat(page).as("Run ./dev format: it writes this page").exists();
        assertThat(compared.apply(text(page)))
                .as("%s is out of date: run ./dev format", page)
                .isEqualTo(compared.apply(today));
    }

    private static void write(Path page, String text) {
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
