package no.samskap.inquiries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.contacts.Contacts;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what receivers want: a cooperation's customs, a municipality's pauses, a person's absence. */
@Service
public class Customs {
    private final JdbcClient jdbc;
    private final Records records;
    private final Contacts contacts;
    private final Clock clock;

    Customs(JdbcClient jdbc, Records records, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param asks the kinds it is about; all where none is named */
    public record Pause(long id, long organisation, Set<Ask> asks, LocalDate until, String text) {
        public boolean meets(Set<Ask> wanted) {
            return asks.isEmpty() || wanted.isEmpty() || wanted.stream().anyMatch(asks::contains);
        }
    }

    public record Absence(long id, LocalDate from, LocalDate to) {}

    /** @param body the cooperation; null where no cooperation of the municipality has said anything */
    record Kept(@org.jspecify.annotations.Nullable Long body, Custom custom) {
        static final Kept USUAL = new Kept(null, Custom.USUAL);
    }

    public Custom of(long body) {
        return ofBodies(List.of(body)).getOrDefault(body, Custom.USUAL);
    }

    Map<Long, Custom> ofBodies(Collection<Long> bodies) {
        Map<Long, Custom> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select body, screens, remind_after, remind_again, to_substitute, to_adviser
                          from inquiry_custom where body = any (:bodies)""").param("bodies", bodies.toArray(Long[]::new)).query(row -> {
            all.put(
                    row.getLong("body"),
                    new Custom(
                            row.getBoolean("screens"),
                            row.getInt("remind_after"),
                            row.getInt("remind_again"),
                            row.getInt("to_substitute"),
                            row.getInt("to_adviser")));
        });
        return all;
    }

    /** The customs each municipality's inquiries follow: a cooperation that screens goes first, then the one it has been in longest. */
    Map<Long, Kept> ofOrganisations(Collection<Long> organisations, LocalDate day) {
        Map<Long, Kept> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (m.organisation) m.organisation, c.*
                          from body_membership m join inquiry_custom c on c.body = m.body
                         where m.organisation = any (:organisations)
                           and (m.starts_on is null or m.starts_on <= :day) and (m.ends_on is null or m.ends_on >= :day)
                         order by m.organisation, c.screens desc, m.starts_on nulls first, c.body""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    all.put(
                            row.getLong("organisation"),
                            new Kept(
                                    row.getLong("body"),
                                    new Custom(
                                            row.getBoolean("screens"),
                                            row.getInt("remind_after"),
                                            row.getInt("remind_again"),
                                            row.getInt("to_substitute"),
                                            row.getInt("to_adviser"))));
                });
        return all;
    }

    public boolean mayKeep(Visitor visitor, long body) {
        return InquiryPolicy.keepsCustomsOf(visitor, body);
    }

    /** @return false where they are not the visitor's to set */
    @Transactional
    public boolean keep(Visitor visitor, long body, Custom custom) {
        if (!mayKeep(visitor, body)) return false;
        jdbc.sql("""
                        insert into inquiry_custom (body, screens, remind_after, remind_again, to_substitute, to_adviser)
                        values (:body, :screens, :after, :again, :substitute, :adviser)
                        on conflict (body) do update
                           set screens = excluded.screens, remind_after = excluded.remind_after,
                               remind_again = excluded.remind_again, to_substitute = excluded.to_substitute,
                               to_adviser = excluded.to_adviser""")
                .param("body", body)
                .param("screens", custom.screens())
                .param("after", custom.remindAfter())
                .param("again", custom.remindAgain())
                .param("substitute", custom.toSubstitute())
                .param("adviser", custom.toAdviser())
                .update();
        records.touch(body);
        return true;
    }

    /** Pauses in force today. */
    public Map<Long, List<Pause>> pauses(Collection<Long> organisations) {
        return jdbc
                .sql("""
                        select p.id, coalesce(m.today, p.organisation) as organisation, p.asks, p.until, p.text
                          from inquiry_pause p left join merged_number m on m.number = p.organisation
                         where p.organisation = any (array(select numbers_of(:organisations))) and p.until >= :today order by p.until desc, p.id""")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("today", today())
                .query((row, i) -> new Pause(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        Arrays.stream((String[]) row.getArray("asks").getArray())
                                .map(Ask::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        row.getObject("until", LocalDate.class),
                        row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Pause::organisation, LinkedHashMap::new, Collectors.toList()));
    }

    public boolean mayPause(Visitor visitor, long organisation) {
        return contacts.mayWriteFor(visitor, organisation);
    }

    /** @return false where the municipality is not the visitor's */
    @Transactional
    public boolean pause(Visitor visitor, long organisation, Set<Ask> asks, LocalDate until, String text) {
        if (!mayPause(visitor, organisation)) return false;
        jdbc.sql("""
                        insert into inquiry_pause (organisation, asks, until, text)
                        values (:organisation, :asks, :until, :text)""")
                .param("organisation", organisation)
                .param("asks", asks.stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("until", until)
                .param("text", text)
                .update();
        records.touch(organisation);
        return true;
    }

    @Transactional
    public boolean resume(Visitor visitor, long organisation, long pause) {
        if (!mayPause(visitor, organisation)) return false;
        jdbc.sql("""
                        delete from inquiry_pause
                         where id = :pause and organisation = any (array(select numbers_of(:organisation)))""").param("pause", pause).param("organisation", organisation).update();
        records.touch(organisation);
        return true;
    }

    public List<Absence> absences(long person) {
        return jdbc.sql("""
                        select id, starts_on as "from", ends_on as "to" from inquiry_absence
                         where person = :person and ends_on >= :today order by starts_on, id""")
                .param("person", person)
                .param("today", today())
                .query(Absence.class)
                .list();
    }

    /** Says of oneself that one is away. */
    @Transactional
    public void away(long self, LocalDate from, LocalDate to) {
        jdbc.sql("insert into inquiry_absence (person, starts_on, ends_on) values (:person, :from, :to)")
                .param("person", self)
                .param("from", from)
                .param("to", to)
                .update();
        records.touch(self);
    }

    @Transactional
    public void back(long self, long absence) {
        jdbc.sql("delete from inquiry_absence where id = :absence and person = :person")
                .param("absence", absence)
                .param("person", self)
                .update();
        records.touch(self);
    }

    /** Which of these people are away on the day. */
    Set<Long> awayOn(Collection<Long> people, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        select distinct person from inquiry_absence
                         where person = any (:people) and starts_on <= :day and ends_on >= :day""")
                .param("people", people.toArray(Long[]::new))
                .param("day", day)
                .query(Long.class)
                .list());
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
