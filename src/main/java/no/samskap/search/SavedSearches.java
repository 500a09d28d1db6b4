package no.samskap.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.web.Listing;
import no.samskap.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** The door to saved searches. Each is its person's own; one shared with a body is read, and not changed, by those of the body. */
@Service
public class SavedSearches {
    /** The parameter and the value of the order in addresses. */
    public static final String ORDER = "sorter";

    public static final String NEWEST = "nyest";

    private static final int LONGEST_ADDRESS = 2_000;

    /** What is saved right now is told next time: a transaction is dated when it begins, and seen when it is over. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final String COLUMNS = "id, person, name, asked, body, followed, looked_at, told_at";

    private final JdbcClient jdbc;
    private final Search search;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Search search, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.clock = clock;
    }

    public sealed interface Saving {
        record Saved(long id) implements Saving {}

        /** Nothing was asked for, or more than an address holds. */
        record NothingAsked() implements Saving {}

        record TooMany() implements Saving {}

        record NotYours() implements Saving {}
    }

    /**
     * What is new to a saved search.
     *
     * @param since what was made later is new, what was made before was changed
     */
    public record News(SavedSearch saved, Instant since, long total, List<Search.Ranked> found) {}

    @Transactional
    public Saving save(Visitor visitor, String name, String asked) {
        Long person = visitor.person();
        if (person == null) return new Saving.NotYours();
        Search.Question question = question(asked);
        String address = address(question);
        if (question.text().isBlank() || address.length() > LONGEST_ADDRESS) return new Saving.NothingAsked();
        if (ownedBy(person).size() >= SavedSearch.MOST) return new Saving.TooMany();
        return new Saving.Saved(jdbc.sql("""
                        insert into saved_search (person, name, asked) values (:person, :name, :asked) returning id""")
                .param("person", person)
                .param("name", name)
                .param("asked", address)
                .query(Long.class)
                .single());
    }

    /**
     * Gives it another name, shares it with a body the person belongs to or with nobody, and says whether its person gets letters
     * of it. What came before they asked for letters is no news.
     */
    @Transactional
    public Saving change(Visitor visitor, long id, String name, @Nullable Long body, boolean followed) {
        if (body != null && !visitor.holds(Visitor.reads("body", body))) return new Saving.NotYours();
        return changed(
                visitor,
                id,
                jdbc.sql("""
                        update saved_search
                           set name = :name, body = :body, followed = :followed,
                               told_at = case when followed then told_at else acting_now() end
                         where id = :id and person = :person""")
                        .param("name", name)
                        .param("body", body, Types.BIGINT)
                        .param("followed", followed));
    }

    @Transactional
    public Saving delete(Visitor visitor, long id) {
        return changed(visitor, id, jdbc.sql("delete from saved_search where id = :id and person = :person"));
    }

    /** Its person looks: what is there now is new no more. Somebody it is shared with just looks. */
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

    public Optional<SavedSearch> find(Visitor visitor, long id) {
        return of(visitor).stream()
                .filter(saved ->
                        saved.id() == id && Long.valueOf(saved.person()).equals(visitor.person()))
                .findFirst();
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
                .query((row, i) -> read(row))
                .list();
    }

    /** How many records a saved search finds for this visitor that came or were changed by others since its person looked. */
    public long fresh(Visitor visitor, SavedSearch saved) {
        Search.Span since = new Search.Span(saved.lookedAt(), clock.instant(), visitor.person());
        return search.count(visitor, question(saved.asked()).changed(since));
    }

    /** Who follows a search and could be told. */
    public List<Long> followers() {
        return jdbc.sql("select distinct person from saved_search where followed order by person")
                .query(Long.class)
                .list();
    }

    /**
     * What is new to each search the visitor follows since they last were told of it or looked, the newest first. From then on it
     * is told: called in the transaction that also keeps the letter. Searches without news are left out.
     *
     * @param most hits for each
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<News> tell(Visitor visitor, int most) {
        Long person = visitor.person();
        if (person == null) return List.of();
        Instant upTo = clock.instant().minus(UNDER_WAY);
        List<News> news = new ArrayList<>();
        for (Told each : ownedBy(person)) {
            if (!each.saved().followed()) continue;
            Instant since = each.toldAt().isAfter(each.saved().lookedAt())
                    ? each.toldAt()
                    : each.saved().lookedAt();
            if (!since.isBefore(upTo)) continue;
            Search.Question asked = question(each.saved().asked());
            Search.Question changed = new Search.Question(
                    asked.text(),
                    asked.filters(),
                    Search.Order.NEWEST,
                    most,
                    0,
                    new Search.Span(since, upTo, person),
                    Set.of());
            List<Search.Ranked> found = search.ranked(visitor, changed);
            if (!found.isEmpty()) news.add(new News(each.saved(), since, search.count(visitor, changed), found));
        }
        jdbc.sql("update saved_search set told_at = :upTo where person = :person and followed and told_at < :upTo")
                .param("upTo", OffsetDateTime.ofInstant(upTo, ZoneOffset.UTC))
                .param("person", person)
                .update();
        return news;
    }

    /** The question that the query of an address asks. What it does not know is passed over. */
    static Search.Question question(String asked) {
        MultiValueMap<String, String> parameters = Paths.parameters(asked);
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = parameters.getOrDefault(facet.parameter(), List.of());
            if (!values.isEmpty()) filters.put(facet, values);
        }
        String text = parameters.getFirst("q");
        return new Search.Question(
                text == null ? "" : text.strip(),
                filters,
                NEWEST.equals(parameters.getFirst(ORDER)) ? Search.Order.NEWEST : Search.Order.RELEVANCE,
                Listing.PAGE_SIZE,
                0,
                null,
                Set.of());
    }

    /** The query of the address that asks it. */
    private static String address(Search.Question question) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(question.text()));
        question.filters().forEach((facet, values) -> parameters.put(facet.parameter(), values));
        if (question.order() == Search.Order.NEWEST) parameters.put(ORDER, List.of(NEWEST));
        return Paths.asking("", parameters).substring(1);
    }

    private static Saving changed(Visitor visitor, long id, JdbcClient.StatementSpec statement) {
        Long person = visitor.person();
        if (person == null) return new Saving.NotYours();
        int changed = statement.param("id", id).param("person", person).update();
        return changed == 1 ? new Saving.Saved(id) : new Saving.NotYours();
    }

    private record Told(SavedSearch saved, Instant toldAt) {}

    private List<Told> ownedBy(long person) {
        return jdbc.sql("select " + COLUMNS + " from saved_search where person = :person order by lower(name), id")
                .param("person", person)
                .query((row, i) -> new Told(read(row), instant(row, "told_at")))
                .list();
    }

    private static SavedSearch read(ResultSet row) throws SQLException {
        long body = row.getLong("body");
        boolean shared = !row.wasNull();
        return new SavedSearch(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("name"),
                row.getString("asked"),
                shared ? body : null,
                row.getBoolean("followed"),
                instant(row, "looked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
