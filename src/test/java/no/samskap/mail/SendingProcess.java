package no.samskap.mail;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that puts letters and sends them until it is killed. It says which it put, after each commit. */
final class SendingProcess {
    private SendingProcess() {}

    /** @param settings address, user and password of the database, port of the mail server, lease in milliseconds, run */
    public static void main(String... settings) {
        Thread putting = Thread.ofPlatform().daemon().start(() -> put(settings));
        SingleConnectionDataSource database = connection(settings);
        LetterSender sender = Letters.sender(
                JdbcClient.create(database),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                Letters.bySmtp(Integer.parseInt(settings[3]), Clock.systemUTC()),
                Clock.systemUTC(),
                Duration.ofMillis(Long.parseLong(settings[4])));
        while (putting.isAlive()) {
            sender.sendDue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static void put(String... settings) {
        SingleConnectionDataSource database = connection(settings);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Outbox outbox = Letters.outbox(JdbcClient.create(database));
        PrintStream told = System.out;
        while (true) {
            String event = settings[5] + ":" + UUID.randomUUID();
            transaction.executeWithoutResult(status -> outbox.put(Letters.toKari(event)));
            told.println(event);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
        }
    }

    private static SingleConnectionDataSource connection(String... settings) {
        DriverManagerDataSource server = new DriverManagerDataSource(settings[0], settings[1], settings[2]);
        try {
            return new SingleConnectionDataSource(server.getConnection(), true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
