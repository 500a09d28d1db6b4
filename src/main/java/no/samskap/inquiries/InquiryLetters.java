package no.samskap.inquiries;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.core.Language;
import no.samskap.inquiries.Links.Link;
import no.samskap.inquiries.Links.Purpose;
import no.samskap.mail.Letter;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes the letters of inquiries, in each receiver's language, in the transaction that makes them necessary. */
@Component
class InquiryLetters {
    static final String BEGIN = "inquiry-begin";
    static final String BEGUN = "inquiry-begun";
    static final String NEW = "inquiry-new";
    static final String REMINDER = "inquiry-reminder";
    static final String PASSED_ON = "inquiry-passed-on";
    static final String QUESTION = "inquiry-question";
    static final String REPLY = "inquiry-reply";
    static final String ANSWERED = "inquiry-answered";
    static final String CHANGED = "inquiry-changed";
    static final String WITHDRAWN = "inquiry-withdrawn";
    static final String SCREEN = "inquiry-screen";
    static final String SCREENED = "inquiry-screened";
    static final String FORWARDED = "inquiry-forwarded";
    static final String RESULT_ASKED = "inquiry-result-asked";
    static final String RESULT = "inquiry-result";

    private final Outbox outbox;
    private final MailAddresses addresses;
    private final LinkRepository links;
    private final CaseRepository cases;

    InquiryLetters(Outbox outbox, MailAddresses addresses, LinkRepository links, CaseRepository cases) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.links = links;
        this.cases = cases;
    }

    /** Whom a case's letters go to. */
    record Holder(long number, @Nullable Long contact, String organisation, LocalDate dueOn) {}

    void begin(Recipient to, String secret) {
        outbox.put(new Letter(
                "inquiry:begin:" + secret.substring(0, 8) + ":" + to.address(),
                BEGIN,
                to,
                Map.of("name", to.name()),
                "/henvendelser/begynn/" + secret));
    }

    /** So that one without an account finds their inquiry again. */
    void begun(Inquiry inquiry) {
        if (inquiry.who().person() == null) toAsker(inquiry, BEGUN, "begun", "", "");
    }

    void newCases(Inquiry inquiry, Collection<Long> numbers) {
        toHolders(inquiry, cases.holders(inquiry.number(), numbers), NEW, "new", "");
    }

    void reminder(Inquiry inquiry, long number, int reminders) {
        toHolders(inquiry, cases.holders(inquiry.number(), List.of(number)), REMINDER, "reminder:" + reminders, "");
    }

    /** To those who write for the unit, who may read and answer it from now on. */
    void forwarded(Inquiry inquiry, Case given, long unit, Collection<Long> writers) {
        addresses
                .of(writers)
                .values()
                .forEach(writer -> put(
                        inquiry,
                        FORWARDED,
                        "forwarded:" + given.number() + ":" + unit,
                        of(writer),
                        given.organisation().name(),
                        "",
                        given.dueOn(),
                        "/henvendelser/saker/" + given.number()));
    }

    /** To the one a case was given to, because the one before did not answer. */
    void passedOn(Inquiry inquiry, long number, Case.Escalation escalation) {
        toHolders(inquiry, cases.holders(inquiry.number(), List.of(number)), PASSED_ON, "passed-on:" + escalation, "");
    }

    void question(Inquiry inquiry, Case given, String text, long message) {
        toAsker(inquiry, QUESTION, "question:" + message, given.organisation().name(), text);
    }

    void reply(Inquiry inquiry, long number, String text, long message) {
        toHolders(inquiry, cases.holders(inquiry.number(), List.of(number)), REPLY, "reply:" + message, text);
    }

    /** @param version of the case: an answer that is changed is told anew */
    void answered(Inquiry inquiry, Case given, Answer answer, int version) {
        toAsker(
                inquiry,
                ANSWERED,
                "answered:" + given.number() + ":" + version,
                given.organisation().name(),
                "inquiries.answer.choice." + answer.choice());
    }

    void changed(Inquiry inquiry, int version) {
        toHolders(inquiry, openHolders(inquiry), CHANGED, "changed:" + version, "");
    }

    void withdrawn(Inquiry inquiry, String why) {
        toHolders(inquiry, openHolders(inquiry), WITHDRAWN, "withdrawn", why);
    }

    void resultAsked(Inquiry inquiry) {
        toAsker(inquiry, RESULT_ASKED, "result-asked", "", "");
    }

    void result(Inquiry inquiry, String text) {
        toHolders(inquiry, cases.participants(inquiry.number()), RESULT, "result", text);
    }

    void screen(Inquiry inquiry, Collection<Long> advisers, String body) {
        addresses
                .of(advisers)
                .values()
                .forEach(adviser -> put(
                        inquiry,
                        SCREEN,
                        "screen:" + body,
                        of(adviser),
                        body,
                        "",
                        inquiry.what().answerBy(),
                        "/henvendelser/" + inquiry.number()));
    }

    void screened(Inquiry inquiry, String body, Screening.State state, String text, int version) {
        toAsker(inquiry, SCREENED, "screened:" + state + ":" + version, body, text);
    }

    private List<Holder> openHolders(Inquiry inquiry) {
        return cases.openHolders(inquiry.number());
    }

    /** A letter to whoever has each case, with a link that answers where there is something to answer. */
    private void toHolders(Inquiry inquiry, List<Holder> holders, String kind, String what, String text) {
        Map<Long, MailAddress> known = addresses.of(holders.stream()
                .flatMap(holder -> Optional.ofNullable(holder.contact()).stream())
                .distinct()
                .toList());
        boolean answers = kind.equals(NEW) || kind.equals(REMINDER) || kind.equals(PASSED_ON);
        for (Holder holder : holders) {
            MailAddress address = holder.contact() == null ? null : known.get(holder.contact());
            if (address == null) continue;
            String link = answers
                    ? "/henvendelser/svar/"
                            + links.make(
                                    new Link(
                                            Purpose.ANSWER,
                                            inquiry.number(),
                                            holder.number(),
                                            address.person(),
                                            address.email(),
                                            address.name()),
                                    null)
                    : "/henvendelser/saker/" + holder.number();
            put(
                    inquiry,
                    kind,
                    what + ":" + holder.number(),
                    of(address),
                    holder.organisation(),
                    text,
                    holder.dueOn(),
                    link);
        }
    }

    /** To the one who asked: by their account, or by a link that opens the inquiry without one. */
    private void toAsker(Inquiry inquiry, String kind, String what, String organisation, String text) {
        Long person = inquiry.who().person();
        if (person != null)
            addresses
                    .of(person)
                    .ifPresent(address -> put(
                            inquiry,
                            kind,
                            what,
                            of(address),
                            organisation,
                            text,
                            inquiry.what().answerBy(),
                            "/henvendelser/" + inquiry.number()));
        else if (Recipient.isAddress(inquiry.who().email())) {
            String secret = links.make(
                    new Link(
                            Purpose.FOLLOW,
                            inquiry.number(),
                            null,
                            null,
                            inquiry.who().email(),
                            inquiry.who().asker()),
                    null);
            put(
                    inquiry,
                    kind,
                    what,
                    new Recipient(inquiry.who().email(), inquiry.who().asker(), inquiry.language()),
                    organisation,
                    text,
                    inquiry.what().answerBy(),
                    "/henvendelser/folg/" + secret);
        }
    }

    /** @param text as it is, or the key of a message */
    private void put(
            Inquiry inquiry,
            String kind,
            String what,
            Recipient to,
            String organisation,
            String text,
            @Nullable LocalDate due,
            String link) {
        Map<String, String> words = in(to.language(), () -> {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("name", to.name());
            all.put("title", inquiry.head().title());
            all.put("asker", inquiry.who().asker());
            all.put("institution", inquiry.who().institution());
            all.put("organisation", organisation);
            all.put("due", Words.date(due));
            all.put("hours", Effort.hours(inquiry.what().effortMinutes()));
            all.put("text", text.startsWith("inquiries.") ? Words.t(text) : text);
            return all;
        });
        outbox.put(new Letter("inquiry:" + inquiry.number() + ":" + what, kind, to, words, link));
    }

    private static Recipient of(MailAddress address) {
        return new Recipient(address.email(), address.name(), address.language());
    }

    private static <T> T in(Language language, Supplier<T> said) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return said.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
