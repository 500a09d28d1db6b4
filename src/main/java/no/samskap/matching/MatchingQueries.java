package no.samskap.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
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
                          from affiliation_today a join readable(:tokens) o on o.number = a.organisation
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

    /** What counts under a body or is owned by one of its members, as far as the visitor may change it; the last changed first. */
    List<RecordHead> ofBody(Visitor visitor, long body, int most, long offset) {
        return jdbc.sql("select " + RecordHead.COLUMNS + """
                           from readable(:tokens) r
                          where r.kind in ('need', 'project', 'result')
                            and (:bodyEdit = any (r.editors)
                                 or r.owner in (select m.organisation from body_membership m where m.body = :body
                                                   and (m.ends_on is null or m.ends_on >= cast(acting_now() as date))))
                          order by r.changed_at desc, r.number desc
                          limit :most offset :offset""")
                .param("tokens", visitor.tokenArray())
                .param("body", body)
                .param("bodyEdit", Visitor.edits("body", body))
                .param("most", most)
                .param("offset", offset)
                .query(RecordHead::read)
                .list();
    }

    /** Whose profiles these are, of those that are shown and were confirmed within two years. */
    Map<Long, Long> peopleOf(Visitor visitor, List<Long> profiles) {
        Map<Long, Long> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select e.number, e.person
                          from expert_to_suggest e
                          join readable(:tokens) r on r.number = e.number
                          join readable(:tokens) p on p.number = e.person
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
                         where e.person = :person and r.state = 'SHOWN'""")
                .param("tokens", visitor.tokenArray())
                .param("person", person)
                .query((row, i) -> new Profile(
                        row.getString("search_text"),
                        List.of((Long[]) row.getArray("themes").getArray())))
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

    /** Cooperations this organisation is in today and the visitor looks after. */
    List<Long> advisedBodies(Visitor visitor, long organisation) {
        Long[] own = visitor.tokens().stream()
                .filter(token -> token.startsWith("body:") && token.endsWith(":edit"))
                .map(token -> Long.valueOf(token.split(":", -1)[1]))
                .toArray(Long[]::new);
        if (own.length == 0) return List.of();
        return jdbc.sql("""
                        select distinct m.body from body_membership m
                         where m.organisation = :organisation and m.body = any (:own)
                           and (m.starts_on is null or m.starts_on <= cast(acting_now() as date))
                           and (m.ends_on is null or m.ends_on >= cast(acting_now() as date))
                         order by m.body""")
                .param("organisation", organisation)
                .param("own", own)
                .query(Long.class)
                .list();
    }
}
