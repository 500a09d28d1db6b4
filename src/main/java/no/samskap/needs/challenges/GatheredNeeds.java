package no.samskap.needs.challenges;

import java.util.List;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A need that was gathered waits for its sender's yes or no; an objection waits for whoever gathered. */
@Component
@Order(15)
class GatheredNeeds implements Owing {
    private final ChallengeRepository repository;

    GatheredNeeds(ChallengeRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        return Stream.concat(
                        own(visitor, "body:").length == 0
                                ? Stream.empty()
                                : repository.objected(visitor, own(visitor, "body:"), most).stream()
                                        .map(pair -> owed("challenges.owed.objected", pair)),
                        own(visitor, "org:").length == 0
                                ? Stream.empty()
                                : repository.unanswered(visitor, own(visitor, "org:"), most).stream()
                                        .map(pair -> owed("challenges.owed.gathered", pair)))
                .limit(most)
                .toList();
    }

    private static Owed owed(String words, ChallengeRepository.Pair pair) {
        return new Owed(
                Words.t(words),
                pair.need().title(),
                pair.need().language(),
                "/utfordringer/" + pair.challenge() + "#behov-" + pair.need().number(),
                Words.t(words + ".note"));
    }

    private static String[] own(Visitor visitor, String place) {
        return visitor.tokens().stream()
                .filter(token -> token.startsWith(place) && token.endsWith(":edit"))
                .sorted()
                .toArray(String[]::new);
    }
}
