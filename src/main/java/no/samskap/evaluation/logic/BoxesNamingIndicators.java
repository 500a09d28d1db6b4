package no.samskap.evaluation.logic;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.indicators.IndicatorUses;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Boxes are measured by indicators: one that stands in a box is not taken away. */
@Component
class BoxesNamingIndicators implements IndicatorUses {
    private final LogicRepository repository;

    BoxesNamingIndicators(LogicRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Use> of(Visitor visitor, long framework, long indicator) {
        return repository.of(framework).boxes().stream()
                .filter(box -> box.indicators().contains(indicator))
                .map(box -> new Use(
                        Words.t("logic.names.box", box.title()),
                        "/tall/" + framework + "/programlogikk/bokser/" + box.id()))
                .toList();
    }

    @Override
    public void forget(long framework, long indicator) {
        repository.forgetIndicator(framework, indicator);
    }
}
