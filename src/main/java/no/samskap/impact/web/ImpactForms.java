package no.samskap.impact.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Language;
import no.samskap.impact.CaseText;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.impact.ImpactCase.Review;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.Pictures;
import no.samskap.impact.Quotation;
import no.samskap.impact.Quotations;
import no.samskap.impact.Teller;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the forms of impact cases send. */
final class ImpactForms {
    private ImpactForms() {}

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /**
     * Enough to begin with.
     *
     * @param teller {@code body:3} or {@code org:5001}
     * @param from the record it comes out of
     */
    record BeginForm(
            @NotBlank @Size(max = CaseText.TITLE_LIMIT) String title,
            @NotBlank String teller,

            @NotNull @Min(CaseText.FIRST_YEAR) @Max(CaseText.LAST_YEAR) @Nullable
            Integer year,

            @NotBlank String language,
            @Nullable Long from) {
        static final String WORDS = "impact.begin";
        private static final Pattern TELLER = Pattern.compile("(body|org):(\\d{1,18})");

        @Nullable
        Teller toldBy() {
            Matcher matcher = TELLER.matcher(teller);
            if (!matcher.matches()) return null;
            long number = Long.parseLong(matcher.group(2));
            return matcher.group(1).equals("body") ? new Teller.OfBody(number) : new Teller.OfOrganisation(number);
        }

        CaseText text(Set<Long> themes) {
            return new CaseText(
                    title.strip(),
                    "",
                    Language.of(language).orElse(Language.BOKMAL),
                    Objects.requireNonNull(year),
                    themes);
        }
    }

    record AboutForm(
            @NotBlank @Size(max = CaseText.TITLE_LIMIT) String title,
            @Size(max = CaseText.SUMMARY_LIMIT) @Nullable String summary,

            @NotNull @Min(CaseText.FIRST_YEAR) @Max(CaseText.LAST_YEAR) @Nullable
            Integer year,

            @NotBlank String language,
            @Nullable Set<Long> themes) {
        static final String WORDS = "impact.about";

        static AboutForm of(ImpactCase told) {
            return new AboutForm(
                    told.head().title(),
                    told.head().summary(),
                    told.year(),
                    told.head().language().code(),
                    Set.copyOf(told.head().themes()));
        }

        CaseText text() {
            return new CaseText(
                    title.strip(),
                    stripped(summary),
                    Language.of(language).orElse(Language.BOKMAL),
                    Objects.requireNonNull(year),
                    themes == null ? Set.of() : themes);
        }
    }

    record SectionForm(@Size(max = Section.LIMIT) @Nullable String text) {
        static final String WORDS = "impact.section";

        String written() {
            return stripped(text);
        }
    }

    record ClaimForm(@NotBlank @Size(max = Claim.LIMIT) String text) {
        static final String WORDS = "impact.claim";
    }

    /** @param record words of its title, its address or its number */
    record RecordForm(@NotBlank @Size(max = 400) String record) {
        static final String WORDS = "impact.record";
    }

    /** @param indicator {@code 1042:7}: the framework and its indicator */
    record FigureForm(
            @NotBlank String indicator,

            @Min(CaseText.FIRST_YEAR) @Max(CaseText.LAST_YEAR) @Nullable
            Integer year) {
        static final String WORDS = "impact.figure";
    }

    record SourceForm(
            @NotBlank @Size(max = 300) String title,
            @Size(max = 1000) @Nullable String address,
            @Nullable LocalDate seenOn) {
        static final String WORDS = "impact.source";
        private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,}");

        boolean leadsNowhere() {
            return !stripped(address).isEmpty()
                    && !ADDRESS.matcher(stripped(address)).matches();
        }
    }

    record QuoteForm(
            @NotBlank @Size(max = Quotation.LIMIT) String text,

            @Personal("quotations") @NotBlank @Size(max = Quotation.NAME_LIMIT)
            String speaker,

            @Size(max = Quotation.NAME_LIMIT) @Nullable String role) {
        static final String WORDS = "impact.quote";

        static QuoteForm of(Quotation quotation, String speaker) {
            return new QuoteForm(quotation.text(), speaker, quotation.speakerRole());
        }
    }

    record AskForm(@NotNull @Nullable LocalDate answerBy) {
        static final String WORDS = "impact.ask";
    }

    record NoteForm(
            @NotBlank @Size(max = Quotation.NOTE_LIMIT) String how,
            @NotNull @Nullable LocalDate on) {
        static final String WORDS = "impact.note";
    }

    /** What a speaker answers. */
    record ConsentForm(
            @NotNull Quotations.@Nullable Answer answer,
            @Size(max = Quotation.LIMIT) @Nullable String otherwise) {
        static final String WORDS = "impact.consentForm";

        boolean lacksWords() {
            return answer == Quotations.Answer.OTHERWISE && stripped(otherwise).isEmpty();
        }
    }

    record ReaderForm(
            @Personal("caseReviews") @NotBlank @Size(max = 300)
            String person,

            @NotNull @Nullable LocalDate answerBy) {
        static final String WORDS = "impact.reader";
    }

    /** What somebody says who has read. */
    record ReadForm(
            @NotNull Review.@Nullable Answer answer,
            @Size(max = Review.LIMIT) @Nullable String comment) {
        static final String WORDS = "impact.read";

        boolean lacksWords() {
            return answer == Review.Answer.CHANGES && stripped(comment).isEmpty();
        }
    }

    record PictureForm(
            @Nullable MultipartFile file,

            @NotBlank @Size(max = Pictures.ALTERNATIVE_LIMIT)
            String alternative,

            @Size(max = Pictures.CREDIT_LIMIT) @Nullable String credit) {
        static final String WORDS = "impact.pictureForm";
    }

    record PartyForm(@NotBlank @Size(max = 300) String organisation) {
        static final String WORDS = "impact.party";
    }
}
