package no.samskap.checklists;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.database.Loader;
import no.samskap.directory.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Loads the checklists that come with the program. What is there already is left alone: an administrator may have changed it. */
@Component
@Order(30)
class ChecklistLoader implements Loader {
    private static final Visitor SYSTEM = new Visitor(null, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    private final Checklists checklists;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ChecklistLoader(Checklists checklists, JsonMapper json, TransactionTemplate transaction) {
        this.checklists = checklists;
        this.json = json;
        this.transaction = transaction;
    }

    private record Written(
            String reference,
            Checklist.Form form,
            List<Organisation.Form> asked,
            LocalizedText name,
            LocalizedText summary,
            List<LocalizedText> points) {}

    @Override
    public void load() throws IOException {
        Written[] all;
        try (InputStream in = new ClassPathResource("checklists/checklists.json").getInputStream()) {
            all = json.readValue(in, Written[].class);
        }
        SYSTEM.acts(() -> {
            transaction.executeWithoutResult(status -> {
                for (Written written : all)
                    if (checklists.byReference(written.reference()).isEmpty())
                        checklists.add(
                                written.reference(),
                                written.form(),
                                written.asked(),
                                new ChecklistText(written.name(), written.summary(), written.points()));
            });
            return null;
        });
    }
}
