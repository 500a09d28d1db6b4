package no.samskap.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call in an organisation, for all matters or for some service areas.
 *
 * @param serves the organisation it belongs to, or those that share it
 * @param email of the seat; empty where there is none, or where the visitor may not see it
 * @param phone likewise
 * @param terms who has had the seats, and who has them, the latest first
 */
public record ContactPoint(
        RecordHead head, List<Served> serves, String email, String phone, Audience audience, List<Term> terms) {

    public static final String KIND = "contact_point";

    public enum State {
        OPEN,
        CLOSED
    }

    /** Who is shown e-mail and telephone. */
    public enum Audience {
        EVERYONE,
        MEMBERS
    }

    public enum Seat {
        HOLDER,
        SUBSTITUTE
    }

    public record Served(long organisation, String name) {}

    /**
     * A person's time in a seat.
     *
     * @param name empty where the visitor may not read the person
     * @param email the person's own, where the visitor may see it
     * @param position in one of the organisations, as far as it is known
     */
    public record Term(
            long id,
            Seat seat,
            long person,
            String name,
            boolean invented,
            String email,
            String position,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean meets(LocalDate first, @Nullable LocalDate last) {
            return (last == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
        }
    }

    /** What it is called, in the language of whoever reads. Its title is the names alone. */
    public String called() {
        return Words.t("contacts.record", serves.stream().map(Served::name).collect(Collectors.joining(", ")));
    }

    public long number() {
        return head.number();
    }

    public State state() {
        return State.valueOf(head.state());
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    /** For all matters of the organisation. */
    public boolean isGeneral() {
        return head.themes().isEmpty();
    }

    public boolean isShared() {
        return serves.size() > 1;
    }

    public Optional<Term> inSeat(Seat seat, LocalDate day) {
        return terms.stream()
                .filter(term -> term.seat() == seat && term.holds(day))
                .findFirst();
    }

    /** Nobody holds it; a substitute may be there all the same. */
    public boolean isEmptyOn(LocalDate day) {
        return inSeat(Seat.HOLDER, day).isEmpty();
    }

    public Set<Long> organisations() {
        return Set.copyOf(serves.stream().map(Served::organisation).toList());
    }
}
