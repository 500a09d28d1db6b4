package no.samskap.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.mail.Letter;
import no.samskap.mail.Outbox;
import no.samskap.mail.Recipient;
import no.samskap.notices.Sort.Choice;
import no.samskap.records.Owing.Owed;
import org.springframework.stereotype.Component;

/** Writes the letters of notices. Each names its person in its event, so that it can be asked again whether it may be sent. */
@Component
class NoticeLetters {
    static final String FOLLOWED_NOW = "followed-now";
    static final String FOLLOWED_DIGEST = "followed-digest";
    static final String SEARCHES_DIGEST = "searches-digest";
    static final String TASKS_DIGEST = "tasks-digest";
    static final String TASK_HANDED = "task-handed";
    static final String INBOX = "/innboks";
    static final String SEARCHES = "/sok/lagrede";

    private static final Map<Sort, List<String>> KINDS = Map.of(
            Sort.FOLLOWED, List.of(FOLLOWED_NOW, FOLLOWED_DIGEST),
            Sort.SEARCHES, List.of(SEARCHES_DIGEST),
            Sort.TASKS, List.of(TASKS_DIGEST),
            Sort.HANDED, List.of(TASK_HANDED));

    private final Outbox outbox;
    private final MailAddresses addresses;
    private final Choices choices;

    NoticeLetters(Outbox outbox, MailAddresses addresses, Choices choices) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.choices = choices;
    }

    static List<String> kindsOf(Sort sort) {
        return KINDS.getOrDefault(sort, List.of());
    }

    static Sort sortOf(String kind) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No letter of notices: " + kind));
    }

    /** The person a letter of notices is for; empty for letters of others. */
    static Optional<Long> personOf(String event, String kind) {
        String[] parts = event.split(":", -1);
        boolean ours = KINDS.values().stream().anyMatch(kinds -> kinds.contains(kind));
        return ours && parts.length == 3 ? Optional.of(Long.valueOf(parts[1])) : Optional.empty();
    }

    /** The last part of the event: what of that person's it is about. */
    static long aboutOf(String event) {
        return Long.parseLong(event.substring(event.lastIndexOf(':') + 1));
    }

    static Optional<Recipient> recipient(MailAddress address) {
        return Recipient.isAddress(address.email())
                ? Optional.of(new Recipient(address.email(), address.name(), address.language()))
                : Optional.empty();
    }

    /** @param notice the first of those it tells of */
    void followed(MailAddress to, long notice, long record, String title, String what) {
        put(
                to,
                "followed:" + to.person() + ":" + notice,
                FOLLOWED_NOW,
                Map.of("title", title, "what", what),
                "/post/" + record,
                List.of());
    }

    void followedDigest(MailAddress to, LocalDate day, List<Letter.Line> lines) {
        put(to, "followed:" + to.person() + ":" + day.toEpochDay(), FOLLOWED_DIGEST, Map.of(), INBOX, lines);
    }

    void searchesDigest(MailAddress to, LocalDate day, List<Letter.Line> lines) {
        put(to, "searches:" + to.person() + ":" + day.toEpochDay(), SEARCHES_DIGEST, Map.of(), SEARCHES, lines);
    }

    void tasksDigest(MailAddress to, LocalDate day, List<Letter.Line> lines) {
        put(to, "tasks:" + to.person() + ":" + day.toEpochDay(), TASKS_DIGEST, Map.of(), INBOX, lines);
    }

    /** What it says of the task is filled in when it is sent, in the colleague's language. */
    void handed(long handover, String from, long colleague, Owed task, String note) {
        if (choices.of(List.of(colleague), Sort.HANDED).get(colleague) != Choice.AT_ONCE) return;
        addresses
                .of(colleague)
                .ifPresent(to -> put(
                        to,
                        "handed:" + colleague + ":" + handover,
                        TASK_HANDED,
                        Map.of("from", from, "task", task.title(), "what", task.label(), "note", note),
                        INBOX,
                        List.of()));
    }

    private void put(
            MailAddress to,
            String event,
            String kind,
            Map<String, String> words,
            String link,
            List<Letter.Line> lines) {
        recipient(to).ifPresent(recipient -> outbox.put(new Letter(event, kind, recipient, words, link, lines)));
    }
}
