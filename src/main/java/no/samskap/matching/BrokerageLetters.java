package no.samskap.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKind;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.needs.NeedKeepers;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The letters of a brokerage case: somebody is asked, the adviser has an answer, those of the need learn who can help. */
@Component
class BrokerageLetters {
    static final String ASKED = "brokerage-asked";
    static final String REMINDED = "brokerage-reminded";
    static final String ANSWERED = "brokerage-answered";
    static final String FOUND = "brokerage-found";

    private static final Pattern EVENT = Pattern.compile("brokerage:(\\d+):\\w+:(\\d+)(?::\\d+)?");

    private final Outbox outbox;
    private final MailAddresses addresses;
    private final NeedKeepers keepers;

    BrokerageLetters(Outbox outbox, MailAddresses addresses, NeedKeepers keepers) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.keepers = keepers;
    }

    /** To the one who is asked. */
    void asked(long brokerage, RecordHead need, long person, String adviser, String message) {
        to(
                List.of(person),
                ASKED,
                event(brokerage, "asked", person),
                Map.of("adviser", adviser, "need", need.title(), "message", message),
                address(brokerage, person));
    }

    /** @param reminders how many before this one */
    void reminded(long brokerage, RecordHead need, long person, String adviser, int reminders) {
        to(
                List.of(person),
                REMINDED,
                event(brokerage, "reminded", person) + ":" + reminders,
                Map.of("adviser", adviser, "need", need.title()),
                address(brokerage, person));
    }

    /** To the adviser. An answer that is changed is told anew. */
    void answered(long brokerage, long adviser, RecordHead need, Brokerage.Candidate candidate, boolean yes) {
        Instant answeredAt = candidate.since();
        for (MailAddress to : addresses.of(List.of(adviser)).values())
            put(
                    to,
                    ANSWERED,
                    event(brokerage, "answered", candidate.person())
                            + (answeredAt == null ? "" : ":" + answeredAt.toEpochMilli()),
                    Map.of(
                            "name",
                            candidate.name(),
                            "need",
                            need.title(),
                            "answer",
                            Words.in(to.language(), () -> Words.t("matching.letter.answered." + (yes ? "YES" : "NO")))),
                    "/meglingssaker/" + brokerage);
    }

    /** To those who answer for the need: somebody can help. */
    void found(long brokerage, RecordHead need, Brokerage.Candidate candidate) {
        to(
                keepers.of(need).keySet(),
                FOUND,
                event(brokerage, "found", candidate.person()),
                Map.of("name", candidate.name(), "need", need.title()),
                address(brokerage, candidate.person()));
    }

    private void to(Collection<Long> people, String kind, String event, Map<String, String> words, String link) {
        addresses.of(people).values().forEach(to -> put(to, kind, event, words, link));
    }

    private void put(MailAddress to, String kind, String event, Map<String, String> words, String link) {
        outbox.put(new Letter(event, kind, new Recipient(to.email(), to.name(), to.language()), words, link));
    }

    private static String event(long brokerage, String what, long person) {
        return "brokerage:" + brokerage + ":" + what + ":" + person;
    }

    private static String address(long brokerage, long person) {
        return "/meglingssaker/" + brokerage + "/svar/" + person;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        private static final Map<String, String> SAMPLE = Map.of(
                "adviser", "Berit Nordmann",
                "need", "Hvorfor oversvømmes bussholdeplassene?",
                "message", "Du har gravd grøfter før. Kan du se på overvannet i Nordvik?",
                "name", "Hans Nordmann",
                "answer", "kan bidra");

        @Bean
        LetterKind brokerageAsked(ObjectProvider<BrokerageReplies> replies, ObjectProvider<Accounts> accounts) {
            return LetterKind.duty(ASKED, SAMPLE).checkedBy(letter -> stillAsked(letter, replies, accounts));
        }

        @Bean
        LetterKind brokerageReminded(ObjectProvider<BrokerageReplies> replies, ObjectProvider<Accounts> accounts) {
            return LetterKind.duty(REMINDED, SAMPLE).checkedBy(letter -> stillAsked(letter, replies, accounts));
        }

        @Bean
        LetterKind brokerageAnswered() {
            return LetterKind.duty(ANSWERED, SAMPLE);
        }

        @Bean
        LetterKind brokerageFound() {
            return LetterKind.duty(FOUND, SAMPLE);
        }

        /** A case that was closed meanwhile asks nobody, and a need that may no longer be read is not told of. */
        private static Optional<Letter> stillAsked(
                Letter letter, ObjectProvider<BrokerageReplies> replies, ObjectProvider<Accounts> accounts) {
            Matcher event = EVENT.matcher(letter.event());
            if (!event.matches()) return Optional.empty();
            long number = Long.parseLong(event.group(1));
            return accounts.getObject().visitor(Long.parseLong(event.group(2))).stream()
                    .flatMap(person -> replies.getObject().waitingFor(person).stream())
                    .filter(asked -> asked.brokerage() == number)
                    .flatMap(asked -> Stream.of(letter))
                    .findFirst();
        }
    }
}
