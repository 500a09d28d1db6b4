package no.samskap.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.directory.PersonAdded;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKind;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The letters about access: somebody asks, somebody has answered, somebody is invited. Others wait for them, so all are duties. */
@Component
class AccessLetters {
    static final String ASKED = "access-asked";
    static final String ANSWERED = "access-answered";
    static final String INVITATION = "invitation";

    static final String UNUSED = "unused-account";
    static final String CONFIRMATION = "address-confirmation";
    static final String ADDED = "person-added";

    private static final String LINK = "/invitasjon/";
    private static final String CONFIRMATION_LINK = "/min-side/konto/adresse/";

    private final Outbox outbox;
    private final MailAddresses addresses;
    private final MessageSource messages;
    private final People people;
    private final Organisations organisations;

    AccessLetters(
            Outbox outbox,
            MailAddresses addresses,
            MessageSource messages,
            People people,
            Organisations organisations) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.messages = messages;
        this.people = people;
        this.organisations = organisations;
    }

    /** To all who can answer. */
    void asked(long request, String name, String organisation, List<Long> administrators) {
        addresses
                .of(administrators)
                .values()
                .forEach(to -> outbox.put(new Letter(
                        "access:" + request,
                        ASKED,
                        new Recipient(to.email(), to.name(), to.language()),
                        Map.of("person", name, "organisation", organisation),
                        "/tilgang/ko")));
    }

    void answered(AccessRequests.Asked asked, boolean approved, String why) {
        addresses
                .of(asked.person())
                .ifPresent(to -> outbox.put(new Letter(
                        "access:" + asked.id() + ":answer",
                        ANSWERED,
                        new Recipient(to.email(), to.name(), to.language()),
                        Map.of(
                                "organisation",
                                asked.organisationName(),
                                "answer",
                                said(to.language(), approved ? "accounts.letter.approved" : "accounts.letter.declined"),
                                "why",
                                why.isEmpty() ? "–" : why),
                        "/tilgang")));
    }

    void invited(long invitation, String email, String secret, String sender, String place, Role role) {
        Language language = Words.language();
        outbox.put(new Letter(
                "invitation:" + invitation,
                INVITATION,
                new Recipient(email, "", language),
                Map.of("sender", sender, "place", place, "role", said(language, "accounts.role." + role)),
                LINK + secret));
    }

    void unused(MailAddresses.MailAddress to, LocalDate closes) {
        outbox.put(new Letter(
                "unused-account:" + to.person() + ":" + closes,
                UNUSED,
                new Recipient(to.email(), to.name(), to.language()),
                Map.of("date", Words.in(to.language(), () -> Words.date(closes))),
                "/innlogging"));
    }

    /** To an address that somebody says is theirs. */
    void confirm(long confirmation, String email, String secret) {
        outbox.put(new Letter(
                "address-confirmation:" + confirmation,
                CONFIRMATION,
                new Recipient(email, "", Words.language()),
                Map.of("address", email),
                CONFIRMATION_LINK + secret));
    }

    /** Whoever was put into the directory by another is told so, by whom, and what they may do about it (GDPR, article 14). */
    @EventListener
    void added(PersonAdded added) {
        if (!MailAddresses.isAddress(added.email())) return;
        Visitor by = Visitor.current();
        outbox.put(new Letter(
                "person-added:" + added.person(),
                ADDED,
                new Recipient(added.email(), added.name(), Words.language()),
                Map.of(
                        "sender",
                        people.nameOf(added.by()).orElse("–"),
                        "organisation",
                        organisations
                                .head(by, added.organisation())
                                .map(RecordHead::title)
                                .orElse("–")),
                "/personvern"));
    }

    private String said(Language language, String key) {
        return messages.getMessage(key, null, language.locale());
    }

    /** A link that was taken back before its letter left does not leave. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        LetterKind accessAsked() {
            return LetterKind.duty(ASKED, Map.of("person", "Kari Nordmann", "organisation", "Nordvik kommune"));
        }

        @Bean
        LetterKind accessAnswered() {
            return LetterKind.duty(ANSWERED, Map.of("organisation", "Nordvik kommune", "answer", "ja", "why", "–"));
        }

        @Bean
        LetterKind personAdded() {
            return LetterKind.duty(ADDED, Map.of("sender", "Kari Nordmann", "organisation", "Nordvik kommune"));
        }

        @Bean
        LetterKind unusedAccount() {
            return LetterKind.duty(UNUSED, Map.of("date", "17. mars 2027"));
        }

        @Bean
        LetterKind addressConfirmation(ObjectProvider<AddressConfirmations> confirmations) {
            return LetterKind.duty(CONFIRMATION, Map.of("address", "kari@nordvik.example"))
                    .checkedBy(letter ->
                            confirmations.getObject().isOpen(letter.link().substring(CONFIRMATION_LINK.length()))
                                    ? Optional.of(letter)
                                    : Optional.empty());
        }

        @Bean
        LetterKind invitation(ObjectProvider<Invitations> invitations) {
            return LetterKind.duty(
                            INVITATION, Map.of("sender", "Kari Nordmann", "place", "Nordvik kommune", "role", "Leser"))
                    .checkedBy(letter -> invitations
                                    .getObject()
                                    .with(letter.link().substring(LINK.length()))
                                    .isPresent()
                            ? Optional.of(letter)
                            : Optional.empty());
        }
    }
}
