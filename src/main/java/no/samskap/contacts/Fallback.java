package no.samskap.contacts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        return inOrder(points, wanted, day).stream().findFirst();
    }

    /** All who would, one after the other. */
    static List<Recipient> inOrder(List<ContactPoint> points, Set<Long> wanted, LocalDate day) {
        Optional<ContactPoint> special = points.stream()
                .filter(point -> covered(point, wanted) > 0)
                .max(Comparator.comparingLong((ContactPoint point) -> covered(point, wanted))
                        .thenComparingInt(point -> -point.head().themes().size())
                        .thenComparingLong(point -> -point.number()));
        List<ContactPoint> general = points.stream()
                .filter(ContactPoint::isGeneral)
                .sorted(Comparator.comparing((ContactPoint point) -> point.isEmptyOn(day))
                        .thenComparingLong(ContactPoint::number))
                .toList();
        Optional<ContactPoint> asked = special.isPresent() || !wanted.isEmpty()
                ? special
                : general.stream().findFirst();
        Long empty = asked.map(ContactPoint::number).orElse(null);
        return Stream.concat(
                        asked.stream().flatMap(point -> inItself(point, day)),
                        general.stream().flatMap(point -> inGeneral(point, day, empty)))
                .toList();
    }

    private static Stream<Recipient> inItself(ContactPoint point, LocalDate day) {
        return Stream.concat(
                point.inSeat(Seat.HOLDER, day).stream()
                        .map(term -> new Recipient.Holder(point.number(), term.person())),
                point.inSeat(Seat.SUBSTITUTE, day).stream()
                        .map(term -> new Recipient.Substitute(point.number(), term.person())));
    }

    private static Stream<Recipient> inGeneral(ContactPoint point, LocalDate day, @Nullable Long empty) {
        return Stream.concat(
                point.inSeat(Seat.HOLDER, day).stream()
                        .map(term -> new Recipient.General(point.number(), term.person(), false, empty)),
                point.inSeat(Seat.SUBSTITUTE, day).stream()
                        .map(term -> new Recipient.General(point.number(), term.person(), true, empty)));
    }

    private static long covered(ContactPoint point, Set<Long> wanted) {
        return point.head().themes().stream().filter(wanted::contains).count();
    }
}
