package no.samskap.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A real mail server, and the application's own letters sent to it. Letters that were waiting before are forgotten. */
public final class MailServer implements AutoCloseable {
    private final GreenMail server;
    private final LetterSender sender;

    public MailServer(ApplicationContext application) throws IOException {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("delete from mail_outbox").update();
        jdbc.sql("update mail_queue set away_since = null, next_probe_at = null")
                .update();
        try (ServerSocket free = new ServerSocket(0)) {
            server = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
        server.start();
        Clock soon = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        sender = new LetterSender(
                jdbc,
                application.getBean(TransactionTemplate.class),
                Letters.bySmtp(server.getSmtp().getPort(), soon),
                application.getBean(Composer.class),
                application.getBean(LetterKinds.class),
                application.getBean(Unsubscribing.class),
                application.getBean(Gathering.class),
                JsonMapper.shared(),
                soon,
                LetterSender.LEASE);
    }

    /** Sends what is due, and tells what the server has got so far. */
    public List<MimeMessage> send() {
        sender.sendDue();
        return Arrays.asList(server.getReceivedMessages());
    }

    /** A letter as it is read without HTML. */
    public static String text(MimeMessage mail) throws MessagingException, IOException {
        BodyPart plain = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        return plain.getContent().toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
