package no.samskap.impact.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.impact.CaseText;
import no.samskap.impact.Evidence;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.Quotation;
import no.samskap.impact.Teller;
import no.samskap.records.ExternalIds;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** What programs send of impact cases. */
final class ImpactInput {
    private ImpactInput() {}

    record Case(
            @NotBlank @Size(max = CaseText.TITLE_LIMIT) String title,
            @Size(max = CaseText.SUMMARY_LIMIT) @Nullable String summary,
            @NotBlank String language,

            @NotNull @Min(CaseText.FIRST_YEAR) @Max(CaseText.LAST_YEAR) @Nullable
            Integer year,

            @Nullable Set<Long> themes) {
        CaseText text() {
            return new CaseText(
                    title.strip(),
                    ImpactForms.stripped(summary),
                    Language.of(language).orElse(Language.BOKMAL),
                    Objects.requireNonNull(year),
                    themes == null ? Set.of() : themes);
        }
    }

    record Begin(
            @NotBlank @Size(max = CaseText.TITLE_LIMIT) String title,
            @Size(max = CaseText.SUMMARY_LIMIT) @Nullable String summary,
            @NotBlank String language,

            @NotNull @Min(CaseText.FIRST_YEAR) @Max(CaseText.LAST_YEAR) @Nullable
            Integer year,

            @Nullable Set<Long> themes,

            @Schema(description = "The number of the cooperation body that tells it: this or owner.") @Nullable
            Long body,

            @Schema(description = "The number of the organisation that tells it alone: this or body.") @Nullable
            Long owner,

            @Schema(description = "The number of what it comes out of: a project, a result, a need.") @Nullable
            Long origin,

            @Schema(
                    description =
                            "What your own system calls it, as you like. Sent again under the same id it makes nothing new:"
                                    + " you get the case you made before, with status 200.")
            @Size(min = 1, max = ExternalIds.LIMIT)
            @Nullable
            String externalId) {
        CaseText text() {
            return new Case(title, summary, language, year, themes).text();
        }

        Teller teller() {
            if ((body == null) == (owner == null)) throw new Refusal.Malformed(422, "impact.api.teller");
            return body != null ? new Teller.OfBody(body) : new Teller.OfOrganisation(Objects.requireNonNull(owner));
        }
    }

    /** @param version of the section that was seen, 0 where nothing was written in it */
    record SectionText(
            @Size(max = Section.LIMIT) @Nullable String text,
            @NotNull @Nullable Integer version) {}

    record ClaimText(@NotBlank @Size(max = Claim.LIMIT) String text) {}

    record EvidenceOf(
            @Schema(
                    description =
                            "The number of a record that shows it: this, a framework with its indicator, or a title.")
            @Nullable
            Long record,

            @Nullable Long framework,
            @Nullable Long indicator,

            @Schema(description = "Of the indicator's figure; absent for the whole period.") @Nullable
            Integer year,

            @Size(max = 300) @Nullable String title,
            @Size(max = 1000) @Nullable String address,
            @Nullable LocalDate seenOn) {
        Evidence.Said said() {
            if (record != null) return new Evidence.Said.OfRecord(record);
            if (framework != null && indicator != null) return new Evidence.Said.OfFigure(framework, indicator, year);
            boolean leads =
                    address == null || address.isBlank() || address.strip().matches("https?://[^\\s<>\"]{3,}");
            if (title == null || title.isBlank() || !leads) throw new Refusal.Malformed(422, "impact.api.evidence");
            return new Evidence.Said.Outside(title.strip(), ImpactForms.stripped(address), seenOn);
        }
    }

    /**
     * @param speaker the person's number; absent for a name that stands here only
     * @param name may be absent where the speaker's number is given
     */
    record Quote(
            @NotBlank @Size(max = Quotation.LIMIT) String text,
            @Nullable Long speaker,
            @Size(max = Quotation.NAME_LIMIT) @Nullable String name,
            @Size(max = Quotation.NAME_LIMIT) @Nullable String role) {}

    record AskBy(@NotNull @Nullable LocalDate answerBy) {}

    record Noted(
            @NotBlank @Size(max = Quotation.NOTE_LIMIT) String how,
            @NotNull @Nullable LocalDate on) {}

    /** A quotation for programs: what those who do not write the case see of it has consent. */
    record QuotationItem(
            long id,
            String text,
            @Nullable Long speaker,
            String name,
            String role,
            Quotation.Consent consent,
            int version) {
        static QuotationItem of(Quotation quotation) {
            return new QuotationItem(
                    quotation.id(),
                    quotation.text(),
                    quotation.speaker(),
                    quotation.speakerName(),
                    quotation.speakerRole(),
                    quotation.consent(),
                    quotation.version());
        }
    }

    record SectionItem(Section.Part part, String text, int version) {
        static SectionItem of(Section section) {
            return new SectionItem(section.part(), section.text(), section.version());
        }
    }

    /** @param url absent where what shows it may not be read */
    record EvidenceItem(
            long id,
            String form,
            @Nullable String title,
            @Nullable Long value,
            @Nullable Boolean locked,
            @Nullable LocalDate seenOn,
            @Nullable String url) {
        static EvidenceItem of(Evidence evidence) {
            return switch (evidence) {
                case Evidence.OfRecord(long id, var head, String path) ->
                    new EvidenceItem(
                            id,
                            "RECORD",
                            head == null ? null : head.title(),
                            null,
                            null,
                            null,
                            head == null ? null : path);
                case Evidence.OfFigure(long id, var shown) ->
                    shown == null
                            ? new EvidenceItem(id, "FIGURE", null, null, null, null, null)
                            : new EvidenceItem(
                                    id,
                                    "FIGURE",
                                    Words.t(shown.name()),
                                    shown.value(),
                                    shown.isLocked(),
                                    null,
                                    shown.path());
                case Evidence.Outside(long id, String title, String address, var seenOn) ->
                    new EvidenceItem(id, "SOURCE", title, null, null, seenOn, address.isEmpty() ? null : address);
            };
        }
    }

    record ClaimItem(long id, String text, int version, boolean evidenced, List<EvidenceItem> evidence) {
        static ClaimItem of(Claim claim) {
            return new ClaimItem(
                    claim.id(),
                    claim.text(),
                    claim.version(),
                    claim.isEvidenced(),
                    claim.evidence().stream().map(EvidenceItem::of).toList());
        }
    }

    record PictureItem(String url, String alternative, String credit, int width, int height) {
        static @Nullable PictureItem of(ImpactCase told) {
            ImpactCase.Picture picture = told.picture();
            return picture == null
                    ? null
                    : new PictureItem(
                            ImpactPages.url(told.number()) + "/bilde/" + picture.large(),
                            picture.alternative(),
                            picture.credit(),
                            picture.width(),
                            picture.height());
        }
    }
}
