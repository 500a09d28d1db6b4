package no.samskap.inquiries.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import no.samskap.inquiries.Candidates.Wanted;
import no.samskap.inquiries.Inquiry.Draw;
import org.jspecify.annotations.Nullable;

/** The forms of the page where receivers are chosen. */
final class ReceiverForms {
    private ReceiverForms() {}

    /** What municipalities are looked for. */
    record FilterForm(
            @Size(max = 100) @Nullable String navn,
            @Size(max = 2) @Nullable String fylke,
            @Nullable Long samarbeid,
            @Size(max = 10) @Nullable String malform,
            @Size(max = 200) @Nullable String kostra,
            @Min(0) @Max(10_000_000) @Nullable Integer minst,
            @Min(0) @Max(10_000_000) @Nullable Integer mest) {
        static final String WORDS = "inquiries.receivers";

        Wanted wanted() {
            return new Wanted(text(navn), text(fylke), samarbeid, text(malform), text(kostra), minst, mest);
        }

        private static String text(@Nullable String written) {
            return written == null ? "" : written.strip();
        }
    }

    /** @param chosen those to be taken away again */
    record ChooseForm(
            @Nullable Set<Long> organisations,
            @Nullable Set<Long> chosen,
            @Min(1) @Max(400) @Nullable Integer size,
            @Nullable Long seed) {
        static final String WORDS = "inquiries.receivers";
        static final ChooseForm EMPTY = new ChooseForm(Set.of(), Set.of(), null, null);

        Set<Long> ticked() {
            return organisations == null ? Set.of() : organisations;
        }

        Set<Long> toRemove() {
            return chosen == null ? Set.of() : chosen;
        }

        /** @param fresh the seed where none was given */
        Draw draw(long fresh) {
            return new Draw(size, seed == null ? fresh : seed);
        }
    }
}
