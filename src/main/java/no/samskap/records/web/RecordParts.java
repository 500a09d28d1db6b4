package no.samskap.records.web;

import gg.jte.Content;
import java.util.List;
import java.util.function.Supplier;
import no.samskap.core.Visitor;
import no.samskap.records.Dialogue;
import no.samskap.records.Following;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Gathers what the page of any record shows beside what its module knows: trail, dialogue, following, changes. */
@Component
@NamedInterface("parts")
public class RecordParts {
    private final Kinds kinds;
    private final Trail trail;
    private final Following following;
    private final Dialogue dialogue;
    private final Supplier<List<PagePart>> added;

    RecordParts(Kinds kinds, Trail trail, Following following, Dialogue dialogue, ObjectProvider<PagePart> added) {
        this.kinds = kinds;
        this.trail = trail;
        this.following = following;
        this.dialogue = dialogue;
        this.added = SingletonSupplier.of(() -> added.orderedStream().toList());
    }

    /** A record on the trail, ready to print. */
    @NamedInterface("parts")
    public record Stop(String kind, String title, String language, String address, String note, int distance) {}

    /**
     * @param talk what was said; only members see it
     * @param first what other modules put before everything else on the page
     * @param later what they put after what the page's own module shows
     */
    @NamedInterface("parts")
    public record Parts(
            RecordHead head,
            String kind,
            List<Stop> cameFrom,
            List<Stop> cameOf,
            boolean signedIn,
            boolean followed,
            boolean mayEdit,
            List<Dialogue.Entry> talk,
            Form message,
            List<Content> first,
            List<Content> later) {}

    public Parts of(Visitor visitor, RecordHead head) {
        Trail.Sides sides = trail.sides(visitor, head.number());
        return new Parts(
                head,
                Words.t("kind." + head.kind()),
                stops(sides.cameFrom()),
                stops(sides.cameOf()),
                visitor.isSignedIn(),
                following.isFollowedBy(visitor, head.number()),
                head.mayBeEditedBy(visitor),
                visitor.isSignedIn() ? dialogue.of(visitor, head.number()) : List.of(),
                Form.of(DialoguePage.WORDS, new RecordController.Message("")),
                added(visitor, head, PagePart.Place.FIRST),
                added(visitor, head, PagePart.Place.LATER));
    }

    private List<Content> added(Visitor visitor, RecordHead head, PagePart.Place place) {
        return added.get().stream()
                .filter(part -> part.place() == place)
                .flatMap(part -> part.of(visitor, head).stream())
                .toList();
    }

    private List<Stop> stops(List<TrailStep> steps) {
        return steps.stream()
                .map(step -> new Stop(
                        Words.t("kind." + step.head().kind()),
                        step.head().title(),
                        step.head().language().code(),
                        kinds.address(step.head()),
                        step.head().ownerTitle() == null ? "" : step.head().ownerTitle(),
                        step.distance()))
                .toList();
    }
}
