package no.samskap.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import no.samskap.mail.Delivery.Outcome.Away;
import no.samskap.mail.Delivery.Outcome.Broken;
import no.samskap.mail.Delivery.Outcome.RefusedForGood;
import no.samskap.mail.Delivery.Outcome.RefusedForNow;
import no.samskap.mail.Delivery.Outcome.Sent;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** To a mail server, by SMTP. The server's answers tell whether it is this mail, or all, that cannot go. */
final class SmtpDelivery implements Delivery {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int CLOSING = 421;

    private final JavaMailSenderImpl server;
    private final String from;
    private final boolean onHold;
    private final Clock clock;

    SmtpDelivery(JavaMailSenderImpl server, String from, boolean onHold, Clock clock) {
        this.server = server;
        this.from = from;
        this.onHold = onHold;
        this.clock = clock;
    }

    @Override
    public boolean isReady() {
        return !onHold && server.getHost() != null && !server.getHost().isBlank();
    }

    @Override
    public Line open() throws Unreachable {
        try {
            Session session = server.getSession();
            Transport transport = session.getTransport("smtp");
            transport.connect(
                    server.getHost(), server.getPort(), blankIsNone(server.getUsername()), server.getPassword());
            return new SmtpLine(session, transport);
        } catch (MessagingException e) {
            throw new Unreachable(said(e), e);
        }
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private final class SmtpLine implements Line {
        private final Session session;
        private final Transport transport;

        SmtpLine(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        @Override
        public Outcome send(Mail mail) {
            try {
                MimeMessage message = message(session, mail);
                transport.sendMessage(message, message.getAllRecipients());
                return new Sent();
            } catch (SendFailedException e) {
                return refused(e);
            } catch (MessagingException e) {
                return new Broken(said(e));
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every Java has UTF-8", e);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException goneAlready) {
                // what was sent is sent
            }
        }
    }

    private static Outcome refused(SendFailedException failed) {
        for (Exception cause = failed; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code == CLOSING) return new Away(said(cause));
            if (cause instanceof SMTPSenderFailedException) return new Away(said(cause)); // it is us they do not take
            if (code >= 500) return new RefusedForGood(said(cause));
            if (code >= 400) return new RefusedForNow(said(cause));
        }
        return new Broken(said(failed));
    }

    private static @Nullable Exception next(Exception exception) {
        return exception instanceof MessagingException several ? several.getNextException() : null;
    }

    private static int code(Exception exception) {
        return switch (exception) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException sending -> sending.getReturnCode();
            default -> 0;
        };
    }

    private static String said(Exception exception) {
        return OneLine.of(String.valueOf(exception.getMessage()), 300);
    }

    private MimeMessage message(Session session, Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new WithItsOwnId(session, mail.messageId());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(mail.to().address(), mail.to().name(), UTF_8));
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.setHeader("Content-Language", mail.to().language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.unsubscribeUrl().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribeUrl() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.plain(), "plain"));
        alternatives.addBodyPart(part(mail.html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** Otherwise a new one is made at each try. */
    private static final class WithItsOwnId extends MimeMessage {
        private final String id;

        WithItsOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
