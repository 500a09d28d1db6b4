package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.projects.Application;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.ProjectStory;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.Stage;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.records.Attachments.Attachment;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param bodyName the cooperation body it counts under, with the focus area; empty where there is none to show
 * @param partners the owner first
 * @param evidence what shows how it came about
 * @param mayJudge whether the visitor writes for one of the parties
 * @param proposals changes that wait, and what came of earlier ones; for those who may change it
 * @param asked what the project's form asks for; empty for those who may not change it
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
        List<Asked> asked,
        List<ProposalViews.View> proposals,
        ProjectStory.Told story,
        ProjectWork.Done work,
        ProjectCredit.Credited credit,
        List<Seen> evidence,
        List<Attachment> documents,
        boolean mayJudge,
        @Nullable PartnerForm partnerForm) {

    /**
     * @param id null for the owner, who is changed with the project itself
     * @param mayChange whether the visitor may change the line; a party with people here changes its own
     * @param mayRemove whether the visitor may take it out
     */
    public record PartnerRow(
            @Nullable Long id,
            boolean mayChange,
            boolean mayRemove,
            long organisation,
            String name,
            String unit,
            String role,
            String period,
            String effort,
            Bar bar) {}

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

    /**
     * Something the form asks for.
     *
     * @param url where it is mended
     */
    public record Asked(String text, boolean met, String url) {}

    /**
     * Something that shows how it came about.
     *
     * @param address of the record that shows it; empty where there is none to show
     */
    public record Seen(long id, String kind, String title, String address, String note, String when) {}

    /** A stage on the way, for the line of stages. */
    public record OnTheWay(Stage stage, String state, String when) {}

    /** From idea to scaled, each with the day it was first reached; stopped is said beside. */
    public List<OnTheWay> way() {
        List<OnTheWay> all = new ArrayList<>();
        Stage now = project.stage();
        Stage reached = story.steps().stream()
                .map(ProjectStory.Step::stage)
                .filter(stage -> stage != Stage.STOPPED)
                .reduce((earlier, later) -> later)
                .orElse(null);
        for (Stage stage : List.of(Stage.IDEA, Stage.PILOT, Stage.IN_USE, Stage.SCALED)) {
            String when = story.steps().stream()
                    .filter(step -> step.stage() == stage && step.since() != null)
                    .map(ProjectStory.Step::since)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .map(Words::date)
                    .orElse("");
            boolean before = reached != null && stage.compareTo(reached) < 0;
            String state = stage == now ? "now" : before || stage == reached ? "done" : "later";
            all.add(new OnTheWay(stage, state, when));
        }
        return all;
    }

    /** Whether there is a line that its own party keeps. */
    public boolean hasLinesOfOthers() {
        return partners.stream().anyMatch(partner -> partner.id() != null && !partner.mayChange());
    }

    /** @param id null for a new partner */
    public record PartnerForm(@Nullable Long id, Form form, List<Option> roles) {}

    public String url() {
        return "/prosjekter/" + project.number();
    }

    /** How many of the things asked for are there. */
    public long met() {
        return asked.stream().filter(Asked::met).count();
    }

    /** What the project says to the questions of its form. */
    public List<CollaborationForm.Question> answered() {
        return project.form().questions().stream()
                .filter(question -> project.answers().containsKey(question.id()))
                .toList();
    }

    public String answer(CollaborationForm.Question question) {
        return project.answers().getOrDefault(question.id(), "");
    }

    public String partnerAction() {
        return partnerForm == null || partnerForm.id() == null
                ? url() + "/partnere"
                : url() + "/partnere/" + partnerForm.id();
    }
}
