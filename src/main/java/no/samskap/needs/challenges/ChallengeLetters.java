package no.samskap.needs.challenges;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.core.Visitor;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKind;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.needs.NeedKeepers;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The letters of common challenges: senders learn that their need was gathered, and can object, or that it was taken out again;
 * whoever gathered learns of an objection. Nobody is written to of what they did themselves, or may not read.
 */
@Component
class ChallengeLetters {
    static final String GATHERED = "need-gathered";
    static final String PARTED = "need-parted";
    static final String OBJECTED = "need-objected";

    private static final Pattern EVENT = Pattern.compile("challenge:(\\d+):need:(\\d+):person:(\\d+):\\d+");

    private final Outbox outbox;
    private final MailAddresses addresses;
    private final NeedKeepers keepers;
    private final Accounts accounts;
    private final Records records;
    private final Clock clock;

    ChallengeLetters(
            Outbox outbox,
            MailAddresses addresses,
            NeedKeepers keepers,
            Accounts accounts,
            Records records,
            Clock clock) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.keepers = keepers;
        this.accounts = accounts;
        this.records = records;
        this.clock = clock;
    }

    void gathered(Visitor by, long challenge, RecordHead need) {
        toKeepers(by, challenge, need, GATHERED, Map.of("adviser", by.name()));
    }

    void parted(Visitor by, long challenge, RecordHead need, String because) {
        toKeepers(by, challenge, need, PARTED, Map.of("adviser", by.name(), "why", because.isBlank() ? "–" : because));
    }

    /** @param adviser who gathered the need */
    void objected(Visitor by, long challenge, RecordHead need, long adviser, String text) {
        accounts.visitor(adviser)
                .ifPresent(reader -> write(
                        by,
                        adviser,
                        reader,
                        challenge,
                        need,
                        OBJECTED,
                        Map.of("sender", by.name(), "why", text.isBlank() ? "–" : text)));
    }

    private void toKeepers(Visitor by, long challenge, RecordHead need, String kind, Map<String, String> words) {
        keepers.of(need).forEach((person, reader) -> write(by, person, reader, challenge, need, kind, words));
    }

    private void write(
            Visitor by,
            long person,
            Visitor reader,
            long challenge,
            RecordHead need,
            String kind,
            Map<String, String> words) {
        if (Long.valueOf(person).equals(by.person())) return;
        Optional<RecordHead> head = records.find(reader, Challenge.KIND, challenge);
        Optional<MailAddress> to = addresses.of(person);
        if (head.isEmpty() || to.isEmpty()) return;
        Map<String, String> all = new LinkedHashMap<>(words);
        all.put("need", need.title());
        all.put("challenge", head.get().title());
        outbox.put(new Letter(
                "challenge:%d:need:%d:person:%d:%d"
                        .formatted(
                                challenge,
                                need.number(),
                                person,
                                clock.instant().toEpochMilli()),
                kind,
                new Recipient(to.get().email(), to.get().name(), to.get().language()),
                all,
                "/utfordringer/" + challenge + "#behov-" + need.number()));
    }

    /** A need that was taken out meanwhile is not told of as gathered, and what may no longer be read is not told of at all. */
    private Optional<Letter> stillSo(Letter letter) {
        Matcher event = EVENT.matcher(letter.event());
        if (!event.matches()) return Optional.empty();
        List<Long> both = List.of(Long.valueOf(event.group(1)), Long.valueOf(event.group(2)));
        return accounts.visitor(Long.parseLong(event.group(3)))
                .filter(reader -> records.findAll(reader, both).size() == both.size())
                .map(reader -> letter);
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        private static final Map<String, String> SAMPLE = Map.of(
                "adviser", "Berit Nordmann",
                "sender", "Kari Nordmann",
                "need", "Hvorfor oversvømmes bussholdeplassene?",
                "challenge", "Vann på avveie",
                "why", "Hos oss er det grunnvannet, ikke regnet.");

        @Bean
        LetterKind needGathered(ObjectProvider<ChallengeLetters> letters) {
            return LetterKind.duty(GATHERED, SAMPLE)
                    .checkedBy(letter -> letters.getObject().stillSo(letter));
        }

        @Bean
        LetterKind needParted(ObjectProvider<ChallengeLetters> letters) {
            return LetterKind.voluntary(PARTED, SAMPLE)
                    .checkedBy(letter -> letters.getObject().stillSo(letter));
        }

        @Bean
        LetterKind needObjected(ObjectProvider<ChallengeLetters> letters) {
            return LetterKind.duty(OBJECTED, SAMPLE)
                    .checkedBy(letter -> letters.getObject().stillSo(letter));
        }
    }
}
