package no.samskap.directory;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves where people belong. */
@Repository
class AffiliationRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AffiliationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Stored(long organisation, @Nullable LocalDate startsOn) {}

    record RanOut(long person, long organisation, LocalDate lastDay) {}

    private static final String STILL = " and not a.ended and (a.ends_on is null or a.ends_on >= :today) ";

    Optional<Stored> find(long person, long id) {
        return jdbc.sql(
                        "select number_today(organisation) as organisation, starts_on from affiliation where id = :id and person = any (array(select numbers_of(:person)))")
                .param("id", id)
                .param("person", person)
                .query(Stored.class)
                .optional();
    }

    /** All at once, as when a person is registered. What was over before that was never here, and is not told on. */
    void insertAll(long person, List<NewPerson.Affiliation> affiliations, LocalDate today) {
        if (affiliations.isEmpty()) return;
        jdbc.sql("""
                        insert into affiliation (person, organisation, form, position, percent, starts_on, ends_on, ended)
                        select :person, a.organisation, a.form, a.position, a.percent, p."from", p."to",
                               coalesce(p."to" < :today, false)
                          from jsonb_to_recordset(cast(:affiliations as jsonb)) as a (
                               organisation bigint, form text, position text, percent int, period jsonb)
                         cross join lateral jsonb_to_record(a.period) as p ("from" date, "to" date)""")
                .param("person", person)
                .param("today", today)
                .param("affiliations", json.writeValueAsString(affiliations))
                .update();
    }

    long insert(long person, NewPerson.Affiliation affiliation, LocalDate today) {
        return parameters(jdbc.sql("""
                                insert into affiliation (person, organisation, form, position, percent, starts_on, ends_on, ended)
                                values (:person, :organisation, :form, :position, :percent, :startsOn, :endsOn,
                                        coalesce(:endsOn <= :today, false))
                                returning id"""), affiliation, today)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    void update(long id, NewPerson.Affiliation affiliation, LocalDate today) {
        parameters(jdbc.sql("""
                                update affiliation
                                   set organisation = :organisation, form = :form, position = :position,
                                       percent = :percent, starts_on = :startsOn, ends_on = :endsOn,
                                       ended = coalesce(:endsOn <= :today, false)
                                 where id = :id"""), affiliation, today).param("id", id).update();
    }

    void end(long id, LocalDate lastDay, LocalDate today) {
        jdbc.sql("update affiliation set ends_on = :lastDay, ended = :lastDay <= :today where id = :id")
                .param("id", id)
                .param("lastDay", lastDay)
                .param("today", today)
                .update();
    }

    List<RanOut> takeRunOut(LocalDate today) {
        return jdbc.sql("""
                        update affiliation a set ended = true
                         where not a.ended and a.ends_on < :today
                        returning a.person, a.organisation, a.ends_on as last_day""").param("today", today).query(RanOut.class).list();
    }

    /** The organisations a person belongs to, and all that these are part of. */
    Set<Long> reach(long person, LocalDate today) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct up.number
                          from affiliation a cross join lateral organisations_above(a.organisation) up
                         where a.person = any (array(select numbers_of(:person)))""" + STILL)
                .param("person", person)
                .param("today", today)
                .query(Long.class)
                .list());
    }

    List<Long> above(long organisation) {
        return jdbc.sql("select up.number from organisations_above(:organisation) up order by up.steps")
                .param("organisation", organisation)
                .query(Long.class)
                .list();
    }

    long percentOn(long person, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(sum(a.percent), 0)
                          from affiliation a
                         where a.person = any (array(select numbers_of(:person))) and (a.starts_on is null or a.starts_on <= :today)""" + STILL)
                .param("person", person)
                .param("today", day)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec sql, NewPerson.Affiliation affiliation, LocalDate today) {
        return sql.param("organisation", affiliation.organisation())
                .param("form", affiliation.form().name())
                .param("position", affiliation.position())
                .param("percent", affiliation.percent())
                .param("startsOn", affiliation.period().from(), java.sql.Types.DATE)
                .param("endsOn", affiliation.period().to(), java.sql.Types.DATE)
                .param("today", today);
    }
}
