package no.samskap.inquiries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import no.samskap.mail.Recipient;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to links that are mailed: each a secret of 32 random bytes, of which the database keeps the hash, for one purpose, until
 * a day. A link shows a button; only the button does something.
 */
@Service
public class Links {
    /** Links that one address of mail gets in an hour, at most. */
    public static final int MOST_TO_ADDRESS = 3;

    /** Links that are asked for from one place of the net in an hour, at most. */
    public static final int MOST_FROM_SOURCE = 10;

    private static final Duration HOUR = Duration.ofHours(1);

    private final LinkRepository repository;
    private final InquiryLetters letters;
    private final Clock clock;

    Links(LinkRepository repository, InquiryLetters letters, Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.clock = clock;
    }

    public enum Purpose {
        /** Shows that an address of mail is theirs who wants to ask without an account. */
        BEGIN(Duration.ofDays(1)),
        /** Opens one's own inquiry, as often as one likes. */
        FOLLOW(Duration.ofDays(500)),
        /** Answers one case, once. */
        ANSWER(Duration.ofDays(60));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        Duration lasts() {
            return lasts;
        }
    }

    /** @param person whom it was sent to; null for one without an account */
    public record Link(
            Purpose purpose,
            @Nullable Long inquiry,
            @Nullable Long caseOf,
            @Nullable Long person,
            String email,
            String name) {}

    /** What a link is worth. */
    public sealed interface Worth {
        record Good(Link link) implements Worth {}

        record Used() implements Worth {}

        /** Too old, or the case was answered or given to somebody else. */
        record Over() implements Worth {}

        record Unknown() implements Worth {}
    }

    /**
     * Sends the link that lets somebody without an account begin.
     *
     * @return false where too many were asked for
     */
    @Transactional
    public boolean askToBegin(String address, String name, String source) {
        String email = address.toLowerCase(Locale.ROOT);
        repository.oneAtATime(email, source);
        Instant since = Instant.now(clock).minus(HOUR);
        if (repository.askedToBegin(email, since) >= MOST_TO_ADDRESS
                || repository.askedFrom(source, since) >= MOST_FROM_SOURCE) return false;
        String secret = repository.make(new Link(Purpose.BEGIN, null, null, null, email, name), source);
        letters.begin(new Recipient(email, name, Words.language()), secret);
        return true;
    }

    public Worth worth(String secret, Purpose purpose) {
        return repository.worth(secret, purpose);
    }

    /** Uses it up. Of two who press at the same moment one is too late. */
    @Transactional
    public Optional<Link> use(String secret, Purpose purpose) {
        return worth(secret, purpose) instanceof Worth.Good(Link link) && repository.use(secret)
                ? Optional.of(link)
                : Optional.empty();
    }

    /** What floods are counted by is kept for as long as it is counted. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Oslo")
    @Transactional
    public void forget() {
        repository.forgetSources(Instant.now(clock).minus(HOUR));
    }
}
