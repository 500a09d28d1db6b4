package no.samskap.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation body: an agreement, a cluster, a programme, a network.
 *
 * @param mandate what it is to do, a sentence each
 * @param reference the key data files know it by
 * @param source where it was taken from, when it was not written here
 */
public record Body(
        RecordHead head,
        Form form,
        List<String> mandate,
        @Nullable String reference,
        String source,
        List<AgreementPeriod> periods,
        List<Member> members,
        List<FocusArea> focusAreas,
        List<Committee> committees) {

    public enum Form {
        REGIONAL_BODY,
        AGREEMENT,
        CLUSTER,
        NETWORK,
        COMMUNITY_OF_PRACTICE,
        PROGRAMME
    }

    public enum Membership {
        LEAD,
        MEMBER
    }

    /** What somebody is in a committee. */
    public enum Role {
        LEADER,
        DEPUTY,
        MEMBER,
        PROJECT_LEADER,
        COORDINATOR
    }

    public record AgreementPeriod(long id, LocalizedText name, Period period) {}

    public record Member(long organisation, String name, Membership role, Period period) {}

    /** @param note what it covers; null where nothing is said */
    public record FocusArea(
            long id,
            long body,
            String reference,
            LocalizedText name,
            @Nullable LocalizedText note,
            Period period) {
        public boolean isOpenOn(LocalDate day) {
            return period.holds(day);
        }
    }

    /** @param focusArea the area it leads, null where it leads none or all */
    public record Committee(
            long id,
            LocalizedText name,
            @Nullable LocalizedText purpose,
            @Nullable Long focusArea,
            List<Seat> seats) {}

    /**
     * @param person null where nobody is named
     * @param organisation whom they sit for
     */
    public record Seat(
            People.@Nullable Named person, Role role, String title, Organisations.@Nullable Named organisation) {}

    public long number() {
        return head.number();
    }

    public Optional<Member> lead() {
        return members.stream()
                .filter(member -> member.role() == Membership.LEAD)
                .findFirst();
    }

    public Optional<FocusArea> focusArea(@Nullable Long id) {
        return focusAreas.stream().filter(area -> id != null && area.id() == id).findFirst();
    }
}
