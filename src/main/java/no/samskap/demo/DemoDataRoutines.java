package no.samskap.demo;

import static no.samskap.demo.DemoData.rows;
import static no.samskap.demo.DemoData.text;
import static no.samskap.demo.DemoData.texts;
import static no.samskap.demo.DemoData.whole;

import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.inquiries.data.DataRoutineText;
import no.samskap.inquiries.data.DataRoutines;
import no.samskap.inquiries.data.Keeping;
import no.samskap.themes.Themes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The demo's catalogue of municipal data: invented examples of routines that municipalities could have. */
@Component
class DemoDataRoutines {
    private final DemoDirectory directory;
    private final Accounts accounts;
    private final DataRoutines routines;
    private final Themes themes;

    DemoDataRoutines(DemoDirectory directory, Accounts accounts, DataRoutines routines, Themes themes) {
        this.directory = directory;
        this.accounts = accounts;
        this.routines = routines;
        this.themes = themes;
    }

    void load() {
        rows(".", "data-routines.json").forEach(this::write);
    }

    private void write(JsonNode row) {
        Visitor writer = accounts.visitor(directory.person(text(row, "person"))).orElseThrow();
        Keeping written = routines.write(
                writer,
                new DataRoutineText(
                        text(row, "title"),
                        text(row, "summary"),
                        DemoData.language(row),
                        directory.organisation(text(row, "organisation")),
                        texts(row.get("themes")).stream()
                                .map(key -> themes.named(key).orElseThrow().id())
                                .collect(Collectors.toSet()),
                        text(row, "covers"),
                        text(row, "keptIn"),
                        DataRoutine.Personal.valueOf(text(row, "personal")),
                        text(row, "decidedBy"),
                        text(row, "conditions"),
                        texts(row.get("steps")),
                        whole(row, "usualDays"),
                        text(row, "cost"),
                        "",
                        null),
                null);
        if (!(written instanceof Keeping.Kept(long number)))
            throw new IllegalStateException("The demo's routine was refused: " + text(row, "title"));
        if (row.get("open").asBoolean()) routines.open(writer, number);
    }
}
