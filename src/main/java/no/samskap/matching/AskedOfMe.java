package no.samskap.matching;

import java.util.List;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** An adviser's question waits for the one who was asked, and what they can do together for both to say that it has begun. */
@Component
class AskedOfMe implements Owing {
    private final BrokerageReplies replies;

    AskedOfMe(BrokerageReplies replies) {
        this.replies = replies;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        return Stream.concat(
                        replies.waitingFor(visitor).stream()
                                .map(asked -> owed("matching.asked.owed", asked).personal()),
                        replies.toConfirm(visitor).stream().map(asked -> owed("matching.confirm.owed", asked)))
                .limit(most)
                .toList();
    }

    private static Owed owed(String words, BrokerageReplies.Asked asked) {
        return new Owed(
                Words.t(words),
                asked.need().title(),
                asked.need().language(),
                "/meglingssaker/" + asked.brokerage() + "/svar/"
                        + asked.candidate().person(),
                Words.t(words + ".note", asked.candidate().name()));
    }
}
