package no.samskap.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import no.samskap.core.Language;

/** Whom a letter goes to, and the language form they read. A name or an address that could break out of its line is not let in. */
public record Recipient(String address, String name, Language language) {
    public static final int ADDRESS_LIMIT = 254;
    private static final int NAME_LIMIT = 200;

    public Recipient {
        address = address.strip();
        if (!isAddress(address)) throw new IllegalArgumentException("Not an e-mail address");
        name = OneLine.of(name, NAME_LIMIT);
    }

    /** Whether mail can be sent there: one plain address, no name, no group, no comment, nothing that ends a line. */
    public static boolean isAddress(String text) {
        if (text.isEmpty() || text.length() > ADDRESS_LIMIT || text.chars().anyMatch(c -> c <= ' ' || c >= 127))
            return false;
        try {
            InternetAddress parsed = new InternetAddress(text, true);
            return text.equals(parsed.getAddress())
                    && text.matches("[^@<>\"(),:;\\\\]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");
        } catch (AddressException notOne) {
            return false;
        }
    }
}
