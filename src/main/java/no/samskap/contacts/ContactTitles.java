package no.samskap.contacts;

import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.database.Loader;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Once contact points had their kind in their titles, in the language of whoever saved them. What is left of that is taken away. */
@Component
@Order(40)
class ContactTitles implements Loader {
    private static final Visitor SYSTEM = new Visitor(null, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    private final Contacts contacts;
    private final JdbcClient jdbc;

    ContactTitles(Contacts contacts, JdbcClient jdbc) {
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    @Override
    public void load() {
        List<Long> old = jdbc.sql("""
                        select r.number from readable(:tokens) r
                         where r.kind = 'contact_point' and r.title ~ '^(FoU-kontakt|R&D contact): '""")
                .param("tokens", SYSTEM.tokenArray())
                .query(Long.class)
                .list();
        SYSTEM.acts(() -> {
            contacts.title(old);
            return null;
        });
    }
}
