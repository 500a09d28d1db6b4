package no.samskap.mail;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits. Safe on several nodes at once: a letter is claimed by one. */
@Component
class MailJobs {
    private final LetterSender sender;

    MailJobs(LetterSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void send() {
        sender.sendDue();
    }
}
