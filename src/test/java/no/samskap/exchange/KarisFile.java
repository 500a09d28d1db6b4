package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.exchange.Import.Meaning;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Imports.Asking;
import no.samskap.exchange.Imports.Taking;
import no.samskap.projects.Project;
import no.samskap.projects.Projects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kari of Nordvik has the municipality's projects in a sheet, and sends it. */
abstract class KarisFile {
    @Autowired
    Imports imports;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @TempDir
    Path folder;

    World.Place place;
    Visitor kari;

    @BeforeEach
    void anew() {
        place = world.anew();
        kari = place.kari();
    }

    Asking mean(Visitor visitor, Import file, List<Meaning> said) {
        return visitor.acts(() -> imports.mean(visitor, file.id(), said));
    }

    Asking run(Visitor visitor, Import file) {
        return visitor.acts(() -> imports.run(visitor, file.id()));
    }

    Import run(String text) throws IOException {
        Import file = sent(text);
        run(kari, file);
        return imports.find(kari, file.id()).orElseThrow();
    }

    Import sent(String text) throws IOException {
        return sent(kari, text);
    }

    Import sent(Visitor visitor, String text) throws IOException {
        Taking taking = take(visitor, text);
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return imports.find(visitor, ((Taking.Taken) taking).id()).orElseThrow();
    }

    Taking take(Visitor visitor, String text) throws IOException {
        Path file = Files.write(folder.resolve("sent.csv"), text.getBytes(StandardCharsets.UTF_8));
        return visitor.acts(() -> imports.take(visitor, Project.KIND, "sent.csv", file, Language.BOKMAL));
    }

    List<ImportLine> lines(Import file) {
        return lines(kari, file);
    }

    List<ImportLine> lines(Visitor visitor, Import file) {
        return imports.lines(imports.find(visitor, file.id()).orElseThrow(), ImportLine.Wanted.ALL, 100, 0);
    }

    List<Outcome> outcomes(Import file) {
        return lines(file).stream().map(ImportLine::outcome).toList();
    }

    Project project(Import file, int line) {
        return projects.find(kari, lines(file).get(line).record()).orElseThrow();
    }

    static Import.Usual usual(@Nullable Long owner, @Nullable Long body) {
        return new Import.Usual(owner, body, "PARTIES");
    }

    List<Long> written(Import file) {
        return lines(file).stream()
                .map(ImportLine::record)
                .filter(record -> record != null)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
