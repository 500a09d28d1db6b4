package no.samskap.impact.web;

import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.Saving;
import no.samskap.records.Records;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The case a request is about, where the visitor may read or write it, and where one goes after a change. */
@Component
class ImpactAccess {
    private final ImpactCases cases;
    private final Records records;

    ImpactAccess(ImpactCases cases, Records records) {
        this.cases = cases;
        this.records = records;
    }

    ImpactCase readable(Visitor visitor, long number) {
        return cases.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    /** A published case is written by nobody: it is taken back first. */
    ImpactCase draft(Visitor visitor, long number) {
        ImpactCase told = written(visitor, number);
        if (told.isPublished()) throw new Refusal.NotFound();
        return told;
    }

    ImpactCase written(Visitor visitor, long number) {
        ImpactCase told = readable(visitor, number);
        if (!told.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return told;
    }

    /** What is told after a change of a draft, where nothing stands at a field. */
    static String done(Saving saving, RedirectAttributes redirect, String message, long number, String place) {
        return switch (saving) {
            case Saving.Saved ignored -> Notice.after(redirect, message, place);
            case Saving.Published() -> Notice.after(redirect, "impact.isPublished", ImpactPages.url(number));
            case Saving.TooMany ignored -> Notice.after(redirect, "impact.tooMany", ImpactPages.url(number) + "/skriv");
            case Saving.Stale ignored ->
                Notice.after(redirect, "error.stale.title", ImpactPages.url(number) + "/skriv");
            case Saving.WithoutConsent ignored ->
                Notice.after(redirect, "impact.publish.stopped", ImpactPages.url(number) + "/skriv#mangler");
            case Saving.NoSuchRecord(), Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }
}
