package no.samskap.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who takes part in a project, as owner or otherwise: an organisation, a unit of one, or anybody in a place. Addresses and programs
 * write it as {@code ORGANISATION-42}, {@code UNIT-42-Department of Ditches}, {@code MUNICIPALITY-5001}, {@code COUNTY-50},
 * {@code RESEARCH-5001}.
 *
 * @param value the organisation's number, that number with the unit's name, or the number of the place. A unit without a name stands for
 *     what the organisation does without naming one
 */
public record Participant(Sort sort, String value) {
    /** So many are asked for together at most. */
    public static final int MOST = 6;

    public enum Sort {
        ORGANISATION("\\d{1,18}"),
        UNIT("\\d{1,18}-.{0,200}"),
        /** Today's municipality and all that became part of it. */
        MUNICIPALITY("\\d{4}"),
        /** The county itself and its municipalities. */
        COUNTY("\\d{2}"),
        /** Universities and institutes that have their seat in a municipality. */
        RESEARCH("\\d{4}");

        private final String pattern;

        Sort(String pattern) {
            this.pattern = pattern;
        }
    }

    public static Participant organisation(long number) {
        return new Participant(Sort.ORGANISATION, String.valueOf(number));
    }

    public static Participant unit(long organisation, String unit) {
        return new Participant(Sort.UNIT, organisation + "-" + unit);
    }

    /** Those that are written as they should be; the others are passed over. */
    public static List<Participant> read(List<String> written) {
        return written.stream()
                .flatMap(text -> read(text).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Optional<Participant> read(String text) {
        return Arrays.stream(Sort.values())
                .filter(sort -> text.startsWith(sort.name() + "-"))
                .map(sort -> new Participant(sort, text.substring(sort.name().length() + 1)))
                .filter(participant -> participant.value.matches(participant.sort.pattern))
                .findFirst();
    }

    public String written() {
        return sort + "-" + value;
    }

    /** The organisation's number; empty for places. */
    public Optional<Long> organisation() {
        return switch (sort) {
            case ORGANISATION -> Optional.of(Long.valueOf(value));
            case UNIT -> Optional.of(Long.valueOf(value.substring(0, value.indexOf('-'))));
            case MUNICIPALITY, COUNTY, RESEARCH -> Optional.empty();
        };
    }

    /** The unit's name; empty for all others. */
    public String unitName() {
        return sort == Sort.UNIT ? value.substring(value.indexOf('-') + 1) : "";
    }

    Object asked() {
        return sort == Sort.ORGANISATION ? Long.valueOf(value) : value;
    }

    /** Of a record {@code r} that is a project: whether they take part. */
    String condition(String parameter) {
        return switch (sort) {
            case ORGANISATION -> """
                    r.owner = any (array(select numbers_of(:%1$s)))
                    or exists (select 1 from project_participation px
                                where px.project = r.number and px.organisation = any (array(select numbers_of(:%1$s))))""".formatted(parameter);
            case UNIT -> unitName().isEmpty() ? withoutUnit(parameter) : """
                    exists (select 1 from project_participation px
                             where px.project = r.number
                               and coalesce((select m.today from merged_number m where m.number = px.organisation), px.organisation)
                                   || '-' || px.unit = any (:%s))""".formatted(parameter);
            case MUNICIPALITY, COUNTY, RESEARCH -> """
                    r.owner in (select s.number from organisation_spot s where s.sort = '%1$s' and s.place = any (:%2$s))
                    or exists (select 1 from project_participation px
                                where px.project = r.number
                                  and px.organisation in (select s.number from organisation_spot s
                                                           where s.sort = '%1$s' and s.place = any (:%2$s)))""".formatted(sort, parameter);
        };
    }

    private static String withoutUnit(String parameter) {
        String party =
                "coalesce((select m.today from merged_number m where m.number = px.organisation), px.organisation)";
        return """
                (coalesce((select m.today from merged_number m where m.number = r.owner), r.owner) || '-' = any (:%1$s)
                 or exists (select 1 from project_participation px
                             where px.project = r.number and %2$s || '-' = any (:%1$s)))
                and not exists (select 1 from project_participation px
                                 where px.project = r.number and %2$s || '-' = any (:%1$s) and px.unit <> '')""".formatted(parameter, party);
    }
}
