package no.samskap.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation body: an agreement, a cluster, a programme, a network.
 *
 * @param mandate what it is to do, a sentence each
 * @param reference the key data files know it by
 * @param source where it was taken from, when it was not written here
 */
public record Body(
        RecordHead head,
        Form form,
        List<String> mandate,
        @Nullable String reference,
        String source,
        List<AgreementPeriod> periods,
        List<Member> members,
        List<FocusArea> focusAreas,
        List<Committee> committees,
        List<Plan> plans) {
    /** So long before its agreement runs out, a body's page and those who coordinate it are told. */
    public static final java.time.Period WARNED_BEFORE_END = java.time.Period.ofMonths(6);

    public enum Form {
        REGIONAL_BODY,
        AGREEMENT,
        CLUSTER,
        NETWORK,
        COMMUNITY_OF_PRACTICE,
        PROGRAMME
    }

    public enum Membership {
        LEAD,
        MEMBER,
        PARTNER,
        OBSERVER
    }

    /** What somebody is in a committee. */
    public enum Role {
        LEADER,
        DEPUTY,
        MEMBER,
        PROJECT_LEADER,
        COORDINATOR
    }

    public record AgreementPeriod(long id, LocalizedText name, Period period) {}

    public record Member(long id, long organisation, String name, Membership role, Period period) {}

    /** @param note what it covers; null where nothing is said */
    public record FocusArea(
            long id,
            long body,
            String reference,
            LocalizedText name,
            @Nullable LocalizedText note,
            Period period) {
        public boolean isOpenOn(LocalDate day) {
            return period.holds(day);
        }
    }

    /** @param focusArea the area it leads, null where it leads none or all */
    public record Committee(
            long id,
            LocalizedText name,
            @Nullable LocalizedText purpose,
            @Nullable Long focusArea,
            List<Seat> seats) {}

    /**
     * A seat outlives whoever holds it.
     *
     * @param organisation whom they sit for
     * @param terms who held it when, the latest first
     */
    public record Seat(long id, Role role, String title, Organisations.@Nullable Named organisation, List<Term> terms) {
        public Optional<Term> on(LocalDate day) {
            return terms.stream().filter(term -> term.period().holds(day)).findFirst();
        }

        public List<Term> during(Period period) {
            return terms.stream().filter(term -> term.period().overlaps(period)).toList();
        }

        /** Whoever else holds it in some of the period. */
        Optional<Term> inTheWayOf(Period period, @Nullable Long except) {
            return terms.stream()
                    .filter(term -> except == null || term.id() != except)
                    .filter(term -> term.period().overlaps(period))
                    .findFirst();
        }
    }

    /** @param person null where the visitor may not read who it is */
    public record Term(long id, People.@Nullable Named person, Period period) {}

    /** A member's own plan, where it is published. */
    public record Plan(
            long id, Organisations.Named organisation, String title, String url, Period period, List<Long> themes) {}

    public long number() {
        return head.number();
    }

    public Optional<Member> lead() {
        return members.stream()
                .filter(member -> member.role() == Membership.LEAD)
                .findFirst();
    }

    /** The last day of the last agreement period; empty where one has no end, or there is none. */
    public Optional<LocalDate> lastDay() {
        if (periods.stream().anyMatch(agreed -> agreed.period().to() == null)) return Optional.empty();
        return periods.stream()
                .map(agreed -> agreed.period().to())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    /** The last day, where it is near enough to do something about and nothing has been agreed after it. */
    public Optional<LocalDate> runsOutSoon(LocalDate today) {
        return lastDay().filter(last -> !last.isBefore(today) && !last.isAfter(today.plus(WARNED_BEFORE_END)));
    }

    /** Another membership of the organisation in some of the period. */
    Optional<Member> inTheWayOf(long organisation, Period period, @Nullable Long except) {
        return members.stream()
                .filter(member -> member.organisation() == organisation && (except == null || member.id() != except))
                .filter(member -> member.period().overlaps(period))
                .findFirst();
    }

    public Optional<Seat> seat(long id) {
        return committees.stream()
                .flatMap(committee -> committee.seats().stream())
                .filter(seat -> seat.id() == id)
                .findFirst();
    }

    public Optional<FocusArea> focusArea(@Nullable Long id) {
        return focusAreas.stream().filter(area -> id != null && area.id() == id).findFirst();
    }
}
