package no.samskap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.samskap.accounts.Accounts;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.exchange.Imports;
import no.samskap.projects.Project;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A small project list that the coordinator has sent and not written yet: new lines, one that is alike, two that are wrong. */
@Component
class DemoExchange {
    private final Imports imports;
    private final Accounts accounts;
    private final People people;

    DemoExchange(Imports imports, Accounts accounts, People people) {
        this.imports = imports;
        this.accounts = accounts;
        this.people = people;
    }

    void load() {
        Visitor ingrid =
                people.byReference("ingrid-solbakk").flatMap(accounts::visitor).orElseThrow();
        try {
            Path copy = Files.createTempFile("demo", ".csv");
            try (var list = new ClassPathResource("demo/exchange/prosjektliste.csv").getInputStream()) {
                Files.copy(list, copy, StandardCopyOption.REPLACE_EXISTING);
                imports.take(ingrid, Project.KIND, "prosjektliste.csv", copy, Language.BOKMAL);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's files can be read", e);
        }
    }
}
