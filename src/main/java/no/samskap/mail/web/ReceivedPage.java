package no.samskap.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.mail.Mailbox;

/** A letter in the mailbox, its addresses made into links: those of this site only. */
public record ReceivedPage(Mailbox.Received letter, String site) {
    /** @param path empty where it is plain text */
    public record Piece(String text, String path) {}

    public List<Piece> pieces() {
        Matcher address = Pattern.compile(Pattern.quote(site) + "(/\\S*)").matcher(letter.body());
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (address.find()) {
            if (address.start() > from) pieces.add(new Piece(letter.body().substring(from, address.start()), ""));
            pieces.add(new Piece(address.group(), address.group(1)));
            from = address.end();
        }
        if (from < letter.body().length()) pieces.add(new Piece(letter.body().substring(from), ""));
        return pieces;
    }
}
