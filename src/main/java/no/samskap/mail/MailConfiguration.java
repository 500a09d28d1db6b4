package no.samskap.mail;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.samskap.web.OperatorItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** Where the demo runs nothing leaves, whatever server is named. */
    @Bean
    Delivery delivery(
            @Value("${samskap.demo}") boolean demo,
            @Value("${samskap.mail.from}") String from,
            @Value("${samskap.mail.on-hold}") boolean onHold,
            @Value("${samskap.address}") String address,
            ObjectProvider<JavaMailSenderImpl> server,
            Clock clock) {
        if (demo) return new Mailbox.Slot(onHold);
        String sender = from.isBlank() ? "samskap@" + URI.create(address).getHost() : from;
        return new SmtpDelivery(server.getIfAvailable(JavaMailSenderImpl::new), sender, onHold, clock);
    }

    @Bean(destroyMethod = "stop")
    LetterSender letterSender(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Delivery delivery,
            Composer composer,
            LetterKinds kinds,
            Unsubscribing unsubscribing,
            Gathering gathering,
            JsonMapper json,
            Clock clock) {
        return new LetterSender(
                jdbc,
                transaction,
                delivery,
                composer,
                kinds,
                unsubscribing,
                gathering,
                json,
                clock,
                LetterSender.LEASE);
    }

    @Bean
    Gathering gathering(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Outbox outbox,
            LetterKinds kinds,
            JsonMapper json,
            Clock clock,
            @Value("${samskap.mail.most-an-hour}") int mostAnHour) {
        return new Gathering(jdbc, transaction, outbox, kinds, json, clock, mostAnHour);
    }

    @Bean
    LetterKind lettersGathered() {
        return LetterKind.duty(Gathering.KIND, Map.of("name", "Kari Nordmann", "count", "2"))
                .listing(List.of(
                        new Letter.Line("Forskningshenvendelse: Hva virker mot ensomhet?", "/henvendelser"),
                        new Letter.Line("Havgap har svart: Fravær i ungdomsskolen", "/henvendelser")));
    }

    @Bean
    OperatorItem mailOperation() {
        return new OperatorItem(20, "/drift/epost", "mail.queue");
    }

    @Bean
    OperatorItem lettersOperation() {
        return new OperatorItem(21, "/drift/brev", "mail.letters");
    }
}
