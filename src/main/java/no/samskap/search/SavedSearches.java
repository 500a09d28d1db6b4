package no.samskap.search;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.web.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The door to saved searches. Each is its person's own; one shared with a body is read, and not changed, by those of the body. */
@Service
public class SavedSearches {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final String COLUMNS = "id, person, name, address, body, looked_at";

    private final JdbcClient jdbc;
    private final Search search;

    SavedSearches(JdbcClient jdbc, Search search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    public sealed interface Saving {
        record Saved(long id) implements Saving {}

        /** Nothing was asked for, or more than an address holds. */
        record NothingAsked() implements Saving {}

        record TooMany() implements Saving {}

        record NotYours() implements Saving {}
    }

    /** What is new to a saved search. */
    public record News(SavedSearch saved, long total, List<Search.Hit> hits) {}

    @Transactional
    public Saving save(Visitor visitor, String name, String asked) {
        Long person = visitor.person();
        if (person == null) return new Saving.NotYours();
        if (asked.length() > LONGEST_ADDRESS || question(asked, null).text().isEmpty())
            return new Saving.NothingAsked();
        if (of(visitor).stream().filter(saved -> saved.person() == person).count() >= SavedSearch.MOST)
            return new Saving.TooMany();
        return new Saving.Saved(jdbc.sql("""
                        insert into saved_search (person, name, address) values (:person, :name, :asked) returning id""")
                .param("person", person)
                .param("name", name)
                .param("asked", asked)
                .query(Long.class)
                .single());
    }

    @Transactional
    public Saving rename(Visitor visitor, long id, String name) {
        return changed(
                visitor,
                id,
                jdbc.sql("update saved_search set name = :name where id = :id and person = :person")
                        .param("name", name));
    }

    /** Shared with a body the person belongs to, or with nobody. */
    @Transactional
    public Saving share(Visitor visitor, long id, @Nullable Long body) {
        if (body != null && !visitor.holds(Visitor.reads("body", body))) return new Saving.NotYours();
        return changed(
                visitor,
                id,
                jdbc.sql("update saved_search set body = :body where id = :id and person = :person")
                        .param("body", body, Types.BIGINT));
    }

    @Transactional
    public Saving delete(Visitor visitor, long id) {
        return changed(visitor, id, jdbc.sql("delete from saved_search where id = :id and person = :person"));
    }

    /** Its person looks: what is there now is new no more. */
    @Transactional
    public Optional<SavedSearch> look(Visitor visitor, long id) {
        Optional<SavedSearch> found =
                of(visitor).stream().filter(saved -> saved.id() == id).findFirst();
        found.ifPresent(saved -> changed(
                visitor,
                id,
                jdbc.sql("update saved_search set looked_at = acting_now() where id = :id and person = :person")));
        return found;
    }

    /** One's own by name, then those that are shared with one's bodies. */
    public List<SavedSearch> of(Visitor visitor) {
        if (visitor.person() == null) return List.of();
        return jdbc.sql("select " + COLUMNS + """
                          from saved_search
                         where person = :person or 'body:' || body = any (:tokens)
                         order by person <> :person, lower(name), id""")
                .param("person", visitor.person())
                .param("tokens", visitor.tokenArray())
                .query(SavedSearches::read)
                .list();
    }

    /** How many records a saved search finds for this visitor that were made or changed after the instant. */
    public long newSince(Visitor visitor, SavedSearch saved, Instant since) {
        return search.count(visitor, question(saved.asked(), since));
    }

    /**
     * What is new to each of the visitor's own searches since the instant, the newest first: for a daily letter. Searches without
     * news are left out.
     *
     * @param most hits for each
     */
    public List<News> news(Visitor visitor, Instant since, int most) {
        List<News> news = new ArrayList<>();
        for (SavedSearch saved : of(visitor)) {
            if (!Long.valueOf(saved.person()).equals(visitor.person())) continue;
            Search.Question asked = question(saved.asked(), since);
            Search.Answer answer = search.ask(
                    visitor,
                    new Search.Question(asked.text(), asked.filters(), Search.Order.NEWEST, most, 0, since, false));
            if (!answer.hits().isEmpty()) news.add(new News(saved, answer.total(), answer.hits()));
        }
        return news;
    }

    /** The question that the query of an address asks. */
    static Search.Question question(String asked, @Nullable Instant since) {
        MultiValueMap<String, String> parameters =
                UriComponentsBuilder.fromUriString("/sok?" + asked).build().getQueryParams();
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values())
            filters.put(facet, decoded(parameters.getOrDefault(facet.parameter(), List.of())));
        List<String> texts = decoded(parameters.getOrDefault("q", List.of()));
        return new Search.Question(
                texts.isEmpty() ? "" : texts.getFirst(),
                filters,
                Search.Order.NEWEST,
                Listing.PAGE_SIZE,
                0,
                since,
                false);
    }

    private static List<String> decoded(List<String> values) {
        return values.stream()
                .filter(value -> value != null)
                .map(value -> UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))
                .toList();
    }

    private static Saving changed(Visitor visitor, long id, JdbcClient.StatementSpec statement) {
        Long person = visitor.person();
        if (person == null) return new Saving.NotYours();
        int changed = statement.param("id", id).param("person", person).update();
        return changed == 1 ? new Saving.Saved(id) : new Saving.NotYours();
    }

    private static SavedSearch read(ResultSet row, int rowNumber) throws SQLException {
        long body = row.getLong("body");
        boolean shared = !row.wasNull();
        return new SavedSearch(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("name"),
                row.getString("address"),
                shared ? body : null,
                row.getObject("looked_at", OffsetDateTime.class).toInstant());
    }
}
