package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.SavedViews;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;

/** @param again a view that could not be saved, as it was sent; null where none was */
public record SavedViewsPage(
        List<SavedViews.View> views, @Nullable Form again) {}
