package no.samskap.contacts.web;

import java.util.List;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactPoint.Term;
import no.samskap.themes.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A contact point ready to print: whom to call first.
 *
 * @param holder null where the seat is empty
 * @param email the seat's own, or else the holder's
 * @param receives who receives while the seat is empty, as a sentence; empty where it is held
 */
public record ContactCard(
        ContactPoint point,
        List<Theme> themes,
        @Nullable Term holder,
        @Nullable Term substitute,
        String email,
        String phone,
        Receives receives,
        boolean mayChange) {

    /**
     * @param sentence who receives, and why; empty where nothing is to be said
     * @param address of the one who receives; empty where there is nobody to show
     */
    public record Receives(String sentence, String address, String name) {
        static final Receives NOT_SAID = new Receives("", "", "");
    }

    public boolean isEmpty() {
        return holder == null;
    }

    public String address() {
        return "/kontaktpunkter/" + point.number();
    }
}
