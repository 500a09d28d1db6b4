package no.samskap.projects;

import java.util.List;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to saved views: an address with a name, one's own or shared with those who belong to a body. */
@Service
public class SavedViews {
    /** In characters. */
    public static final int NAME_LIMIT = 100;

    static final int MOST = 50;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sharedWith the name of the body it is shared with; null for one's own
     * @param mine whether the visitor saved it, and may remove it
     */
    public record View(
            long id, String name, String address, @Nullable String sharedWith, boolean mine) {}

    /** One's own first, then those shared with a body the visitor belongs to. */
    public List<View> of(Visitor visitor) {
        if (visitor.person() == null) return List.of();
        return jdbc.sql("""
                        select v.id, v.name, v.address, b.title as shared_with, v.person = :person as mine
                          from saved_view v left join readable_today(:tokens) b on b.called = v.shared_with
                         where v.person = :person or (b.number is not null and v.shared_with = any (:bodies))
                         order by v.person <> :person, v.name, v.id limit :most""")
                .param("person", visitor.person())
                .param("tokens", visitor.tokenArray())
                .param("bodies", bodies(visitor))
                .param("most", MOST)
                .query(View.class)
                .list();
    }

    /**
     * @param address of the view on this site, with its filters
     * @return false for a stranger, for an address that is no view of projects, and for a body the visitor does not belong to
     */
    @Transactional
    public boolean save(Visitor visitor, String name, String address, @Nullable Long sharedWith) {
        if (visitor.person() == null || !isView(address)) return false;
        if (sharedWith != null && !visitor.holds(Visitor.reads("body", sharedWith))) return false;
        jdbc.sql(
                        "insert into saved_view (person, name, address, shared_with) values (:person, :name, :address, :sharedWith)")
                .param("person", visitor.person())
                .param("name", name)
                .param("address", address)
                .param("sharedWith", sharedWith)
                .update();
        return true;
    }

    /** @return false where it is not the visitor's own */
    @Transactional
    public boolean remove(Visitor visitor, long id) {
        return jdbc.sql("delete from saved_view where id = :id and person = :person")
                        .param("id", id)
                        .param("person", visitor.person())
                        .update()
                == 1;
    }

    private static boolean isView(String address) {
        return address.length() <= 2000
                && address.matches("/prosjekter(/(tabell|tavle|tidslinje|matrise))?(\\?[^\\s<>\"]*)?");
    }

    /** The bodies the visitor belongs to, by whatever role. */
    private static Long[] bodies(Visitor visitor) {
        return visitor.tokens().stream()
                .filter(token -> token.matches("body:\\d{1,18}"))
                .map(token -> Long.valueOf(token.substring("body:".length())))
                .toArray(Long[]::new);
    }
}
