package no.samskap.contacts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.contacts.ContactPoint.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The order in which an organisation's contact points receive: the seat for the service areas, its substitute, the general
 * contact, the general contact's substitute.
 */
final class Fallback {
    private Fallback() {}

    /**
     * @param points the organisation's open ones
     * @param wanted the service areas asked for, and all above them: a contact for health is the one for nursing homes too
     */
    static Optional<Recipient> among(List<ContactPoint> points, Set<Long> wanted, LocalDate day) {
        Optional<ContactPoint> special = points.stream()
                .filter(point -> covered(point, wanted) > 0)
                .max(Comparator.comparingLong((ContactPoint point) -> covered(point, wanted))
                        .thenComparing(point -> -point.head().themes().size())
                        .thenComparing(point -> -point.number()));
        List<ContactPoint> general = points.stream()
                .filter(ContactPoint::isGeneral)
                .sorted(Comparator.comparing((ContactPoint point) -> point.isEmptyOn(day))
                        .thenComparing(ContactPoint::number))
                .toList();
        Optional<ContactPoint> asked = special.isPresent() || !wanted.isEmpty()
                ? special
                : general.stream().findFirst();
        return asked.flatMap(point -> inItself(point, day))
                .or(() -> general.stream()
                        .flatMap(point -> inGeneral(
                                point, day, asked.map(ContactPoint::number).orElse(null))
                                .stream())
                        .findFirst());
    }

    private static Optional<Recipient> inItself(ContactPoint point, LocalDate day) {
        return point.inSeat(Seat.HOLDER, day)
                .<Recipient>map(term -> new Recipient.Holder(point.number(), term.person()))
                .or(() -> point.inSeat(Seat.SUBSTITUTE, day)
                        .map(term -> new Recipient.Substitute(point.number(), term.person())));
    }

    private static Optional<Recipient> inGeneral(ContactPoint point, LocalDate day, @Nullable Long empty) {
        return point.inSeat(Seat.HOLDER, day)
                .<Recipient>map(term -> new Recipient.General(point.number(), term.person(), false, empty))
                .or(() -> point.inSeat(Seat.SUBSTITUTE, day)
                        .map(term -> new Recipient.General(point.number(), term.person(), true, empty)));
    }

    private static long covered(ContactPoint point, Set<Long> wanted) {
        return point.head().themes().stream().filter(wanted::contains).count();
    }
}
