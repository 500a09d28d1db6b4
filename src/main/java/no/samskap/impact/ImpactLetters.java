package no.samskap.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.impact.ImpactCase.Review;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKind;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The letters of impact cases: somebody is asked to agree to a quotation or to read, and whoever asked learns of the answer. What was said
 * stands in none of them: it can be taken back, a letter cannot.
 */
@Component
class ImpactLetters {
    static final String CONSENT_ASKED = "impact-consent-asked";
    static final String CONSENT_ANSWERED = "impact-consent-answered";
    static final String REVIEW_ASKED = "impact-review-asked";
    static final String REVIEW_ANSWERED = "impact-review-answered";

    private static final Pattern CONSENT = Pattern.compile("impact:\\d+:consent:(\\d+):(\\d+)");

    private final Outbox outbox;
    private final MailAddresses addresses;
    private final People people;

    ImpactLetters(Outbox outbox, MailAddresses addresses, People people) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.people = people;
    }

    /**
     * To the speaker: to their own page where they have an account, by a link of their own where the directory has an address. Where no
     * address is known nothing is sent, and the task waits in their inbox.
     */
    void askConsent(Visitor by, ImpactCase told, Quotation quotation, Supplier<String> secret) {
        Long speaker = quotation.speaker();
        LocalDate answerBy = quotation.answerBy();
        if (speaker == null || answerBy == null) return;
        String event = "impact:" + told.number() + ":consent:" + quotation.id() + ":" + quotation.version();
        Optional<MailAddress> account = addresses.of(speaker);
        if (account.isPresent()) {
            put(
                    account.get(),
                    CONSENT_ASKED,
                    event,
                    asked(by, told, answerBy, account.get()),
                    "/impact-case/" + told.number() + "/sitater/" + quotation.id() + "/svar");
            return;
        }
        String email = people.emails(by, List.of(speaker)).get(speaker);
        if (email == null || !MailAddresses.isAddress(email)) return;
        MailAddress to = new MailAddress(
                speaker, quotation.speakerName(), email, told.head().language());
        put(to, CONSENT_ASKED, event, asked(by, told, answerBy, to), "/impact-case/samtykke/" + secret.get());
    }

    void consentAnswered(ImpactCase told, Quotation quotation) {
        Long writer = quotation.askedBy();
        Instant at = quotation.answeredAt();
        if (writer == null || at == null) return;
        addresses
                .of(writer)
                .ifPresent(to -> put(
                        to,
                        CONSENT_ANSWERED,
                        "impact:" + told.number() + ":consented:" + quotation.id() + ":" + at.toEpochMilli(),
                        Map.of(
                                "name",
                                quotation.speakerName(),
                                "case",
                                told.head().title(),
                                "answer",
                                Words.in(to.language(), () -> Words.t("impact.letter.consent." + quotation.consent()))),
                        "/impact-case/" + told.number() + "/skriv#sitater"));
    }

    void askToRead(Visitor by, ImpactCase told, long person, LocalDate answerBy, Instant now) {
        addresses
                .of(person)
                .ifPresent(to -> put(
                        to,
                        REVIEW_ASKED,
                        "impact:" + told.number() + ":review:" + person + ":" + now.toEpochMilli(),
                        asked(by, told, answerBy, to),
                        "/impact-case/" + told.number() + "#lesning"));
    }

    void reviewAnswered(ImpactCase told, Visitor reader, @Nullable Long askedBy, Review.Answer answer, Instant now) {
        if (askedBy == null) return;
        addresses
                .of(askedBy)
                .ifPresent(to -> put(
                        to,
                        REVIEW_ANSWERED,
                        "impact:" + told.number() + ":reviewed:" + reader.person() + ":" + now.toEpochMilli(),
                        Map.of(
                                "name",
                                reader.name(),
                                "case",
                                told.head().title(),
                                "answer",
                                Words.in(to.language(), () -> Words.t("impact.letter.review." + answer))),
                        "/impact-case/" + told.number() + "/skriv#lesere"));
    }

    private static Map<String, String> asked(Visitor by, ImpactCase told, LocalDate answerBy, MailAddress to) {
        return Map.of(
                "writer",
                by.name(),
                "case",
                told.head().title(),
                "date",
                Words.in(to.language(), () -> Words.date(answerBy)));
    }

    private void put(MailAddress to, String kind, String event, Map<String, String> words, String link) {
        outbox.put(new Letter(event, kind, new Recipient(to.email(), to.name(), to.language()), words, link));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        private static final Map<String, String> ASKED =
                Map.of("writer", "Berit Nordmann", "case", "Tørrskodd til bussen i Nordvik", "date", "14. mars 2026");
        private static final Map<String, String> ANSWERED =
                Map.of("name", "Kari Nordmann", "case", "Tørrskodd til bussen i Nordvik", "answer", "samtykker");

        @Bean
        LetterKind impactConsentAsked(ObjectProvider<QuotationRepository> quotations) {
            return LetterKind.duty(CONSENT_ASKED, ASKED)
                    .checkedBy(letter ->
                            isStillAsked(letter, quotations.getObject()) ? Optional.of(letter) : Optional.empty());
        }

        @Bean
        LetterKind impactConsentAnswered() {
            return LetterKind.duty(CONSENT_ANSWERED, ANSWERED);
        }

        @Bean
        LetterKind impactReviewAsked() {
            return LetterKind.duty(REVIEW_ASKED, ASKED);
        }

        @Bean
        LetterKind impactReviewAnswered() {
            return LetterKind.duty(REVIEW_ANSWERED, ANSWERED);
        }

        /** Words that were changed or taken out meanwhile are not asked about. */
        private static boolean isStillAsked(Letter letter, QuotationRepository quotations) {
            Matcher event = CONSENT.matcher(letter.event());
            return event.matches()
                    && quotations
                            .find(Long.parseLong(event.group(1)))
                            .filter(placed -> placed.quotation().version() == Integer.parseInt(event.group(2)))
                            .isPresent();
        }
    }
}
