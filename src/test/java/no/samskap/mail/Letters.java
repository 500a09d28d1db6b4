package no.samskap.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.samskap.core.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Letters of the small world of the tests, and a sender put together by hand: its clock and its server are the test's. */
final class Letters {
    static final Recipient KARI = new Recipient("kari@nordvik.example.org", "Kari Nordmann", Language.BOKMAL);
    static final String ADDRESS = "https://samskap.example.org";

    private static final List<LetterKind> KINDS = List.of(
            LetterKind.duty("flooded", Map.of("stop", "Torget")),
            LetterKind.voluntary("dry-again", Map.of("stop", "Torget")),
            LetterKind.voluntary("secret", Map.of("stop", "Torget")).checkedBy(letter -> Optional.empty()),
            LetterKind.duty("unwritten", Map.of()),
            LetterKind.duty(Gathering.KIND, Map.of("name", "Kari Nordmann", "count", "2")));

    private Letters() {}

    static LetterKinds kinds() {
        return new LetterKinds(new ObjectProvider<>() {
            @Override
            public Stream<LetterKind> stream() {
                return KINDS.stream();
            }
        });
    }

    static MessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        for (Locale locale : Texts.LANGUAGES.stream().map(Language::locale).toList())
            messages.addMessages(
                    Map.of(
                            "mail.flooded.subject", "Vann på {stop} (" + locale + ")",
                            "mail.flooded.text", "Vannet står til knes på {stop}.\n\n{lines}\n\nHilsen busselskapet",
                            "mail.dry-again.subject", "{stop} er tørt",
                            "mail.dry-again.text", "Vannet har gått fra {stop}.",
                            "mail.secret.subject", "Hemmelig",
                            "mail.secret.text", "Hemmelig",
                            "mail.action", "Åpne",
                            "mail.about.duty", "Noen venter.",
                            "mail.about.voluntary", "Du har valgt det.",
                            "mail.unsubscribe", "Meld av"),
                    locale);
        for (Locale locale : Texts.LANGUAGES.stream().map(Language::locale).toList())
            messages.addMessages(
                    Map.of(
                            "mail." + Gathering.KIND + ".subject", "{count} brev i ett",
                            "mail." + Gathering.KIND + ".text", "Disse:\n\n{lines}"),
                    locale);
        return messages;
    }

    static Letter toKari(String event) {
        return new Letter(event, "flooded", KARI, Map.of("stop", "Torget"), "/behov/1042");
    }

    static Outbox outbox(JdbcClient jdbc) {
        return new Outbox(jdbc, JsonMapper.shared(), kinds(), ADDRESS);
    }

    static Unsubscribing unsubscribing(JdbcClient jdbc) {
        return new Unsubscribing(jdbc, event -> {});
    }

    static LetterSender sender(
            JdbcClient jdbc, TransactionOperations transaction, Delivery delivery, Clock clock, Duration lease) {
        return sender(jdbc, transaction, delivery, clock, lease, Integer.MAX_VALUE);
    }

    static LetterSender sender(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Delivery delivery,
            Clock clock,
            Duration lease,
            int mostAnHour) {
        Composer composer = new Composer(
                new Texts(jdbc, messages(), kinds()),
                TemplateEngine.createPrecompiled(null, ContentType.Html),
                ADDRESS);
        Gathering gathering =
                new Gathering(jdbc, transaction, outbox(jdbc), kinds(), JsonMapper.shared(), clock, mostAnHour);
        return new LetterSender(
                jdbc,
                transaction,
                delivery,
                composer,
                kinds(),
                unsubscribing(jdbc),
                gathering,
                JsonMapper.shared(),
                clock,
                lease);
    }

    static Delivery bySmtp(int port, Clock clock) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return new SmtpDelivery(server, "samskap@samskap.example.org", false, clock);
    }
}
