package no.samskap.impact.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.web.ImpactForms.SectionForm;
import no.samskap.needs.reading.PlainLanguage;
import no.samskap.web.Form;
import no.samskap.web.Words;

/** The pages on which the sections of a case are written, one at a time, and what is said of how they read. */
final class SectionPages {
    /** In LIX: from here a text is called difficult. */
    private static final int HARD = 50;

    private static final List<Section.Part> ALL = List.of(Section.Part.values());

    private SectionPages() {}

    /** In the address: a word in Norwegian. */
    static String path(Section.Part part) {
        return switch (part) {
            case SITUATION -> "situasjonen";
            case TOGETHER -> "sammen";
            case CHANGED -> "endringen";
            case WHOM -> "for-hvem";
            case REMAINS -> "videre";
        };
    }

    static Optional<Section.Part> part(String path) {
        return Arrays.stream(Section.Part.values())
                .filter(part -> path(part).equals(path))
                .findFirst();
    }

    /** Where one goes on: the next section, or back to the whole when there is none. */
    static String next(long number, Section.Part part) {
        String overview = ImpactPages.url(number) + "/skriv";
        return isLast(part) ? overview : overview + "/" + path(ALL.get(ALL.indexOf(part) + 1));
    }

    private static boolean isLast(Section.Part part) {
        return ALL.getLast() == part;
    }

    /** What may be better: too long, hard to read, sentences one loses the thread in. Nothing is stopped by it. */
    static List<String> hints(String text) {
        List<String> hints = new ArrayList<>();
        if (text.isEmpty()) return hints;
        if (text.length() > Section.ADVISED)
            hints.add(Words.t("impact.hint.long", Words.number(text.length()), Words.number(Section.ADVISED)));
        PlainLanguage.Reading reading = PlainLanguage.read(text);
        if (reading.isSure() && reading.lix() >= HARD)
            hints.add(Words.t(
                    "impact.hint.hard", Words.number(reading.lix()), Words.t("needs.reading." + reading.band())));
        if (reading.longSentences() > 0) hints.add(Words.count("impact.hint.sentences", reading.longSentences()));
        return hints;
    }

    static FormPage page(ImpactCase told, Section.Part part, Form form) {
        String title = Words.t("impact.part." + part);
        return new FormPage(
                title,
                Words.t("impact.part." + part + ".help"),
                ImpactPages.crumbs(told, title),
                Words.t("impact.part." + part + ".example"),
                hints(told.text(part)),
                List.of(),
                List.of(FormPage.Part.only(
                        ImpactPages.url(told.number()) + "/skriv/" + path(part),
                        form,
                        List.of(form.longText("text").called(title)),
                        Words.t(isLast(part) ? "form.save" : "impact.saveAndGoOn"))),
                ImpactPages.url(told.number()) + "/skriv");
    }

    static Form form(ImpactCase told, Section.Part part) {
        return Form.of(SectionForm.WORDS, new SectionForm(told.text(part)))
                .seen(told.section(part).map(Section::version).orElse(0));
    }
}
