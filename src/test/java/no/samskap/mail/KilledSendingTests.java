package no.samskap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.samskap.SamskapTest;
import no.samskap.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process that puts letters and sends them, killed with -9 in the middle, again and again. What it said was put has arrived in the
 * end; nothing arrived as two. {@code -Dsamskap.kills=1000} kills as often as that.
 */
@SamskapTest
class KilledSendingTests {
    private static final int KILLS = Integer.getInteger("samskap.kills", 8);
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Path LOG = Path.of("target", "killed-sending.log");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void noneLostNoneDoubled() throws Exception {
        jdbc.sql("delete from mail_outbox").update();
        String run = "killed:" + UUID.randomUUID();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            List<String> acknowledged = new ArrayList<>();
            Random random = new Random(run.hashCode());
            for (int kill = 0; kill < KILLS; kill++) acknowledged.addAll(putAndSendUntilKilled(port, run, random));
            LockSupport.parkNanos(LEASE.plusMillis(200).toNanos());
            Letters.sender(jdbc, transaction, Letters.bySmtp(port, Clock.systemUTC()), Clock.systemUTC(), LEASE)
                    .sendDue();

            Map<String, String> sent = new HashMap<>();
            jdbc.sql("select event, message_id from mail_outbox where state = 'SENT'")
                    .query(row -> {
                        sent.put(row.getString(1), row.getString(2));
                    });
            Map<String, Integer> arrived = new HashMap<>();
            for (MimeMessage mail : server.getReceivedMessages()) arrived.merge(mail.getMessageID(), 1, Integer::sum);
            long again = arrived.values().stream().filter(times -> times > 1).count();
            String count =
                    "%d kills, %d letters acknowledged, %d sent, %d arrived, %d of them twice with one Message-ID%n"
                            .formatted(KILLS, acknowledged.size(), sent.size(), arrived.size(), again);
            Files.writeString(LOG, count, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            assertThat(sent.keySet()).as("none lost").containsAll(acknowledged);
            assertThat(arrived.keySet()).as("none doubled").containsExactlyInAnyOrderElementsOf(sent.values());
            assertThat(again).as("sent once more after a kill, at most").isLessThanOrEqualTo(KILLS);
        } finally {
            server.stop();
        }
    }

    private static List<String> putAndSendUntilKilled(int port, String run, Random random) throws Exception {
        Process process = start(port, run);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = process.inputReader()) {
            String first = said.readLine();
            assertThat(first).as("see target/killed-sending.log").isNotNull();
            acknowledged.add(first);
            Thread killer = Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(50, 400)));
                process.destroyForcibly();
            });
            for (String line = said.readLine(); line != null; line = said.readLine())
                if (line.length() == first.length()) acknowledged.add(line); // the last may be cut off
            killer.join();
        } catch (IOException killed) {
            // what was said until then counts
        }
        process.waitFor();
        return acknowledged;
    }

    private static Process start(int port, String run) throws IOException {
        Map<String, String> database = new HashMap<>();
        for (String property : TestDatabase.properties()) {
            String[] parts = property.split("=", 2);
            database.put(parts[0], parts[1]);
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingProcess.class.getName(),
                        database.get("samskap.database.url"),
                        database.get("samskap.database.user"),
                        database.get("samskap.database.password"),
                        String.valueOf(port),
                        String.valueOf(LEASE.toMillis()),
                        run)
                .redirectError(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }
}
