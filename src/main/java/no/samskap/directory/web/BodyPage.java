package no.samskap.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samskap.core.Period;
import no.samskap.directory.Body;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;

/**
 * @param year the year whose committees are asked for; null for those of today
 * @param keepsPlans whether the visitor may add a member's plan
 */
public record BodyPage(
        Body body,
        List<Theme> themes,
        LocalDate today,
        @Nullable Integer year,
        boolean keepsPlans,
        List<PlanRow> plans,
        Parts parts) {
    /** A plan with its themes, and whether the visitor may change it. */
    public record PlanRow(Body.Plan plan, List<Theme> themes, boolean mayEdit) {
        static PlanRow of(Body.Plan plan, Themes themes, boolean mayEdit) {
            return new PlanRow(plan, themes.all(plan.themes()), mayEdit);
        }
    }

    public String url() {
        return "/samarbeid/" + body.number();
    }

    public boolean isEnded() {
        LocalDate end = body.head().endsOn();
        return end != null && end.isBefore(today);
    }

    /** The last day of the agreement, where it is near and nothing is agreed after it; null otherwise. */
    public @Nullable LocalDate runsOutOn() {
        return body.runsOutSoon(today).orElse(null);
    }

    public boolean isClosed(Body.FocusArea area) {
        LocalDate end = area.period().to();
        return end != null && end.isBefore(today);
    }

    /** Members of today; all there were, for a body that has ended. */
    public List<Body.Member> members() {
        return membersOn(body, today);
    }

    static List<Body.Member> membersOn(Body body, LocalDate today) {
        LocalDate end = body.head().endsOn();
        boolean ended = end != null && end.isBefore(today);
        return body.members().stream()
                .filter(member -> ended || member.period().holds(today))
                .toList();
    }

    public List<Body.Member> formerMembers() {
        return body.members().stream()
                .filter(member -> !members().contains(member))
                .toList();
    }

    /** Who holds the seat: today, in the year asked for, or last, where the body has ended. */
    public List<Body.Term> shown(Body.Seat seat) {
        if (year != null) return seat.during(Period.year(year));
        return isEnded()
                ? seat.terms().stream().limit(1).toList()
                : seat.on(today).stream().toList();
    }

    public List<Body.Term> others(Body.Seat seat) {
        return seat.terms().stream().filter(term -> !shown(seat).contains(term)).toList();
    }

    public boolean hasOthers(Body.Committee committee) {
        return committee.seats().stream().anyMatch(seat -> !others(seat).isEmpty());
    }

    /** The years somebody can have sat, the latest first. */
    public List<Integer> years() {
        int first = Stream.concat(
                        body.committees().stream()
                                .flatMap(committee -> committee.seats().stream())
                                .flatMap(seat -> seat.terms().stream())
                                .map(term -> term.period().from()),
                        body.periods().stream().map(agreed -> agreed.period().from()))
                .filter(from -> from != null)
                .mapToInt(LocalDate::getYear)
                .min()
                .orElse(today.getYear());
        LocalDate end = body.head().endsOn();
        int last = end == null || end.isAfter(today) ? today.getYear() : end.getYear();
        return IntStream.rangeClosed(first, Math.max(first, last))
                .boxed()
                .sorted((one, other) -> other - one)
                .toList();
    }
}
