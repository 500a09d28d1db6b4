package no.samskap.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.needs.NeedQueries;
import no.samskap.needs.challenges.Challenges;
import no.samskap.projects.Involvement;
import no.samskap.records.RecordHead;
import no.samskap.results.ResultQueries;
import org.springframework.stereotype.Service;

/** The door to what two organisations share: what both stand on, and what each has that looks like the other's. */
@Service
public class InCommon {
    private static final int MOST = 20;
    private static final int MOST_THEMES = 8;
    private static final int MOST_FELLOWS = 60;

    private final NeedQueries needs;
    private final Challenges challenges;
    private final Involvement involvement;
    private final ResultQueries results;
    private final AlikePairs pairs;
    private final MatchingQueries queries;

    InCommon(
            NeedQueries needs,
            Challenges challenges,
            Involvement involvement,
            ResultQueries results,
            AlikePairs pairs,
            MatchingQueries queries) {
        this.needs = needs;
        this.challenges = challenges;
        this.involvement = involvement;
        this.results = results;
        this.pairs = pairs;
        this.queries = queries;
    }

    /** Something of the one beside something of the other that looks like it. */
    public record Alike(RecordHead mine, RecordHead theirs, Sameness.Compared compared) {}

    /** How many needs, projects and results each has of a theme. */
    public record OfTheme(long theme, int mine, int theirs) {}

    /**
     * @param needs that both stand on
     * @param alike needs, projects and results of the one that look like the other's, the likeliest first
     * @param results that both have taken into use
     * @param bodies cooperations both are members of
     * @param themes of which both have something, those of which both have most first
     */
    public record Shared(
            List<RecordHead> needs,
            List<Alike> alike,
            List<RecordHead> challenges,
            List<RecordHead> projects,
            List<RecordHead> results,
            List<RecordHead> bodies,
            List<OfTheme> themes) {
        public boolean isNothing() {
            return needs.isEmpty()
                    && alike.isEmpty()
                    && challenges.isEmpty()
                    && projects.isEmpty()
                    && results.isEmpty()
                    && bodies.isEmpty()
                    && themes.isEmpty();
        }
    }

    /** Members of the same cooperations, by name. */
    public List<Organisations.Named> fellows(Visitor visitor, long organisation) {
        return queries.fellows(visitor, organisation, MOST_FELLOWS);
    }

    /** Of what the visitor may read. What units have counts for what they are part of. */
    public Shared of(Visitor visitor, long one, long other) {
        Map<Long, List<Long>> units = queries.withUnits(List.of(one, other));
        Collection<Long> mine = units.getOrDefault(one, List.of(one));
        Collection<Long> theirs = units.getOrDefault(other, List.of(other));
        return new Shared(
                needs.ofBoth(visitor, mine, theirs, MOST),
                pairs.between(visitor, mine, theirs, MOST).stream()
                        .map(pair -> mine.contains(pair.one().owner())
                                ? new Alike(pair.one(), pair.other(), pair.compared())
                                : new Alike(pair.other(), pair.one(), pair.compared()))
                        .toList(),
                challenges.ofBoth(visitor, mine, theirs, MOST),
                involvement.ofBoth(visitor, mine, theirs, MOST),
                results.usedByBoth(visitor, mine, theirs, MOST),
                queries.bodiesOfBoth(visitor, one, other),
                queries.themesOfBoth(visitor, mine, theirs, MOST_THEMES));
    }
}
