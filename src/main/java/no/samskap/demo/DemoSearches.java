package no.samskap.demo;

import java.io.IOException;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.database.Loader;
import no.samskap.search.SavedSearches;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Searches the demo's people have saved. */
@Component
@Profile("demo")
@Order(110)
class DemoSearches implements Loader {
    private final DemoDirectory directory;
    private final Accounts accounts;
    private final SavedSearches searches;

    DemoSearches(DemoDirectory directory, Accounts accounts, SavedSearches searches) {
        this.directory = directory;
        this.accounts = accounts;
        this.searches = searches;
    }

    @Override
    public void load() throws IOException {
        Visitor ingrid = visitor("ingrid-solbakk");
        if (!searches.of(ingrid).isEmpty()) return;
        searches.save(ingrid, "Velferdsteknologi", "q=velferdsteknologi&kind=need&kind=project");
        searches.save(visitor("marte-lillevold"), "Barn og unge i små kommuner", "q=barn%20unge%20oppvekst");
    }

    private Visitor visitor(String reference) {
        return accounts.visitor(directory.person(reference)).orElseThrow();
    }
}
