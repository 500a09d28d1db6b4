package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.SavedViews;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The ways to see the same projects, and the views that were saved.
 *
 * @param form to save this view with; null for those who are not signed in
 * @param sharing with whom it can be shared
 */
public record ViewBar(
        List<ViewLink> links,
        List<SavedViews.View> saved,
        @Nullable Form form,
        List<Option> sharing) {}
