package no.samskap.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.matching.Suggestion.Group;
import no.samskap.needs.Need;
import no.samskap.needs.Needs;
import no.samskap.projects.Involvement;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.stereotype.Service;

/**
 * Who could go for a call together: around each need that the call is about, those who have it, the research groups and people that may answer
 * it, and what they have done together before. It is put together from the same suggestions that the need's own page shows.
 */
@Service
public class Together {
    private static final int NEEDS = 4;
    private static final int GROUPS = 3;
    private static final int PEOPLE = 3;
    private static final int BEFORE = 3;
    /** So many are looked at before those that do research are picked. */
    private static final int POOL = 12;

    private static final Set<Organisation.Form> DOES_RESEARCH =
            Set.of(Organisation.Form.UNIVERSITY, Organisation.Form.INSTITUTE, Organisation.Form.HEALTH_TRUST);

    private final Suggestions suggestions;
    private final Needs needs;
    private final Records records;
    private final Organisations organisations;
    private final Involvement involvement;
    private final MatchingQueries queries;

    Together(
            Suggestions suggestions,
            Needs needs,
            Records records,
            Organisations organisations,
            Involvement involvement,
            MatchingQueries queries) {
        this.suggestions = suggestions;
        this.needs = needs;
        this.records = records;
        this.organisations = organisations;
        this.involvement = involvement;
        this.queries = queries;
    }

    /**
     * @param need what they would apply for
     * @param askers who has the need, its owner first
     * @param groups that do research and may answer it
     * @param before projects that askers and groups have been in together
     */
    public record Team(
            Suggestion need,
            List<RecordHead> askers,
            List<Suggestion> groups,
            List<Suggestion> people,
            List<RecordHead> before) {}

    /** Of what the visitor may read; the need that is nearest to the call first. */
    public List<Team> forCall(Visitor visitor, RecordHead call) {
        List<Team> teams = new ArrayList<>();
        for (Suggestion need : suggestions.of(visitor, call, Group.NEED, NEEDS)) {
            List<RecordHead> askers = askers(visitor, need.head());
            Map<Group, List<Suggestion>> may =
                    suggestions.of(visitor, need.head(), List.of(Group.ORGANISATION, Group.PERSON), POOL);
            List<Suggestion> groups = groups(visitor, may.getOrDefault(Group.ORGANISATION, List.of()), numbers(askers));
            List<Suggestion> people = may.getOrDefault(Group.PERSON, List.of()).stream()
                    .limit(PEOPLE)
                    .toList();
            if (askers.isEmpty() || (groups.isEmpty() && people.isEmpty())) continue;
            teams.add(new Team(need, askers, groups, people, before(visitor, askers, groups)));
        }
        return teams;
    }

    private List<RecordHead> askers(Visitor visitor, RecordHead need) {
        Set<Long> askers = new LinkedHashSet<>();
        Long owner = need.owner();
        if (owner != null) askers.add(owner);
        needs.find(visitor, need.number()).stream()
                .flatMap(found -> found.supports().stream())
                .map(Need.Support::organisation)
                .forEach(askers::add);
        return records.allToday(visitor, askers).values().stream().distinct().toList();
    }

    private List<Suggestion> groups(Visitor visitor, List<Suggestion> pool, Collection<Long> askers) {
        Map<Long, Long> tops =
                queries.topsOf(numbers(pool.stream().map(Suggestion::head).toList()));
        Map<Long, Organisation.Form> forms = organisations.forms(visitor, tops.values());
        return pool.stream()
                .filter(each -> {
                    Long whole = tops.get(each.head().number());
                    Organisation.Form form = whole == null ? null : forms.get(whole);
                    return form != null && DOES_RESEARCH.contains(form) && !askers.contains(whole);
                })
                .limit(GROUPS)
                .toList();
    }

    private List<RecordHead> before(Visitor visitor, List<RecordHead> askers, List<Suggestion> groups) {
        if (groups.isEmpty()) return List.of();
        return involvement.ofBoth(
                visitor,
                withUnits(numbers(askers)),
                withUnits(numbers(groups.stream().map(Suggestion::head).toList())),
                BEFORE);
    }

    private Set<Long> withUnits(Collection<Long> numbers) {
        Set<Long> all = new LinkedHashSet<>();
        queries.withUnits(numbers).values().forEach(all::addAll);
        return all;
    }

    private static List<Long> numbers(List<RecordHead> heads) {
        return heads.stream().map(RecordHead::number).toList();
    }
}
