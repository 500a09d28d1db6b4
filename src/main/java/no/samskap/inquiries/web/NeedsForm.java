package no.samskap.inquiries.web;

import java.util.Set;
import no.samskap.inquiries.Inquiry;
import org.jspecify.annotations.Nullable;

/** Which needs it would help to answer, and which data it asks for. */
public record NeedsForm(@Nullable Set<Long> needs, @Nullable Set<Long> data) {
    static final String WORDS = "inquiries.form";

    static NeedsForm of(Inquiry inquiry) {
        return new NeedsForm(Set.copyOf(inquiry.needs()), Set.copyOf(inquiry.routines()));
    }

    Set<Long> chosenNeeds() {
        return needs == null ? Set.of() : needs;
    }

    Set<Long> chosenData() {
        return data == null ? Set.of() : data;
    }
}
