package no.samskap.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.web.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Saves and finds what every record has. Modules call it from their own doors, inside their own transactions. */
@Service
public class Records {
    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Records(JdbcClient jdbc, Kinds kinds, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.json = json;
        this.events = events;
    }

    /** Returns the new record's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long create(String kind, RecordContent content) {
        kinds.of(kind);
        return parameters(jdbc.sql("""
                                insert into record (kind, title, summary, language, search_text, owner, state, readers,
                                                    editors, themes, starts_on, ends_on)
                                values (:kind, :title, :summary, :language, :searchText, :owner, :state, :readers,
                                        :editors, :themes, :startsOn, :endsOn)
                                returning number"""), content)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** Numbers for records that are named before they are made: by their own tokens, or by each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> reserve(int many) {
        return jdbc.sql("select nextval('record_number') from generate_series(1, :many)")
                .param("many", many)
                .query(Long.class)
                .list();
    }

    /** Creates records under reserved numbers, all in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void createAll(String kind, Map<Long, RecordContent> contents) {
        kinds.of(kind);
        List<Numbered> rows = contents.entrySet().stream()
                .map(entry -> new Numbered(entry.getKey(), checked(entry.getValue())))
                .toList();
        jdbc.sql("""
                        insert into record (number, kind, title, summary, language, search_text, owner, state, readers,
                                            editors, themes, starts_on, ends_on)
                        select x.number, :kind, c.title, c.summary, x.language, c."searchText", c.owner, c.state, c.readers,
                               c.editors, c.themes, c."startsOn", c."endsOn"
                          from jsonb_to_recordset(cast(:rows as jsonb)) as x (number bigint, language text, content jsonb)
                         cross join lateral jsonb_to_record(x.content) as c (
                               title text, summary text, "searchText" text, owner bigint, state text, readers text[],
                               editors text[], themes bigint[], "startsOn" date, "endsOn" date)""")
                .param("kind", kind)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    private record Numbered(long number, String language, RecordContent content) {
        Numbered(long number, RecordContent content) {
            this(number, content.language().code(), content);
        }
    }

    /**
     * Saves over the version that was seen.
     *
     * @return false where somebody else saved first: nothing was changed, and the caller shows both texts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(long number, int seenVersion, RecordContent content) {
        Optional<String> kind = parameters(jdbc.sql("""
                                        update record
                                           set title = :title, summary = :summary, language = :language,
                                               search_text = :searchText, owner = :owner, state = :state,
                                               readers = :readers, editors = :editors, themes = :themes,
                                               starts_on = :startsOn, ends_on = :endsOn
                                         where number = :number and version = :seenVersion and merged_into is null
                                        returning kind"""), content)
                .param("number", number)
                .param("seenVersion", seenVersion)
                .query(String.class)
                .optional();
        kind.ifPresent(saved -> events.publishEvent(new RecordSaved(number, saved)));
        return kind.isPresent();
    }

    /** Who may read and change a record whose rights follow from another's. Where nothing differs nothing is saved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(long number, Collection<String> readers, Collection<String> editors) {
        TreeSet<String> all = new TreeSet<>(editors);
        all.add(Visitor.ADMIN);
        jdbc.sql("""
                        update record set readers = :readers, editors = :editors
                         where number = :number and merged_into is null
                           and (readers, editors) is distinct from (cast(:readers as text[]), cast(:editors as text[]))""")
                .param("number", number)
                .param("readers", new TreeSet<>(readers).toArray(String[]::new))
                .param("editors", all.toArray(String[]::new))
                .update();
    }

    /**
     * Takes records away that were made by mistake: only their titles stay, for administrators, and their history. Whoever calls has
     * made sure that nothing hangs on them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<Long> numbers) {
        jdbc.sql("""
                        update record
                           set state = :state, summary = '', search_text = '', owner = null, readers = :administrators,
                               editors = :administrators, themes = '{}', starts_on = null, ends_on = null
                         where number = any (:numbers) and merged_into is null
                        returning number, kind""")
                .param("state", RecordHead.REMOVED)
                .param("administrators", new String[] {Visitor.ADMIN})
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, i) -> new RecordSaved(row.getLong("number"), row.getString("kind")))
                .list()
                .forEach(events::publishEvent);
    }

    /** Takes words out of what the record is found by, and out of what its history says of that: the name of somebody erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetWords(long number, String words) {
        jdbc.sql("update record set search_text = replace(search_text, :words, '') where number = :number")
                .param("number", number)
                .param("words", words)
                .update();
        jdbc.sql(
                        "select forget_in_history(array[cast(:number as bigint)], 'record', 'number', array[cast(:number as text)])")
                .param("number", number)
                .query()
                .listOfRows();
    }

    /**
     * Marks that something belonging to the record changed, in a table of its module: version, date and search follow. It
     * also holds the record until the transaction ends, so that two such changes do not meet.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(long number) {
        jdbc.sql("update record set version = version where number = :number")
                .param("number", number)
                .update();
    }

    public Optional<RecordHead> find(Visitor visitor, String kind, long number) {
        return jdbc.sql("select " + RecordHead.COLUMNS
                        + " from readable(:tokens) r where r.number = :number and r.kind = :kind")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .param("kind", kind)
                .query(RecordHead::read)
                .optional();
    }

    /** Whatever its kind is. */
    public Optional<RecordHead> find(Visitor visitor, long number) {
        return jdbc.sql("select " + RecordHead.COLUMNS + " from readable(:tokens) r where r.number = :number")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(RecordHead::read)
                .optional();
    }

    /**
     * Those the visitor may read, in the order asked for. PostgreSQL plans a list of numbers that it sees anew each time, for
     * that many, which takes ten times as long as finding them; one from a query of its own it plans once.
     */
    public List<RecordHead> findAll(Visitor visitor, Collection<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                           join unnest((select cast(:numbers as bigint[]))) with ordinality as wanted (number, place)
                             on wanted.number = r.number
                          order by wanted.place""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(RecordHead::read)
                .list();
    }

    /** Those the visitor may read by their numbers, in the order asked for. */
    public Map<Long, RecordHead> byNumber(Visitor visitor, Collection<Long> numbers) {
        Map<Long, RecordHead> byNumber = new LinkedHashMap<>();
        findAll(visitor, numbers).forEach(head -> byNumber.put(head.number(), head));
        return byNumber;
    }

    /** What those are called that the visitor may read, by their numbers. */
    public Map<Long, String> titles(Visitor visitor, Collection<Long> numbers) {
        Map<Long, String> titles = new LinkedHashMap<>();
        findAll(visitor, numbers).forEach(head -> titles.put(head.number(), head.title()));
        return titles;
    }

    /** What the number leads to: the record itself, or the one it was merged into. */
    public Optional<RecordHead> today(Visitor visitor, long number) {
        return Optional.ofNullable(allToday(visitor, List.of(number)).get(number));
    }

    /** What each number leads to, of what the visitor may read, by the numbers asked for and in their order. */
    public Map<Long, RecordHead> allToday(Visitor visitor, Collection<Long> numbers) {
        Map<Long, RecordHead> heads = new LinkedHashMap<>();
        if (numbers.isEmpty()) return heads;
        jdbc.sql("select r.called, " + RecordHead.COLUMNS + """
                           from readable_today(:tokens) r
                           join unnest((select cast(:numbers as bigint[]))) with ordinality as wanted (number, place)
                             on wanted.number = r.called
                          order by wanted.place""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    heads.put(row.getLong("called"), RecordHead.read(row, 0));
                });
        return heads;
    }

    /** The address of the record that an old, merged number leads to; empty where it was not merged or may not be read. */
    public Optional<String> movedTo(Visitor visitor, long number) {
        return mergedInto(visitor, number).map(kinds::address);
    }

    private Optional<RecordHead> mergedInto(Visitor visitor, long number) {
        return jdbc.sql("select merged_into from record where number = :number and merged_into is not null")
                .param("number", number)
                .query(Long.class)
                .optional()
                .flatMap(today -> find(visitor, today));
    }

    /** What to answer where there is no such record for the visitor: its new address if it was merged, else not found. */
    public Refusal missing(Visitor visitor, long number) {
        return mergedInto(visitor, number)
                .<Refusal>map(today -> new Refusal.Moved(kinds.address(today), number, today.number()))
                .orElseGet(Refusal.NotFound::new);
    }

    /**
     * What an organisation owns of one kind.
     *
     * @param count all that the visitor may read
     * @param latest the five that changed last
     */
    public record Owned(RecordKind kind, long count, List<RecordHead> latest) {}

    /** What an organisation owns, by kind, in the order of kinds. */
    public List<Owned> ownedBy(Visitor visitor, long organisation) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, List<RecordHead>> latest = new LinkedHashMap<>();
        jdbc.sql("select r.many, " + RecordHead.COLUMNS + """
                           from (select o.*, count(*) over (partition by o.kind) as many,
                                        row_number() over (partition by o.kind order by o.changed_at desc, o.number desc) as place
                                   from readable(:tokens) o
                                  where o.owner = any (array(select numbers_of(:organisation)))) r
                          where r.place <= 5
                          order by r.kind, r.place""")
                .param("tokens", visitor.tokenArray())
                .param("organisation", organisation)
                .query(row -> {
                    RecordHead head = RecordHead.read(row, 0);
                    counts.put(head.kind(), row.getLong("many"));
                    latest.computeIfAbsent(head.kind(), kind -> new ArrayList<>())
                            .add(head);
                });
        return kinds.all().stream()
                .filter(kind -> counts.containsKey(kind.code()))
                .map(kind -> new Owned(
                        kind, counts.getOrDefault(kind.code(), 0L), latest.getOrDefault(kind.code(), List.of())))
                .toList();
    }

    private static RecordContent checked(RecordContent content) {
        if (content.readers().isEmpty())
            throw new IllegalArgumentException("A record is readable by somebody: " + content.title());
        return content;
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, RecordContent content) {
        checked(content);
        return sql.param("title", content.title())
                .param("summary", content.summary())
                .param("language", content.language().code())
                .param("searchText", content.searchText())
                .param("owner", content.owner())
                .param("state", content.state())
                .param("readers", new TreeSet<>(content.readers()).toArray(String[]::new))
                .param("editors", new TreeSet<>(content.editors()).toArray(String[]::new))
                .param("themes", new TreeSet<>(content.themes()).toArray(Long[]::new))
                .param("startsOn", content.startsOn())
                .param("endsOn", content.endsOn());
    }
}
