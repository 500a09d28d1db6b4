package no.samskap.mail;

import java.net.URI;
import java.time.Clock;
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
            JsonMapper json,
            Clock clock) {
        return new LetterSender(
                jdbc, transaction, delivery, composer, kinds, unsubscribing, json, clock, LetterSender.LEASE);
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
