package no.samskap.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import no.samskap.projects.SavedViews;
import org.jspecify.annotations.Nullable;

/** A view to be saved. */
record ViewForm(
        @NotBlank @Size(max = SavedViews.NAME_LIMIT) String name,
        @NotBlank @Size(max = 2000) String address,
        @Nullable Long sharedWith) {
    static final String WORDS = "projects.view.form";
}
