package no.samskap.evaluation;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What was decided to be done waits for whoever is responsible. */
@Component
class FollowUpsOwed implements Owing {
    private final RecommendationRepository repository;

    FollowUpsOwed(RecommendationRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        if (!visitor.isSignedIn()) return List.of();
        return repository.waitingFor(visitor, most).stream()
                .map(waiting -> new Owed(
                                Words.t("evaluation.owed"),
                                waiting.task(),
                                waiting.language(),
                                "/anbefalinger/" + waiting.recommendation() + "/oppfolging/" + waiting.id(),
                                Words.t("evaluation.owed.note", waiting.title()))
                        .by(waiting.dueOn())
                        .personal())
                .toList();
    }
}
