package no.samskap.indicators;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/**
 * A reporting round waits for one after the other: for those who look after records that are not confirmed, for the coordinators, and
 * for the steering group.
 */
@Component
class RoundsOwed implements Owing {
    private final Rounds rounds;
    private final Frameworks frameworks;

    RoundsOwed(Rounds rounds, Frameworks frameworks) {
        this.rounds = rounds;
        this.frameworks = frameworks;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        if (!visitor.isSignedIn()) return List.of();
        List<Owed> owed = new ArrayList<>();
        for (Round round : rounds.open(visitor, most))
            frameworks.find(visitor, round.framework()).ifPresent(framework -> add(owed, visitor, framework, round));
        return owed;
    }

    private void add(List<Owed> owed, Visitor visitor, Framework framework, Round round) {
        boolean approves = Rounds.mayApprove(visitor, framework);
        if (round.step() == Round.Step.APPROVED) {
            if (Rounds.mayLock(visitor, framework))
                owed.add(task(
                        "indicators.round.owed.lock", framework, round, Words.t("indicators.round.owed.lock.note")));
            return;
        }
        long waiting = rounds.waitingFor(visitor, framework, round.year());
        if (approves)
            owed.add(task(
                    "indicators.round.owed.approve",
                    framework,
                    round,
                    waiting == 0
                            ? Words.t("indicators.round.owed.ready")
                            : Words.count("indicators.round.owed.waiting", waiting)));
        else if (waiting > 0)
            owed.add(task(
                    "indicators.round.owed.confirm",
                    framework,
                    round,
                    Words.count("indicators.round.owed.waiting", waiting)));
    }

    private static Owed task(String label, Framework framework, Round round, String note) {
        return new Owed(
                        Words.t(label, String.valueOf(round.year())),
                        Words.t(framework.name()),
                        framework.head().language(),
                        "/tall/" + framework.number() + "/runder/" + round.year(),
                        note)
                .by(round.dueOn());
    }
}
