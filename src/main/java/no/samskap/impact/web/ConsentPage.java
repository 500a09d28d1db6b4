package no.samskap.impact.web;

import java.util.List;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.Quotation;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * Where a speaker meets what they are quoted with.
 *
 * @param url where the answer is sent
 * @param asker who asked; null where the speaker may not read their name
 * @param mayRead whether the speaker may open the case from here
 */
public record ConsentPage(
        ImpactCase told,
        Quotation quotation,
        Form form,
        List<Option> answers,
        String url,
        @Nullable String asker,
        boolean mayRead) {}
