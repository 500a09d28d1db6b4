package no.samskap.projects.web;

import java.util.List;
import no.samskap.projects.Application;
import no.samskap.projects.Project;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param bodyName the cooperation body it counts under, with the focus area; empty where there is none to show
 * @param partners the owner first
 * @param partnerForm the line being added or changed; null where none is
 */
public record ProjectPage(
        Project project,
        Parts parts,
        List<Theme> themes,
        String bodyName,
        String period,
        List<PartnerRow> partners,
        List<Application> applications,
        List<Step> steps,
        @Nullable PartnerForm partnerForm) {

    /** @param id null for the owner, who is changed with the project itself */
    public record PartnerRow(
            @Nullable Long id, long organisation, String name, String unit, String role, String period, Bar bar) {}

    /** A period within the project's years, in hundredths of its width. */
    public record Bar(int start, int width, int today, String label) {
        public boolean showsToday() {
            return today >= 0 && today <= 100;
        }
    }

    /**
     * Something on the way.
     *
     * @param state done, now or later
     * @param editUrl null where the visitor may not change it
     * @param editKey the message that says what the address does
     */
    public record Step(
            String text,
            String when,
            String state,
            @Nullable String editUrl,
            String editKey) {}

    /** @param id null for a new partner */
    public record PartnerForm(@Nullable Long id, Form form, List<Option> organisations, List<Option> roles) {}

    public String url() {
        return "/prosjekter/" + project.number();
    }

    public String partnerAction() {
        return partnerForm == null || partnerForm.id() == null
                ? url() + "/partnere"
                : url() + "/partnere/" + partnerForm.id();
    }
}
