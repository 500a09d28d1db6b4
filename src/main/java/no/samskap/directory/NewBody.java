package no.samskap.directory;

import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import org.jspecify.annotations.Nullable;

/** What is said of a cooperation body when it is added. */
public record NewBody(
        @Nullable String reference,
        Body.Form form,
        String name,
        Language language,
        String summary,
        List<String> mandate,
        String source,
        Set<Long> themes,
        List<AgreementPeriod> periods,
        List<Member> members,
        List<FocusArea> focusAreas,
        List<Committee> committees) {
    public NewBody {
        if (name.isBlank()) throw new IllegalArgumentException("A body has a name");
        mandate = List.copyOf(mandate);
        themes = Set.copyOf(themes);
        periods = List.copyOf(periods);
        members = List.copyOf(members);
        focusAreas = List.copyOf(focusAreas);
        committees = List.copyOf(committees);
        if (periods.stream().anyMatch(period -> period.period().from() == null))
            throw new IllegalArgumentException("A period of a body has a first day");
    }

    /** One with a name and members, and nothing more. */
    public static NewBody named(@Nullable String reference, Body.Form form, String name, List<Member> members) {
        return new NewBody(
                reference,
                form,
                name,
                Language.BOKMAL,
                "",
                List.of(),
                "",
                Set.of(),
                List.of(),
                members,
                List.of(),
                List.of());
    }

    public record AgreementPeriod(LocalizedText name, Period period) {}

    public record Member(long organisation, Body.Membership role, Period period) {}

    public record FocusArea(
            String reference, LocalizedText name, @Nullable LocalizedText note, Period period) {}

    /** @param focusArea the reference of one of the body's focus areas */
    public record Committee(
            LocalizedText name,
            @Nullable LocalizedText purpose,
            @Nullable String focusArea,
            List<Seat> seats) {}

    /** @param period of whoever holds it, where somebody does */
    public record Seat(
            @Nullable Long person,
            Body.Role role,
            String title,
            @Nullable Long organisation,
            Period period,
            List<Term> before) {
        public Seat(@Nullable Long person, Body.Role role, String title, @Nullable Long organisation) {
            this(person, role, title, organisation, Period.ALWAYS, List.of());
        }
    }

    /** Somebody who held a seat before. */
    public record Term(long person, Period period) {}
}
