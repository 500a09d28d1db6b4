package no.samskap.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.samskap.core.PartialDate;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * Something the parties do together.
 *
 * @param stage how far the thing has come; null where nobody has said
 * @param stoppedBecause why it was stopped; empty where it was not
 * @param body the cooperation body it counts under
 * @param focusArea the body's focus area it counts under
 * @param brokeredBy who brought the parties together
 * @param credit what stands of what the project and its parties think it owes the cooperation
 * @param source where it was taken from, when it was not written here
 * @param ownerStated false where the source does not say who owns it: then the owner is who keeps the record
 * @param answers what it says to the questions of its form, by question
 * @param happenings countable things that happened in it, the earliest first
 * @param rows what else there is to tell of it: most projects have few of the many sorts, and the rest need not be asked for
 */
public record Project(
        RecordHead head,
        CollaborationForm form,
        @Nullable Stage stage,
        String stoppedBecause,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        @Nullable Long body,
        @Nullable Long focusArea,
        Audience audience,
        String brokeredBy,
        Origin origin,
        String originNote,
        Origin credit,
        String source,
        boolean ownerStated,
        Map<Long, String> answers,
        List<Partner> partners,
        List<Contact> contacts,
        List<Funding> funding,
        List<Milestone> milestones,
        List<Happened> happenings,
        Set<Rows> rows) {

    public static final String KIND = "project";

    public enum State {
        IDEA,
        APPLIED,
        RUNNING,
        COMPLETED,
        STOPPED
    }

    /** Sorts of rows a project may have, and the table each is kept in. */
    enum Rows {
        ANSWERS("project_answer"),
        PARTNERS("project_participation"),
        CONTACTS("project_contact"),
        FUNDING("project_funding"),
        MILESTONES("project_milestone"),
        STEPS("project_stage"),
        JOURNAL("project_journal"),
        GAINS("project_gain"),
        WORKERS("project_person"),
        INSTALMENTS("project_instalment"),
        BUDGET("project_budget"),
        EVIDENCE("project_evidence"),
        JUDGEMENTS("project_judgement");

        /** SQL: the names of the sorts that the project {@code p} has rows of. */
        static final String PRESENT = Arrays.stream(values())
                .map(sort -> "case when exists (select 1 from " + sort.table + " x where x.project = p.number) then '"
                        + sort + "' end")
                .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));

        private final String table;

        Rows(String table) {
            this.table = table;
        }

        /** What was asked for, or nothing where there is none of this sort. */
        <T> List<T> of(Project project, Supplier<List<T>> ask) {
            return project.rows.contains(this) ? ask.get() : List.of();
        }
    }

    /** Who may read it. */
    public enum Audience {
        EVERYONE,
        MEMBERS,
        PARTIES
    }

    /** What the cooperation body had to do with it: the judgement of those who were there. */
    public enum Origin {
        STARTED_IT,
        HELPED,
        ANYWAY,
        UNKNOWN
    }

    public enum Role {
        PARTNER,
        MUNICIPALITY_PARTNER,
        RESEARCH,
        FUNDER,
        ASSOCIATED
    }

    /**
     * @param name the organisation's
     * @param effortHours its own, in the whole period
     */
    public record Partner(
            long id,
            long organisation,
            String name,
            String unit,
            Role role,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable Integer effortHours,
            @Nullable Long effortKroner) {}

    /** @param person null for a name that is not in the directory; members only see those */
    public record Contact(long id, @Nullable Long person, String name) {}

    /** @param funder null for a funder that is not in the directory */
    public record Funding(
            long id,
            @Nullable Long funder,
            String funderName,
            String programme,
            @Nullable Long amountKroner,
            @Nullable Integer year,
            Source source) {}

    /** Where money comes from: granted by somebody, a party's own, or what a party does instead of paying. */
    public enum Source {
        GRANTED,
        OWN,
        IN_KIND
    }

    public record Milestone(long id, String what, @Nullable PartialDate on) {}

    /**
     * @param labels what it counts as, where that is more than one thing
     * @param many 1, or how many of what can be several at once
     */
    public record Happened(Happening what, PartialDate on, Set<String> labels, long many) {}

    public long number() {
        return head.number();
    }

    /** What an application to it counts as, where nothing else is said. */
    Application.Label label() {
        return form.education() ? Application.Label.EDUCATION : Application.Label.RESEARCH;
    }

    public State state() {
        return State.valueOf(head.state());
    }

    /** Whether it stands that it would have come about anyway. */
    public boolean isAnyway() {
        return credit == Origin.ANYWAY;
    }

    public boolean states(Happening what) {
        return happenings.stream().anyMatch(happened -> happened.what() == what);
    }

    /** Null where no row names an amount. */
    public @Nullable Long fundingKroner() {
        List<Long> known = funding.stream()
                .map(Funding::amountKroner)
                .filter(amount -> amount != null)
                .toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToLong(Long::longValue).sum();
    }
}
