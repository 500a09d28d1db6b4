package no.samskap.matching;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** An adviser's question waits for the one who was asked. */
@Component
class AskedOfMe implements Owing {
    private final Brokerages brokerages;

    AskedOfMe(Brokerages brokerages) {
        this.brokerages = brokerages;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        return brokerages.waitingFor(visitor).stream()
                .limit(most)
                .map(asked -> new Owed(
                        Words.t("matching.asked.owed"),
                        asked.need().title(),
                        asked.need().language(),
                        "/meglingssaker/" + asked.brokerage() + "/svar/"
                                + asked.candidate().person(),
                        ""))
                .toList();
    }
}
