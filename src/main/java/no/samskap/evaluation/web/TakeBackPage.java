package no.samskap.evaluation.web;

import java.util.List;
import no.samskap.web.Crumb;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Asks before an observation or a recommendation is taken back.
 *
 * @param called the title of what is taken back
 * @param what what becomes of it, and why
 * @param form where the reason is written; null where it is taken away without one
 */
public record TakeBackPage(
        List<Crumb> crumbs,
        String title,
        String called,
        String what,
        String action,
        String back,
        @Nullable Form form) {}
