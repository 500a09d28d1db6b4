package no.samskap.checklists;

import java.time.Clock;
import java.time.LocalDate;
import no.samskap.directory.Bodies;
import no.samskap.web.Words;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets who may read answers follow the memberships that begin or end today by a date set earlier. Done twice, it changes nothing. */
@Component
class MembershipWatch {
    private final Checklists checklists;
    private final Bodies bodies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MembershipWatch(Checklists checklists, Bodies bodies, TransactionTemplate transaction, Clock clock) {
        this.checklists = checklists;
        this.bodies = bodies;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 0,12 * * *", zone = "Europe/Oslo")
    void follow() {
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        transaction.executeWithoutResult(status -> bodies.turningOn(today).forEach(checklists::follow));
    }
}
