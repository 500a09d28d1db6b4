package no.samskap.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.Selection;
import no.samskap.web.Candidates;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.validation.Errors;

/**
 * Which organisation or person is meant by what somebody writes in a form. There are far too many for a list to choose from: a
 * form takes a name, suggests while one types, and asks where the name says too little.
 */
@Service
public class WhoIsMeant {
    /** Where names are suggested from; see {@code web.Form#named}. */
    public static final String ORGANISATIONS = "/forslag/organisasjoner";

    public static final String PEOPLE = "/forslag/personer";

    /** Suggested at a time. */
    private static final int MOST = 20;
    /** Told in a sentence. */
    private static final int MOST_TOLD = 5;
    /** In characters: fewer say too little. */
    private static final int FEWEST = 2;

    private static final Pattern NUMBERED = Pattern.compile("(.*)\\((\\d{1,18})\\)\\s*");

    private final Organisations organisations;
    private final JdbcClient jdbc;

    WhoIsMeant(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** Somebody or something by name, with where it belongs: what tells it from others of its name. */
    public record Found(long number, String name, String place) {
        /** What is written to mean just this one. */
        String numbered() {
            return name + " (" + number + ")";
        }
    }

    /** What a name came to. */
    public sealed interface Meant {
        record One(long number) implements Meant {}

        record Several(String written, List<Found> all) implements Meant {}

        /** @param like those whose names are like it */
        record Nobody(String written, List<Found> like) implements Meant {}

        record NothingWritten() implements Meant {}

        default Optional<Long> one() {
            return this instanceof One(long number) ? Optional.of(number) : Optional.empty();
        }

        /** The number, or null: then the field says that the name is not known, or not clear, and offers those it may have meant. */
        default @Nullable Long orReject(Errors errors, String field) {
            switch (this) {
                case One(long number) -> {
                    return number;
                }
                case Several(String written, List<Found> all) ->
                    Candidates.reject(errors, field, "directory.meant.several", written, options(all));
                case Nobody(String written, List<Found> like) ->
                    Candidates.reject(
                            errors,
                            field,
                            like.isEmpty() ? "directory.meant.nobody" : "directory.meant.like",
                            written,
                            options(like));
                case NothingWritten() -> {}
            }
            return null;
        }

        /** The same for one of several names in a field: what each may have meant is told in words. */
        default @Nullable Long orSay(Errors errors, String field) {
            switch (this) {
                case One(long number) -> {
                    return number;
                }
                case Several(String written, List<Found> all) ->
                    say(errors, field, "directory.meant.several.told", written, all);
                case Nobody(String written, List<Found> like) ->
                    say(
                            errors,
                            field,
                            like.isEmpty() ? "directory.meant.nobody" : "directory.meant.like.told",
                            written,
                            like);
                case NothingWritten() -> {}
            }
            return null;
        }

        private static void say(Errors errors, String field, String code, String written, List<Found> all) {
            String told = all.stream().limit(MOST_TOLD).map(Found::numbered).collect(Collectors.joining(", "));
            errors.rejectValue(field, code, new Object[] {written, told}, null);
        }
    }

    /** Radio buttons: each sends what means just that one. */
    private static List<Option> options(List<Found> all) {
        return all.stream()
                .map(found -> new Option(found.numbered(), found.name(), found.place()))
                .toList();
    }

    /**
     * What stands in a field where anything may stand.
     *
     * @param name without the number that told it apart
     * @param number null where it is none of ours, or not clear which
     */
    public record Written(String name, @Nullable Long number) {}

    public Written organisationOrText(Visitor visitor, @Nullable String written) {
        return written(written, organisation(visitor, written));
    }

    public Written personOrText(Visitor visitor, @Nullable String written) {
        return written(written, person(visitor, written));
    }

    private static Written written(@Nullable String written, Meant meant) {
        String name = written == null ? "" : written.strip();
        Long number = meant.one().orElse(null);
        Matcher numbered = NUMBERED.matcher(name);
        boolean toldApart = number != null && numbered.matches();
        return new Written(toldApart ? numbered.group(1).strip() : name, number);
    }

    /** What a form shows of whatever was chosen before, so that it means the same when it is sent again. */
    public String called(Visitor visitor, long organisation, String name) {
        return organisation(visitor, name).one().equals(Optional.of(organisation))
                ? name
                : new Found(organisation, name, "").numbered();
    }

    public Meant organisation(Visitor visitor, @Nullable String written) {
        String name = written == null ? "" : written.strip();
        if (name.isEmpty()) return new Meant.NothingWritten();
        Optional<Long> numbered = numbered(name);
        if (numbered.isPresent())
            return organisations
                    .head(visitor, numbered.get())
                    .filter(head -> !isRatherAYear(name, head.number(), head.title()))
                    .<Meant>map(head -> new Meant.One(head.number()))
                    .orElseGet(() -> new Meant.Nobody(name, List.of()));
        List<Found> called = organisationsCalled(visitor, name);
        return meant(name, called, called.isEmpty() ? organisations(visitor, name, List.of()) : List.of());
    }

    /** "SINTEF Nord (2019)" tells when, unless what has that number here is called something of the sort. */
    static boolean isRatherAYear(String written, long number, String title) {
        if (number < 1900 || number > 2100) return false;
        Set<String> words = words(title);
        return words(written).stream().noneMatch(words::contains);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= FEWEST)
                .collect(Collectors.toSet());
    }

    public Meant person(Visitor visitor, @Nullable String written) {
        String name = written == null ? "" : written.strip();
        if (name.isEmpty()) return new Meant.NothingWritten();
        Optional<Long> numbered = numbered(name);
        if (numbered.isPresent())
            return isPerson(visitor, numbered.get())
                    ? new Meant.One(numbered.get())
                    : new Meant.Nobody(name, List.of());
        List<Found> called = peopleCalled(visitor, name);
        return meant(name, called, called.isEmpty() ? people(visitor, name) : List.of());
    }

    private static Meant meant(String name, List<Found> called, List<Found> like) {
        return switch (called.size()) {
            case 0 -> new Meant.Nobody(name, like);
            case 1 -> new Meant.One(called.getFirst().number());
            default -> new Meant.Several(name, called);
        };
    }

    /** Of {@code Kari Nordmann (1234)} the number. */
    static Optional<Long> numbered(String written) {
        Matcher matcher = NUMBERED.matcher(written);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(2))) : Optional.empty();
    }

    /** What a browser suggests for what has been typed so far. A name that several have is told apart by its number. */
    public static List<Option> suggestions(List<Found> found) {
        Map<String, Long> many =
                found.stream().collect(Collectors.groupingBy(Found::name, LinkedHashMap::new, Collectors.counting()));
        return found.stream()
                .map(each -> new Option(
                        many.getOrDefault(each.name(), 1L) > 1 ? each.numbered() : each.name(),
                        Stream.of(each.name(), each.place())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** The open organisations with these words in a name or number, present or former. */
    public List<Found> organisations(Visitor visitor, String words, Collection<Organisation.Form> forms) {
        String text = words.strip();
        if (text.length() < FEWEST) return List.of();
        return jdbc
                .sql("select " + ORGANISATION + """
                          from readable(:tokens) r join organisation o on o.number = r.number
                          left join readable_today(:tokens) above on above.called = o.part_of
                         where r.kind = 'organisation' and r.state <> 'CLOSED'
                           and (r.title ilike :like or r.search_text ilike :like)
                           and (cardinality(cast(:forms as text[])) = 0 or o.form = any (:forms))
                         order by (r.title ilike :like) desc, o.part_of is not null, r.title, r.number limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("like", Likeness.containing(text))
                .param("forms", forms.stream().map(Enum::name).toArray(String[]::new))
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(this::found)
                .toList();
    }

    /** Those of exactly this name, short name or organisation number: open before closed, whole organisations before units. */
    private List<Found> organisationsCalled(Visitor visitor, String name) {
        List<Row> rows = jdbc.sql("select " + ORGANISATION + """
                          from readable(:tokens) r join organisation o on o.number = r.number
                          left join readable_today(:tokens) above on above.called = o.part_of
                         where r.kind = 'organisation'
                           and (lower(r.title) = lower(:name) or lower(o.short_name) = lower(:name) or o.reference = :name
                                or o.organisation_number = :digits
                                or o.number in (select n.organisation from organisation_name n where lower(n.name) = lower(:name)))
                         order by r.title, r.number limit :most""")
                .param("tokens", visitor.tokenArray())
                .param("name", name)
                .param("digits", name.replaceAll("[\\s\u00a0]", ""))
                .param("most", MOST)
                .query(Row.class)
                .list();
        List<Row> open = rows.stream().filter(row -> !row.closed()).toList();
        List<Row> there = open.isEmpty() ? rows : open;
        List<Row> whole = there.stream().filter(row -> row.above() == null).toList();
        return (whole.isEmpty() ? there : whole).stream().map(this::found).toList();
    }

    private static final String ORGANISATION = """
            r.number, r.title as name, above.title as above, o.county_number, r.state = 'CLOSED' as closed
            """;

    private record Row(
            long number,
            String name,
            @Nullable String above,
            @Nullable String countyNumber,
            boolean closed) {}

    /** A unit is told by what it is part of, anything else by its county. */
    private Found found(Row row) {
        String county = row.countyNumber();
        String place = row.above() != null ? row.above() : county == null ? "" : organisations.countyName(county);
        return new Found(row.number(), row.name(), row.name().contains(place) ? "" : place);
    }

    /** People whose name holds each of these words. */
    public List<Found> people(Visitor visitor, String words) {
        if (words.strip().length() < FEWEST) return List.of();
        Selection found = new Selection(visitor, People.KIND, "left join person p on p.number = r.number ")
                .words(words, "p.given_name || ' ' || p.family_name");
        return people(found.rows(PERSON), found.parameters());
    }

    private List<Found> peopleCalled(Visitor visitor, String name) {
        return people("select " + PERSON + """
                          from readable(:tokens) r join person p on p.number = r.number
                         where r.kind = 'person' and p.given_name || ' ' || p.family_name ilike :name""", Map.of("tokens", visitor.tokenArray(), "name", Likeness.exactly(name)));
    }

    /** Those of exactly this name or this address: whom somebody who is added may already be. */
    public List<Found> alreadyThere(Visitor visitor, String name, String email) {
        return people(
                "select " + PERSON + """
                          from readable(:tokens) r join person p on p.number = r.number
                         where r.kind = 'person'
                           and (p.given_name || ' ' || p.family_name ilike :name
                                or (lower(p.email) = lower(:email) and p.email <> ''))""",
                Map.of("tokens", visitor.tokenArray(), "name", Likeness.exactly(name), "email", email));
    }

    private static final String PERSON = "p.number, r.title, p.family_name, p.given_name ";

    private List<Found> people(String rows, Map<String, Object> parameters) {
        return jdbc.sql("""
                        select page.number, page.title as name,
                               coalesce((select concat_ws(', ', nullif(a.position, ''), o.title)
                                           from affiliation_today a join readable_today(:tokens) o on o.called = a.organisation
                                          where a.person = page.number order by a.percent desc nulls last, a.id limit 1), '') as place
                          from (""" + rows + """
                                 order by p.family_name, p.given_name, p.number limit :most) page
                         order by page.family_name, page.given_name, page.number""")
                .params(parameters)
                .param("most", MOST)
                .query(Found.class)
                .list();
    }

    private boolean isPerson(Visitor visitor, long number) {
        return jdbc.sql(
                        "select exists (select 1 from readable(:tokens) r where r.number = :number and r.kind = 'person')")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
