package no.samskap.directory.web.upkeep;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.directory.Body;
import no.samskap.directory.BodyLine;
import no.samskap.directory.NewBody;
import no.samskap.web.Personal;
import org.jspecify.annotations.Nullable;

/** What the forms of a body's rows send. Organisations and people are named; the controllers find their numbers. */
final class UpkeepForms {
    private UpkeepForms() {}

    /** Something that lasts from one day to another. */
    interface Dated {
        @Nullable
        LocalDate from();

        @Nullable
        LocalDate to();

        default boolean isBackwards() {
            LocalDate from = from();
            LocalDate to = to();
            return from != null && to != null && to.isBefore(from);
        }

        default Period period() {
            return new Period(from(), to());
        }
    }

    record PeriodForm(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) @Nullable String nameNn,
            @Size(max = 200) @Nullable String nameEn,
            @NotNull @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {
        static final String WORDS = "directory.upkeep.period";

        static PeriodForm of(Body.AgreementPeriod agreed) {
            return new PeriodForm(
                    agreed.name().nb(),
                    agreed.name().nn(),
                    agreed.name().en(),
                    agreed.period().from(),
                    agreed.period().to());
        }

        NewBody.AgreementPeriod line() {
            return new NewBody.AgreementPeriod(text(name, nameNn, nameEn), period());
        }
    }

    /** @param organisation by its name */
    record MemberForm(
            @NotBlank @Size(max = 300) String organisation,
            @NotNull Body.@Nullable Membership role,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {
        static final String WORDS = "directory.upkeep.member";

        /** @param name one that means just this organisation */
        static MemberForm of(Body.Member member, String name) {
            return new MemberForm(
                    name, member.role(), member.period().from(), member.period().to());
        }

        NewBody.Member line(long number) {
            return new NewBody.Member(number, role == null ? Body.Membership.MEMBER : role, period());
        }
    }

    record FocusAreaForm(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) @Nullable String nameNn,
            @Size(max = 200) @Nullable String nameEn,
            @Size(max = 1000) @Nullable String note,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {
        static final String WORDS = "directory.upkeep.area";

        static FocusAreaForm of(Body.FocusArea area) {
            return new FocusAreaForm(
                    area.name().nb(),
                    area.name().nn(),
                    area.name().en(),
                    area.note() == null ? "" : area.note().nb(),
                    area.period().from(),
                    area.period().to());
        }

        BodyLine.FocusArea line(@Nullable LocalizedText before) {
            return new BodyLine.FocusArea(text(name, nameNn, nameEn), kept(note, before), period());
        }
    }

    record CommitteeForm(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) @Nullable String nameNn,
            @Size(max = 200) @Nullable String nameEn,
            @Size(max = 1000) @Nullable String purpose,
            @Nullable Long focusArea) {
        static final String WORDS = "directory.upkeep.committee";

        static CommitteeForm of(Body.Committee committee) {
            return new CommitteeForm(
                    committee.name().nb(),
                    committee.name().nn(),
                    committee.name().en(),
                    committee.purpose() == null ? "" : committee.purpose().nb(),
                    committee.focusArea());
        }

        BodyLine.Committee line(@Nullable LocalizedText before) {
            return new BodyLine.Committee(text(name, nameNn, nameEn), kept(purpose, before), focusArea);
        }
    }

    record SeatForm(
            @NotNull Body.@Nullable Role role,
            @Size(max = 200) @Nullable String title,
            @Size(max = 300) @Nullable String organisation) {
        static final String WORDS = "directory.upkeep.seat";

        /** @param organisation a name that means just the one; empty where the seat is for none */
        static SeatForm of(Body.Seat seat, String organisation) {
            return new SeatForm(seat.role(), seat.title(), organisation);
        }

        BodyLine.Seat line(@Nullable Long number) {
            return new BodyLine.Seat(role == null ? Body.Role.MEMBER : role, stripped(title), number);
        }
    }

    record TermForm(
            @Personal("seats") @NotBlank @Size(max = 300) String person,
            @NotNull @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {
        static final String WORDS = "directory.upkeep.term";
    }

    /** When a term that is there begins and ends. */
    record TermDatesForm(@Nullable LocalDate from, @Nullable LocalDate to) implements Dated {
        static final String WORDS = "directory.upkeep.term.dates";

        static TermDatesForm of(Body.Term term) {
            return new TermDatesForm(term.period().from(), term.period().to());
        }
    }

    record PlanForm(
            @NotNull @Nullable Long organisation,
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 1000) String url,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Size(max = 20) @Nullable Set<Long> themes)
            implements Dated {
        static final String WORDS = "directory.upkeep.plan";

        static PlanForm of(Body.Plan plan) {
            return new PlanForm(
                    plan.organisation().number(),
                    plan.title(),
                    plan.url(),
                    plan.period().from(),
                    plan.period().to(),
                    Set.copyOf(plan.themes()));
        }

        boolean isNoAddress() {
            return !url.strip().matches("https?://[^\\s\"<>]+");
        }

        BodyLine.Plan line() {
            return new BodyLine.Plan(
                    organisation == null ? 0 : organisation,
                    title.strip(),
                    url.strip(),
                    period(),
                    themes == null ? List.of() : themes.stream().sorted().toList());
        }
    }

    /** A text that stays as it was keeps its translations. */
    private static @Nullable LocalizedText kept(@Nullable String written, @Nullable LocalizedText before) {
        String text = stripped(written);
        if (before != null && before.nb().equals(text)) return before;
        return text.isEmpty() ? null : LocalizedText.same(text);
    }

    private static LocalizedText text(String nb, @Nullable String nn, @Nullable String en) {
        return new LocalizedText(nb.strip(), stripped(nn), stripped(en));
    }

    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
