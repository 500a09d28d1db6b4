package no.samskap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.samskap.SamskapTest;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sender against a real mail server, and against one that is fussy. */
@SamskapTest
class LetterSenderTests {
    private static final Visitor ROOT = new Visitor(1L, "Rut", java.util.Set.of(Visitor.ADMIN));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String run = UUID.randomUUID().toString();
    private final MovingClock clock = new MovingClock(Instant.now().plusSeconds(60));
    private GreenMail server;
    private LetterSender sender;
    private Outbox outbox;

    @BeforeEach
    void emptyOutbox() throws Exception {
        jdbc.sql("delete from mail_outbox").update();
        jdbc.sql("delete from mail_unsubscribed").update();
        jdbc.sql("update mail_queue set away_since = null, next_probe_at = null")
                .update();
        try (ServerSocket free = new ServerSocket(0)) {
            server = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
        server.start();
        sender = senderTo(server.getSmtp().getPort());
        outbox = Letters.outbox(jdbc);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private LetterSender senderTo(int port) {
        return Letters.sender(jdbc, transaction, Letters.bySmtp(port, clock), clock, LetterSender.LEASE);
    }

    @Test
    void aLetterReadsAsTextAndAsHtmlInTheReceiversLanguage() throws Exception {
        put(new Letter(
                        run,
                        "flooded",
                        new Recipient("kari@nordvik.example.org", "Kåre Bø", Language.NYNORSK),
                        Map.of("stop", "<b>Torget</b> {stop}\r\nBcc: all@example.org"),
                        "/behov/1042")
                .listing(List.of(new Letter.Line("Øvre torg", "/behov/7"))));

        sender.sendDue();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Vann på <b>Torget</b> {stop} Bcc: all@example.org (nn)");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("To", null)).contains("<kari@nordvik.example.org>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).as("a duty").isNull();
        String plain = part(mail, 0);
        assertThat(plain)
                .contains("- Øvre torg\n  https://samskap.example.org/behov/7")
                .contains("Åpne:\nhttps://samskap.example.org/behov/1042");
        String html = part(mail, 1);
        assertThat(html)
                .contains(
                        "<html lang=\"nn\">",
                        "&lt;b&gt;Torget&lt;/b&gt; {stop}",
                        "href=\"https://samskap.example.org/behov/7\"")
                .doesNotContain("<b>");
    }

    @Test
    void whatIsTooMuchInAnHourIsNamedInOneLetterAndNothingIsLostOrToldTwice() throws Exception {
        int most = 5;
        LetterSender capped = Letters.sender(
                jdbc, transaction, Letters.bySmtp(server.getSmtp().getPort(), clock), clock, LetterSender.LEASE, most);
        for (int i = 0; i < 130; i++) put(Letters.toKari(run + ":" + i));
        put(new Letter(
                run,
                "flooded",
                new Recipient("ola@nordvik.example.org", "Ola", Language.BOKMAL),
                Map.of("stop", "Torget"),
                ""));
        put(new Letter(run, "secret", Letters.KARI, Map.of("stop", "Torget"), ""));

        capped.sendDue();
        assertThat(server.getReceivedMessages())
                .as("five to Kari, and Ola's own")
                .hasSize(most + 1);
        assertThat(states()).containsEntry("GATHERING", 125L).containsEntry("DROPPED", 1L);
        clock.move(Gathering.FOR.minusSeconds(1));
        capped.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(most + 1);

        clock.move(Duration.ofSeconds(2));
        put(Letters.toKari(run + ":late"));
        capped.sendDue();
        capped.sendDue();
        List<MimeMessage> gathered = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages())
            if (mail.getSubject().endsWith(" brev i ett")) gathered.add(mail);
        assertThat(server.getReceivedMessages()).hasSize(most + 1 + 2);
        assertThat(gathered)
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("100 brev i ett", "25 brev i ett");
        int links = 0;
        for (MimeMessage mail : gathered)
            links += part(mail, 0).split("https://samskap.example.org/behov/1042", -1).length - 1;
        assertThat(links).as("each with its link").isEqualTo(125);
        assertThat(states()).containsEntry("GATHERED", 125L).containsEntry("GATHERING", 1L);
        assertThat(jdbc.sql("select count(*) from mail_outbox where state = 'GATHERED' and gathered_in is null")
                        .query(Long.class)
                        .single())
                .isZero();

        clock.move(Duration.ofHours(2));
        put(Letters.toKari(run + ":next day"));
        capped.sendDue();
        assertThat(server.getReceivedMessages())
                .as("one that names the late one, and one of its own")
                .hasSize(most + 1 + 2 + 2);
    }

    @Test
    void whatIsNoDutyIsUnsubscribedFromByOneClick() throws Exception {
        put(new Letter(run, "dry-again", Letters.KARI, Map.of("stop", "Torget"), ""));
        sender.sendDue();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe", null);
        assertThat(link).matches("<https://samskap\\.example\\.org/avmelding/[\\w-]{43}>");
        assertThat(part(mail, 0)).contains(link.substring(1, link.length() - 1));

        Unsubscribing unsubscribing = Letters.unsubscribing(jdbc);
        String token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
        assertThat(unsubscribing.unsubscribe(token)).isPresent();
        assertThat(unsubscribing.unsubscribe(token)).as("twice").isPresent();
        assertThat(unsubscribing.unsubscribe(token.substring(1) + "x"))
                .as("guessed")
                .isEmpty();
        put(new Letter(run + "2", "dry-again", Letters.KARI, Map.of("stop", "Torget"), ""));
        put(Letters.toKari(run + "3"));
        sender.sendDue();

        assertThat(server.getReceivedMessages()).as("the duty still comes").hasSize(2);
        assertThat(states()).containsEntry("DROPPED", 1L);
    }

    @Test
    void whatMayNoLongerBeToldIsNotSent() {
        put(new Letter(run, "secret", Letters.KARI, Map.of("stop", "Torget"), ""));

        sender.sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states()).isEqualTo(Map.of("DROPPED", 1L));
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsUpNoOther() {
        put(new Letter(run, "unwritten", Letters.KARI, Map.of(), ""));
        put(Letters.toKari(run));

        sender.sendDue();

        assertThat(states()).isEqualTo(Map.of("STOPPED", 1L, "SENT", 1L));
    }

    @Test
    void withTheServerDownForAnHourAllLeavesAfterwardsOnceEach() throws Exception {
        server.stop();
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < 5; i++) put(Letters.toKari(run + ":" + minute + ":" + i));
            sender.sendDue();
            sender.sendDue();
            clock.move(Duration.ofMinutes(1));
        }
        assertThat(states()).isEqualTo(Map.of("WAITING", 300L));
        assertThat(refusals()).as("tries burnt").isZero();

        server.start();
        sender.sendDue();
        sender.sendDue();

        assertThat(states()).isEqualTo(Map.of("SENT", 300L));
        assertThat(messageIds()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void anAwayServerIsAskedOnceAMinute() throws Exception {
        server.stop();
        put(Letters.toKari(run));
        sender.sendDue();
        server.start();

        sender.sendDue();
        clock.move(Duration.ofSeconds(59));
        sender.sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.move(Duration.ofSeconds(1));
        sender.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theLetterOfASenderThatDiedIsSentByAnotherAsTheSame() throws Exception {
        put(Letters.toKari(run));
        String made = jdbc.sql("select message_id from mail_outbox")
                .query(String.class)
                .single();
        jdbc.sql("update mail_outbox set state = 'SENDING', due_at = :leaseEnds")
                .param("leaseEnds", clock.instant().plus(LetterSender.LEASE).atOffset(java.time.ZoneOffset.UTC))
                .update();

        sender.sendDue();
        assertThat(server.getReceivedMessages()).as("still leased").isEmpty();
        clock.move(LetterSender.LEASE);
        sender.sendDue();

        assertThat(messageIds()).containsExactly(made);
    }

    @Test
    void aLetterRefusedForNowIsTriedAfterLongerAndLongerAndLaidAsideAfterADay() throws Exception {
        try (FussyServer fussy = new FussyServer()) {
            fussy.toRecipient = "450 mailbox busy";
            LetterSender toFussy = senderTo(fussy.port());
            put(Letters.toKari(run));
            List<Integer> triedAtMinute = new ArrayList<>();
            int step;
            for (int minute = 0; minute <= 26 * 60; minute += step) {
                int before = refusals();
                toFussy.sendDue();
                if (refusals() > before) triedAtMinute.add(minute);
                step = minute < 142 ? 1 : 30;
                clock.move(Duration.ofMinutes(step));
            }
            assertThat(triedAtMinute).startsWith(0, 1, 6, 21, 81, 141);
            assertThat(states()).isEqualTo(Map.of("STOPPED", 1L));

            MailQueue queue = new MailQueue(jdbc, Letters.bySmtp(fussy.port(), clock), clock);
            assertThat(queue.stopped()).singleElement().satisfies(letter -> {
                assertThat(letter.address()).isEqualTo("kari@nordvik.example.org");
                assertThat(letter.reason()).contains("450 mailbox busy");
            });
            long id = queue.stopped().getFirst().id();
            assertThat(queue.tryAgain(Visitor.STRANGER, id)).isFalse();
            assertThat(queue.tryAgain(ROOT, id)).isTrue();
            fussy.toRecipient = "250 ok";
            toFussy.sendDue();
            assertThat(fussy.taken()).isEqualTo(1);
            assertThat(queue.giveUp(ROOT, id)).as("sent already").isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"550 no such user, STOPPED, 0", "421 closing, WAITING, 1", ", WAITING, 0"})
    void theServersAnswerTellsWhetherItIsThisLetterOrAll(String answer, String state, int pauses) throws Exception {
        try (FussyServer fussy = new FussyServer()) {
            fussy.toRecipient = answer;
            put(Letters.toKari(run));

            senderTo(fussy.port()).sendDue();

            assertThat(states()).isEqualTo(Map.of(state, 1L));
            assertThat(jdbc.sql("select count(away_since) from mail_queue")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(pauses);
        }
    }

    @Test
    void severalSendersSendEachLetterOnce() throws Exception {
        for (int i = 0; i < 200; i++) put(Letters.toKari(run + i));
        CountDownLatch all = new CountDownLatch(4);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++)
                nodes.execute(() -> {
                    senderTo(server.getSmtp().getPort()).sendDue();
                    all.countDown();
                });
            all.await();
        }

        assertThat(messageIds()).hasSize(200).doesNotHaveDuplicates();
    }

    private void put(Letter letter) {
        transaction.executeWithoutResult(status -> outbox.put(letter));
    }

    private Map<String, Long> states() {
        Map<String, Long> states = new java.util.HashMap<>();
        jdbc.sql("select state, count(*) from mail_outbox group by state").query(row -> {
            states.put(row.getString(1), row.getLong(2));
        });
        return states;
    }

    private int refusals() {
        return jdbc.sql("select sum(refusals) from mail_outbox")
                .query(Integer.class)
                .single();
    }

    private List<String> messageIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(LetterSenderTests::messageId)
                .toList();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }
}
