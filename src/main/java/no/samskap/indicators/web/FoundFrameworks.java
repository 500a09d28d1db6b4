package no.samskap.indicators.web;

import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
import no.samskap.records.Records;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an address of a framework means; what the visitor may not see or change is not there. */
@Component
class FoundFrameworks {
    private final Frameworks frameworks;
    private final Records records;

    FoundFrameworks(Frameworks frameworks, Records records) {
        this.frameworks = frameworks;
        this.records = records;
    }

    Framework readable(Visitor visitor, long number) {
        return frameworks.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    Framework editable(Visitor visitor, long number) {
        Framework framework = readable(visitor, number);
        if (!framework.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return framework;
    }

    static Framework.GoalArea area(Framework framework, long id) {
        return framework.goalArea(id).orElseThrow(Refusal.NotFound::new);
    }

    static Indicator indicator(Framework framework, long id) {
        return framework.indicator(id).orElseThrow(Refusal.NotFound::new);
    }

    /** Where no form waits for the answer. */
    static String saved(Saving saving, String message, String address, RedirectAttributes redirect) {
        if (!(saving instanceof Saving.Saved)) throw new Refusal.NotFound();
        return Notice.after(redirect, message, address);
    }
}
