package no.samskap.evaluation.logic.web;

import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.Drawing;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.Records;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Component;

/** What an address of a programme logic means; what the visitor may not see is not there. */
@Component
class Found {
    private final Frameworks frameworks;
    private final ProgrammeLogics logics;
    private final Records records;

    Found(Frameworks frameworks, ProgrammeLogics logics, Records records) {
        this.frameworks = frameworks;
        this.logics = logics;
        this.records = records;
    }

    Framework framework(Visitor visitor, long number) {
        return frameworks.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    Framework editable(Visitor visitor, long number) {
        Framework framework = framework(visitor, number);
        if (!framework.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return framework;
    }

    ProgrammeLogic logic(Framework framework) {
        return logics.of(framework);
    }

    Box box(Framework framework, long id) {
        return box(logic(framework), id);
    }

    static Box box(ProgrammeLogic logic, long id) {
        return logic.box(id).orElseThrow(Refusal.NotFound::new);
    }

    /** Where no form waits for the answer. */
    static void done(Drawing drawing) {
        if (!(drawing instanceof Drawing.Drawn)) throw new Refusal.NotFound();
    }

    static List<Option> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Option(stage.name(), LogicWords.stage(stage)))
                .toList();
    }
}
