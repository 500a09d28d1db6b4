package no.samskap.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What matching asks of the records besides their words: where people belong, what a body's records are. */
@Repository
class MatchingQueries {
    private final JdbcClient jdbc;

    MatchingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applications are not searched for by themselves, so the index does not know them: those with these words in the title. */
    List<Long> applicationsLike(Visitor visitor, List<String> words, int most) {
        if (words.isEmpty()) return List.of();
        return jdbc.sql("""
                        select r.number
                          from readable(:tokens) r
                         where r.kind = 'application' and r.title ilike any (cast(:patterns as text[]))
                         order by r.changed_at desc
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param(
                        "patterns",
                        words.stream()
                                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                                .toArray(String[]::new))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Names of the organisations people belong to today. */
    Map<Long, List<String>> placesOf(List<Long> people) {
        Map<Long, List<String>> places = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.person, o.title
                          from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                         where a.person = any (:people)
                         order by a.id""")
                .param("tokens", Visitor.STRANGER.tokenArray())
                .param("people", people.toArray(Long[]::new))
                .query(row -> {
                    places.computeIfAbsent(row.getLong("person"), person -> new ArrayList<>())
                            .add(row.getString("title"));
                });
        return places;
    }

    /** Whose profiles these are, of those that are shown and were confirmed within two years. */
    Map<Long, Long> peopleOf(Visitor visitor, List<Long> profiles) {
        Map<Long, Long> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select e.number, p.number as person
                          from expert_to_suggest e
                          join readable(:tokens) r on r.number = e.number
                          join readable_today(:tokens) p on p.called = e.person
                         where e.number = any (:profiles) and r.state = 'SHOWN'""")
                .param("tokens", visitor.tokenArray())
                .param("profiles", profiles.toArray(Long[]::new))
                .query(row -> {
                    people.put(row.getLong("number"), row.getLong("person"));
                });
        return people;
    }

    /** What a person says of themselves. */
    record Profile(String about, List<Long> themes) {}

    Optional<Profile> profileOf(Visitor visitor, long person) {
        return jdbc.sql("""
                        select r.search_text, r.themes
                          from readable(:tokens) r join expert_to_suggest e on e.number = r.number
                         where e.person = any (array(select numbers_of(:person))) and r.state = 'SHOWN'
                         order by e.person <> :person, r.changed_at desc limit 1""")
                .param("tokens", visitor.tokenArray())
                .param("person", person)
                .query((row, i) -> new Profile(row.getString("search_text"), List.of((Long[])
                        row.getArray("themes").getArray())))
                .optional();
    }

    /** Counties of organisations, by their two digits. */
    Map<Long, String> countiesOf(Collection<Long> organisations) {
        Map<Long, String> counties = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.number, p.county_number from organisation_place p
                         where p.number = any (:organisations) and p.county_number is not null""").param("organisations", organisations.toArray(Long[]::new)).query(row -> {
            counties.put(row.getLong("number"), row.getString("county_number"));
        });
        return counties;
    }

    /** Inhabitants of those of these organisations that are municipalities. */
    Map<Long, Integer> inhabitantsOf(Collection<Long> organisations) {
        Map<Long, Integer> inhabitants = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.number, m.population from municipality_facts m
                         where m.number = any (:organisations) and m.population is not null""").param("organisations", organisations.toArray(Long[]::new)).query(row -> {
            inhabitants.put(row.getLong("number"), row.getInt("population"));
        });
        return inhabitants;
    }

    record Belonging(long person, long organisation) {}

    /** Where people belong today, of organisations the visitor may read. */
    List<Belonging> belongings(Visitor visitor, Collection<Long> people) {
        if (people.isEmpty()) return List.of();
        return jdbc.sql("""
                        select distinct a.person, o.number as organisation
                          from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                         where a.person = any (:people)""")
                .param("tokens", visitor.tokenArray())
                .param("people", people.toArray(Long[]::new))
                .query(Belonging.class)
                .list();
    }

    /** What each organisation or unit is part of in the end; an organisation of itself. */
    Map<Long, Long> topsOf(Collection<Long> organisations) {
        Map<Long, Long> tops = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.number, (select up.number from organisations_above(a.number) up order by up.steps desc limit 1) as top
                          from unnest(cast(:numbers as bigint[])) a (number)""").param("numbers", organisations.toArray(Long[]::new)).query(row -> {
            tops.put(row.getLong("number"), row.getLong("top"));
        });
        return tops;
    }

    /** Each organisation with all that is part of it. */
    Map<Long, List<Long>> withUnits(Collection<Long> organisations) {
        Map<Long, List<Long>> units = new LinkedHashMap<>();
        for (long each : organisations)
            units.computeIfAbsent(each, key -> new ArrayList<>()).add(each);
        jdbc.sql("""
                        select a.number as top, down.number
                          from unnest(cast(:tops as bigint[])) a (number)
                               cross join lateral organisations_within(array[a.number]) down
                         where down.number <> a.number""").param("tops", organisations.toArray(Long[]::new)).query(row -> {
            units.computeIfAbsent(row.getLong("top"), key -> new ArrayList<>()).add(row.getLong("number"));
        });
        return units;
    }

    /** Cooperations both are members of today. */
    List<RecordHead> bodiesOfBoth(Visitor visitor, long one, long other) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                          from readable(:tokens) r
                         where r.kind = 'body' and (
                               select count(distinct m.organisation) from body_membership m
                                where m.body = r.number and m.organisation in (:one, :other)
                                  and (m.starts_on is null or m.starts_on <= cast(acting_now() as date))
                                  and (m.ends_on is null or m.ends_on >= cast(acting_now() as date))) = 2
                         order by r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("one", one)
                .param("other", other)
                .query(RecordHead::read)
                .list();
    }

    /** Members of the cooperations this organisation is a member of today. */
    List<Organisations.Named> fellows(Visitor visitor, long organisation, int most) {
        return jdbc.sql("""
                        select o.number, o.title as name
                          from readable(:tokens) o
                         where o.number <> :organisation and o.number in (
                               select m.organisation
                                 from body_membership mine join body_membership m on m.body = mine.body
                                where mine.organisation = :organisation
                                  and (mine.starts_on is null or mine.starts_on <= cast(acting_now() as date))
                                  and (mine.ends_on is null or mine.ends_on >= cast(acting_now() as date))
                                  and (m.starts_on is null or m.starts_on <= cast(acting_now() as date))
                                  and (m.ends_on is null or m.ends_on >= cast(acting_now() as date)))
                         order by o.title, o.number
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("organisation", organisation)
                .param("most", most)
                .query(Organisations.Named.class)
                .list();
    }

    /** Themes as they are said of needs, projects and results, where both have some; where the fewer has most comes first. */
    List<InCommon.OfTheme> themesOfBoth(Visitor visitor, Collection<Long> one, Collection<Long> other, int most) {
        return jdbc.sql("""
                        select theme, mine, theirs
                          from (select t.theme, count(*) filter (where r.owner = any (:one)) as mine,
                                       count(*) filter (where r.owner = any (:other)) as theirs
                                  from readable(:tokens) r cross join lateral unnest(r.themes) as t (theme)
                                 where r.kind in ('need', 'project', 'result') and r.state not in ('DRAFT', 'RECEIVED')
                                   and (r.owner = any (:one) or r.owner = any (:other))
                                 group by t.theme) each
                         where mine > 0 and theirs > 0
                         order by least(mine, theirs) desc, mine + theirs desc, theme
                         limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("one", one.toArray(Long[]::new))
                .param("other", other.toArray(Long[]::new))
                .param("most", most)
                .query(InCommon.OfTheme.class)
                .list();
    }
}
