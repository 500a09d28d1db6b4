package no.samskap.evaluation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Evaluators;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Observations;
import no.samskap.evaluation.Recommendation;
import no.samskap.evaluation.Recommendations;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Gathers what the pages of an evaluation show. */
@Component
class EvaluationPages {
    private final Frameworks frameworks;
    private final ProgrammeLogics logics;
    private final Evaluators evaluators;
    private final Observations observations;
    private final Recommendations recommendations;
    private final Records records;
    private final RecordParts parts;
    private final Kinds kinds;

    EvaluationPages(
            Frameworks frameworks,
            ProgrammeLogics logics,
            Evaluators evaluators,
            Observations observations,
            Recommendations recommendations,
            Records records,
            RecordParts parts,
            Kinds kinds) {
        this.frameworks = frameworks;
        this.logics = logics;
        this.evaluators = evaluators;
        this.observations = observations;
        this.recommendations = recommendations;
        this.records = records;
        this.parts = parts;
        this.kinds = kinds;
    }

    Framework framework(Visitor visitor, long number) {
        return frameworks.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    /** One in whose evaluation the visitor may write. */
    Framework writable(Visitor visitor, long number) {
        Framework framework = framework(visitor, number);
        if (!evaluators.mayWrite(visitor, framework)) throw new Refusal.NotFound();
        return framework;
    }

    Observation observation(Visitor visitor, long number) {
        return observations.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    Recommendation recommendation(Visitor visitor, long number) {
        return recommendations.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    /** One that is not withdrawn. */
    Observation standing(Visitor visitor, long number) {
        Observation observation = observation(visitor, number);
        if (observation.isWithdrawn()) throw new Refusal.NotFound();
        return observation;
    }

    /** One that is not withdrawn. */
    Recommendation standingRecommendation(Visitor visitor, long number) {
        Recommendation recommendation = recommendation(visitor, number);
        if (recommendation.isWithdrawn()) throw new Refusal.NotFound();
        return recommendation;
    }

    ChainPage chain(Visitor visitor, Framework framework, Chain.Asked asked) {
        List<Observation> seen = observations.of(visitor, framework);
        List<Recommendation> given = recommendations.of(visitor, framework);
        ProgrammeLogic logic = logics.of(framework);
        String box = asked.box() == null ? "" : "&boks=" + asked.box();
        String url = ChainPage.url(framework);
        return new ChainPage(
                framework,
                Chain.of(visitor, seen, given, asked, recommendations.today()).stream()
                        .map(link -> new ChainPage.Entry(
                                link.observation() == null ? null : view(framework, logic, link.observation()),
                                link.recommendations()))
                        .toList(),
                Optional.ofNullable(asked.box())
                        .flatMap(logic::box)
                        .map(ProgrammeLogic.Box::title)
                        .orElse(null),
                Arrays.stream(Chain.Shown.values())
                        .filter(shown -> shown != Chain.Shown.MINE || visitor.isSignedIn())
                        .map(shown -> new ChainPage.View(
                                Words.t("evaluation.shown." + shown),
                                url + "?vis=" + shown.code() + box,
                                shown == asked.shown()))
                        .toList(),
                new ChainPage.Sum(
                        seen.size(),
                        given.size(),
                        given.stream().filter(Recommendation::isUndecided).count(),
                        given.stream()
                                .mapToLong(each -> each.late(recommendations.today()))
                                .sum()),
                recommendations.today(),
                url + "/fil/xlsx?vis=" + asked.shown().code() + box,
                evaluators.mayWrite(visitor, framework),
                evaluators.mayName(visitor, framework));
    }

    List<Chain.Link> links(Visitor visitor, Framework framework, Chain.Asked asked) {
        return Chain.of(
                visitor,
                observations.of(visitor, framework),
                recommendations.of(visitor, framework),
                asked,
                recommendations.today());
    }

    ObservationView view(Framework framework, ProgrammeLogic logic, Observation observation) {
        String url = "/tall/" + framework.number() + "/programlogikk/bokser/";
        return new ObservationView(
                observation,
                observation.text().boxes().stream()
                        .sorted()
                        .flatMap(box -> logic.box(box).stream())
                        .map(box -> new ObservationView.Line(box.title(), url + box.id()))
                        .toList(),
                observation.text().questions().stream()
                        .sorted()
                        .flatMap(question -> logic.question(question).stream())
                        .map(question -> new ObservationView.Line(
                                question.text().question(), url + question.box() + "#sporsmal"))
                        .toList(),
                lines(observation.about()),
                lines(observation.seenIn()));
    }

    private List<ObservationView.Line> lines(List<RecordHead> heads) {
        return heads.stream()
                .map(head -> new ObservationView.Line(head.title(), kinds.address(head)))
                .toList();
    }

    ObservationPage show(Visitor visitor, Observation observation) {
        Framework framework = framework(visitor, observation.framework());
        return new ObservationPage(
                framework,
                view(framework, logics.of(framework), observation),
                recommendations.of(visitor, framework).stream()
                        .filter(each -> each.observations().contains(observation.number()))
                        .toList(),
                parts.of(visitor, observation.head()),
                evaluators.mayWrite(visitor, framework));
    }

    RecommendationPage show(Visitor visitor, Recommendation recommendation) {
        Optional<Framework> framework = frameworks.find(visitor, recommendation.framework());
        return new RecommendationPage(
                framework.orElse(null),
                recommendation,
                observations.all(
                        visitor, recommendation.observations().stream().sorted().toList()),
                recommendations.today(),
                parts.of(visitor, recommendation.head()),
                framework.filter(each -> evaluators.mayWrite(visitor, each)).isPresent(),
                framework.filter(each -> evaluators.mayDecide(visitor, each)).isPresent(),
                recommendations.mayManage(visitor, recommendation),
                recommendation.followUps().stream()
                        .filter(each -> recommendations.mayReport(visitor, recommendation, each))
                        .map(Recommendation.FollowUp::id)
                        .toList());
    }
}
