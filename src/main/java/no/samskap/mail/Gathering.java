package no.samskap.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps an address from getting more letters in an hour than people can take. What comes beyond that is put aside, and named in one
 * letter a quarter of an hour later, each with the link it would have had. That letter is put in the same transaction that marks
 * what it names: so nothing is lost, and nothing is told twice.
 */
final class Gathering {
    static final String KIND = "letters-gathered";
    static final Duration FOR = Duration.ofMinutes(15);

    private static final Duration COUNTED = Duration.ofHours(1);
    /** In one letter; more make one more. */
    private static final int MOST_NAMED = 100;

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<Letter.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Outbox outbox;
    private final LetterKinds kinds;
    private final JsonMapper json;
    private final Clock clock;
    private final int mostAnHour;

    Gathering(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Outbox outbox,
            LetterKinds kinds,
            JsonMapper json,
            Clock clock,
            int mostAnHour) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
        this.kinds = kinds;
        this.json = json;
        this.clock = clock;
        this.mostAnHour = mostAnHour;
    }

    /** Whether its receiver has got as many as anybody gets in an hour. A letter that names others always goes. */
    boolean isTooMany(Letter letter) {
        return !letter.kind().equals(KIND)
                && jdbc.sql("""
                                        select count(*) from (
                                               select 1 from mail_outbox
                                                where lower(address) = lower(:address) and state = 'SENT' and done_at > :since
                                                limit :most) sent""")
                                .param("address", letter.to().address())
                                .param("since", now().minus(COUNTED))
                                .param("most", mostAnHour)
                                .query(Integer.class)
                                .single()
                        >= mostAnHour;
    }

    /**
     * Until what else is put aside for the same receiver goes.
     *
     * @param leaseEnds of the one that claimed it
     */
    void putAside(long id, OffsetDateTime leaseEnds, String address, String subject) {
        jdbc.sql("""
                        update mail_outbox
                           set state = 'GATHERING', subject = :subject,
                               due_at = coalesce((select min(g.due_at) from mail_outbox g
                                                   where g.state = 'GATHERING' and lower(g.address) = lower(:address)), :due)
                         where id = :id and state = 'SENDING' and due_at = :leaseEnds""")
                .param("id", id)
                .param("leaseEnds", leaseEnds)
                .param("address", address)
                .param("subject", subject)
                .param("due", now().plus(FOR))
                .update();
    }

    /** Names what has been put aside long enough. */
    void gatherDue() {
        List<String> addresses =
                jdbc.sql("""
                        select distinct lower(address) from mail_outbox where state = 'GATHERING' and due_at <= :now""").param("now", now()).query(String.class).list();
        for (String address : addresses)
            while (Boolean.TRUE.equals(transaction.execute(status -> gather(address)))) {
                // until all that are put aside for this address are named
            }
    }

    private record Aside(long id, String subject, Letter letter) {}

    /** @return whether there may be more */
    private boolean gather(String address) {
        List<Aside> aside = aside(address);
        if (aside.isEmpty()) return false;
        List<Aside> named = new ArrayList<>();
        for (Aside each : aside)
            asItIsNow(each.letter())
                    .ifPresentOrElse(
                            letter -> named.add(new Aside(each.id(), each.subject(), letter)),
                            () -> mark(each.id(), "DROPPED", null));
        if (!named.isEmpty()) {
            Aside first = named.getFirst();
            String event = "gathered:" + first.id();
            outbox.put(new Letter(
                    event,
                    KIND,
                    first.letter().to(),
                    Map.of(
                            "name", first.letter().to().name(),
                            "count", String.valueOf(named.size())),
                    "",
                    named.stream()
                            .map(each -> new Letter.Line(
                                    each.subject(), each.letter().link()))
                            .toList()));
            long letter = jdbc.sql("select id from mail_outbox where event = :event and kind = :kind")
                    .param("event", event)
                    .param("kind", KIND)
                    .query(Long.class)
                    .single();
            named.forEach(each -> mark(each.id(), "GATHERED", letter));
        }
        return aside.size() == MOST_NAMED;
    }

    /** Empty where it is not to be told any more. */
    private Optional<Letter> asItIsNow(Letter letter) {
        return kinds.has(letter.kind()) ? kinds.of(letter.kind()).sendable().apply(letter) : Optional.empty();
    }

    private void mark(long id, String state, @Nullable Long gatheredIn) {
        jdbc.sql("""
                        update mail_outbox
                           set state = :state, done_at = :now, gathered_in = :gatheredIn, link = without_secrets(link)
                         where id = :id""")
                .param("state", state)
                .param("now", now())
                .param("gatheredIn", gatheredIn)
                .param("id", id)
                .update();
    }

    private List<Aside> aside(String address) {
        return jdbc.sql("""
                        select id, event, kind, address, name, language, words, lines, link, subject from mail_outbox
                         where state = 'GATHERING' and lower(address) = :address
                         order by id limit :most for update skip locked""")
                .param("address", address)
                .param("most", MOST_NAMED)
                .query((row, i) -> new Aside(
                        row.getLong("id"),
                        row.getString("subject"),
                        new Letter(
                                row.getString("event"),
                                row.getString("kind"),
                                new Recipient(
                                        row.getString("address"),
                                        row.getString("name"),
                                        Language.of(row.getString("language")).orElse(Language.BOKMAL)),
                                json.readValue(row.getString("words"), WORDS),
                                row.getString("link"),
                                json.readValue(row.getString("lines"), LINES))))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
