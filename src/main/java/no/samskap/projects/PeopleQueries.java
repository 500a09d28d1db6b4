package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectQueries.Filter;
import no.samskap.records.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people of many projects, each once: those who work on them and those who are their contacts, as far as the visitor may read. Somebody who
 * is only named is the same as whoever has the same name, and is there for those who are signed in, as on the project's page.
 */
@Repository
public class PeopleQueries {
    /**
     * Who is in which hit, and as what, in the days asked for. A period that is not told is the project's; one that the project does not tell
     * either may be any.
     */
    static final String PEOPLE = """
            told as materialized (
                select hit.number as project, hit.starts_on, hit.ends_on, w.person, w.name, w.organisation, w.task, w.share, w.freed,
                       w.starts, w.ends, false as is_contact
                  from hit join project_person w on w.project = hit.number
                 union all
                select hit.number, hit.starts_on, hit.ends_on, c.person, c.name, null, '', null, false, null, null, true
                  from hit join project_contact c on c.project = hit.number
            ), dated as (
                select told.*,
                       coalesce(cast(starts || substr('0000-01-01', length(starts) + 1) as date), starts_on) as first_day,
                       coalesce(cast(cast(ends || substr('0000-01-01', length(ends) + 1) as date)
                                     + case length(ends) when 4 then interval '1 year'
                                                         when 7 then interval '1 month' else interval '1 day' end as date) - 1,
                                ends_on) as last_day
                  from told
            ), somebody as materialized (
                select coalesce(cast(p.number as text), 'named ' || lower(dated.name)) as who, p.number as person,
                       coalesce(p.title, dated.name) as called, o.number as organisation, o.title as organisation_title,
                       dated.project, dated.task, dated.share, dated.freed, dated.starts, dated.ends, dated.is_contact,
                       dated.first_day, dated.last_day
                  from dated
                  left join readable_today(:tokens) o on o.called = dated.organisation
                  left join readable_today(:tokens) p on p.called = dated.person
                 where (p.number is not null or (dated.person is null and :isMember))
                   and (dated.is_contact or o.number is not null)
                   and (cast(:firstDay as date) is null or dated.last_day is null or dated.last_day >= :firstDay)
                   and (cast(:lastDay as date) is null or dated.first_day is null or dated.first_day <= :lastDay))
            """;

    private final JdbcClient jdbc;
    private final ProjectQueries projects;

    PeopleQueries(JdbcClient jdbc, ProjectQueries projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** As what somebody is in a project. */
    public enum Part {
        ALL("true"),
        /** Has a task or a share of a position in it. */
        WORKING("not is_contact"),
        /** Freed from other work by their organisation. */
        FREED("freed"),
        CONTACT("is_contact");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /**
     * Which people of the projects.
     *
     * @param year they are there in; null for all years of the filter
     * @param organisation they come from; null for all
     */
    public record Asked(
            Part part, @Nullable Integer year, @Nullable Long organisation) {}

    /**
     * Somebody, with all they are in.
     *
     * @param person null where they are only named
     */
    public record Somebody(@Nullable Long person, String name, List<Place> places) {}

    /**
     * @param organisation they come from; empty for contacts
     * @param share of a full position, in percent
     */
    public record Place(
            long project,
            String title,
            String language,
            String organisation,
            String task,
            @Nullable Integer share,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            boolean freed,
            boolean isContact) {}

    /** @param total how many there are on all pages */
    public record Page(List<Somebody> people, long total) {}

    /** By name. */
    public Page list(Visitor visitor, Filter filter, Asked asked, int most, long offset) {
        Selection selection = projects.selection(visitor, filter);
        Map<String, Somebody> people = new LinkedHashMap<>();
        long[] total = {0};
        jdbc.sql("with hit as materialized (" + selection.rows("r.number, r.title, r.language, r.starts_on, r.ends_on")
                        + "), " + PEOPLE + ", chosen as (select * from somebody where "
                        + asked.part().condition() + " " + """
                         and (cast(:year as int) is null
                              or ((first_day is null or extract(year from first_day) <= :year)
                                  and (last_day is null or extract(year from last_day) >= :year)))
                         and (cast(:organisation as bigint) is null or organisation = :organisation)
                        ), shown as (
                            select who, min(called) as called, count(*) over () as of_all
                              from chosen group by who order by lower(min(called)), who limit :most offset :offset)
                        select shown.who, shown.called, shown.of_all, chosen.person, chosen.project, hit.title, hit.language,
                               coalesce(chosen.organisation_title, '') as organisation_title, chosen.task, chosen.share,
                               chosen.starts, chosen.ends, chosen.freed, chosen.is_contact
                          from shown join chosen on chosen.who = shown.who join hit on hit.number = chosen.project
                         order by lower(shown.called), shown.who, hit.title, chosen.is_contact, chosen.starts""")
                .params(selection.parameters())
                .params(days(visitor, filter))
                .param("year", asked.year())
                .param("organisation", asked.organisation())
                .param("most", most)
                .param("offset", offset)
                .query(row -> {
                    total[0] = row.getLong("of_all");
                    Somebody somebody = people.get(row.getString("who"));
                    if (somebody == null) {
                        somebody = new Somebody(
                                ProjectRepository.number(row, "person"), row.getString("called"), new ArrayList<>());
                        people.put(row.getString("who"), somebody);
                    }
                    somebody.places().add(place(row));
                });
        return new Page(List.copyOf(people.values()), total[0]);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong("project"),
                row.getString("title"),
                row.getString("language"),
                row.getString("organisation_title"),
                row.getString("task"),
                row.getObject("share", Integer.class),
                WrittenDates.read(row, "starts"),
                WrittenDates.read(row, "ends"),
                row.getBoolean("freed"),
                row.getBoolean("is_contact"));
    }

    /** What {@link #PEOPLE} asks beside the selection's own. */
    static Map<String, @Nullable Object> days(Visitor visitor, Filter filter) {
        List<String> days = ProjectQueries.firstAndLastDay(filter);
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("isMember", visitor.isSignedIn());
        parameters.put("firstDay", days.isEmpty() ? null : LocalDate.parse(days.getFirst()));
        parameters.put("lastDay", days.isEmpty() ? null : LocalDate.parse(days.getLast()));
        return parameters;
    }
}
