package no.samskap.projects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisations;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whom the visitor may write a project down: for those they act for, and, where it counts under a cooperation they write for, for its
 * members, who have it among their own from then on.
 */
@Component
public class ProjectOwners {
    private final Organisations organisations;
    private final Bodies bodies;
    private final BodyQueries members;
    private final Records records;

    ProjectOwners(Organisations organisations, Bodies bodies, BodyQueries members, Records records) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.members = members;
        this.records = records;
    }

    /** Whether there is anybody. */
    public boolean hasAny(Visitor visitor) {
        return !organisations.actedForBy(visitor).isEmpty()
                || !members.membersOf(writtenFor(visitor)).isEmpty();
    }

    /** Those the visitor acts for first, then the members of the cooperations they write for; each part by name. */
    public List<Organisations.Named> of(Visitor visitor) {
        Map<Long, Organisations.Named> all = new LinkedHashMap<>();
        for (Organisations.Named own : organisations.actedForBy(visitor)) all.put(own.number(), own);
        records.byNumber(visitor, members.membersOf(writtenFor(visitor))).values().stream()
                .map(head -> new Organisations.Named(head.number(), head.title()))
                .sorted(Comparator.comparing(Organisations.Named::name))
                .forEach(member -> all.putIfAbsent(member.number(), member));
        return new ArrayList<>(all.values());
    }

    /** Whether the visitor may let this organisation own a project that counts under the body. */
    boolean mayOwn(Visitor visitor, @Nullable Long organisation, @Nullable Long body) {
        return ProjectPolicy.mayWriteFor(visitor, organisation)
                || (organisation != null
                        && body != null
                        && Bodies.mayLetCount(visitor, body, null)
                        && members.membersOf(List.of(body)).contains(organisation));
    }

    /** Those who write for a body say what counts under it. */
    boolean mayCountUnder(Visitor visitor, @Nullable Long body, @Nullable Long focusArea) {
        if (body == null) return focusArea == null;
        if (!Bodies.mayLetCount(visitor, body, null)
                || records.find(visitor, Bodies.KIND, body).isEmpty()) return false;
        return focusArea == null || bodies.focusAreas(visitor, body).stream().anyMatch(area -> area.id() == focusArea);
    }

    /** What keeps the visitor from writing a project down for the owner, under the body; empty where nothing does. */
    Optional<Saving> refused(Visitor visitor, ProjectText text) {
        if (!mayOwn(visitor, text.owner(), text.body())) return Optional.of(new Saving.NotYours());
        return mayCountUnder(visitor, text.body(), text.focusArea())
                ? Optional.empty()
                : Optional.of(new Saving.NotYourBody());
    }

    private List<Long> writtenFor(Visitor visitor) {
        return visitor.isSignedIn()
                ? bodies.optionsFor(visitor).stream()
                        .map(body -> Long.valueOf(body.value()))
                        .toList()
                : List.of();
    }
}
