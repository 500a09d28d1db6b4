package no.samskap.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What Nordvik and Havgap do together, as pages of the two tell it. */
@SamskapTest
class InvolvementTests {
    @Autowired
    Involvement involvement;

    @Autowired
    Projects projects;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void whatWasChangedLastComesFirstWhicheverOfTheTwoOwnsIt() {
        long first = shared(place.nordvik(), place.havgap(), Audience.EVERYONE);
        long second = shared(place.havgap(), place.nordvik(), Audience.EVERYONE);
        long third = sorviksWithBoth();
        shared(place.nordvik(), place.sorvik(), Audience.EVERYONE);
        assertThat(ofBoth(Visitor.STRANGER, 10)).containsExactly(third, second, first);

        touch(second);
        assertThat(ofBoth(Visitor.STRANGER, 10)).containsExactly(second, third, first);
        assertThat(ofBoth(Visitor.STRANGER, 2)).containsExactly(second, third);
        assertThat(numbers(involvement.ofBoth(Visitor.STRANGER, List.of(place.havgap()), List.of(place.nordvik()), 10)))
                .as("from the other side")
                .containsExactly(second, third, first);
    }

    @Test
    void ofThoseChangedAtOnceTheNewestComesFirst() {
        long first = shared(place.nordvik(), place.havgap(), Audience.EVERYONE);
        long second = shared(place.nordvik(), place.havgap(), Audience.EVERYONE);
        touch(second, first);
        assertThat(ofBoth(Visitor.STRANGER, 10)).containsExactly(second, first);
    }

    @Test
    void whatOnlyThePartiesReadIsToldToNobodyElse() {
        long kept = shared(place.nordvik(), place.havgap(), Audience.PARTIES);
        assertThat(ofBoth(place.kari(), 10)).containsExactly(kept);
        assertThat(ofBoth(place.siri(), 10)).isEmpty();
    }

    private void touch(long... numbers) {
        transaction.executeWithoutResult(status -> {
            for (long number : numbers) records.touch(number);
        });
    }

    private List<Long> ofBoth(Visitor visitor, int most) {
        return numbers(involvement.ofBoth(visitor, List.of(place.nordvik()), List.of(place.havgap()), most));
    }

    private static List<Long> numbers(List<RecordHead> heads) {
        return heads.stream().map(RecordHead::number).toList();
    }

    private long sorviksWithBoth() {
        return written(place.sorvik(), Audience.EVERYONE, List.of(partner(place.nordvik()), partner(place.havgap())));
    }

    private long shared(long owner, long partner, Audience audience) {
        return written(owner, audience, List.of(partner(partner)));
    }

    private long written(long owner, Audience audience, List<PartnerLine> partners) {
        ProjectText text = new ProjectText(
                "Tørre sko",
                "Vi prøver ut grøfter.",
                Language.BOKMAL,
                "INNOVATION",
                Project.State.RUNNING,
                "",
                owner,
                null,
                null,
                null,
                null,
                audience,
                Set.of(),
                "",
                Project.Origin.UNKNOWN,
                "");
        ProjectLines lines = new ProjectLines(partners, List.of(), List.of(), List.of(), List.of());
        if (projects.write(place.root(), text, lines, Provenance.WRITTEN_HERE) instanceof Saving.Saved(long number))
            return number;
        throw new AssertionError("not written");
    }

    private static PartnerLine partner(long organisation) {
        return new PartnerLine(organisation, "", Project.Role.PARTNER, null, null);
    }
}
