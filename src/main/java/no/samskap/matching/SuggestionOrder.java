package no.samskap.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.funding.FundingCall;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestion.Reason;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Likeness;
import no.samskap.search.WordProfile;
import no.samskap.themes.Themes;
import org.springframework.stereotype.Component;

/**
 * Puts what may answer a record in order: by words, themes, place, track record, freshness and what was answered before, each an order of
 * its own, made one by {@link Ranking}. How much each weighs is a judgement: see docs/decisions/0071.
 */
@Component
class SuggestionOrder {
    /** Of two municipalities the smaller has at least this share of the larger one's inhabitants: about as large. */
    private static final double ABOUT_AS_LARGE = 0.6;

    private static final double BY_WORDS = 2;
    private static final double BY_THEME = 1;
    private static final double BY_COUNTY = 0.5;
    private static final double BY_SIZE = 0.3;
    private static final double BY_TRACK_RECORD = 1;
    private static final double BY_FRESHNESS = 0.3;
    /** More than words: people know what they mean. */
    private static final double BY_ANSWERS = 4;

    private final Likeness likeness;
    private final Records records;
    private final Kinds kinds;
    private final Themes themes;
    private final MatchingQueries queries;

    SuggestionOrder(Likeness likeness, Records records, Kinds kinds, Themes themes, MatchingQueries queries) {
        this.likeness = likeness;
        this.records = records;
        this.kinds = kinds;
        this.themes = themes;
        this.queries = queries;
    }

    /**
     * @param heads of those in the pool who may be shown
     * @return the best first
     */
    List<Suggestion> of(
            Visitor visitor,
            RecordHead head,
            Group group,
            Map<Long, RecordHead> heads,
            SuggestionPool pool,
            Map<Long, Answer> answered,
            int most) {
        Map<Long, Double> byWords = new LinkedHashMap<>(pool.words);
        byWords.keySet().retainAll(heads.keySet());
        Map<Long, Double> byTheme = values(heads, each -> ThemeNearness.between(themes, head.themes(), each.themes()));
        boolean isNear = !head.kind().equals(FundingCall.KIND) && group != Group.CALL;
        Map<Long, Long> places = isNear ? places(heads) : Map.of();
        Map<Long, Double> byCounty = byCounty(head, places);
        Map<Long, Double> bySize = bySize(head, places);
        Map<Long, Double> byTrack = values(heads, each -> trackRecord(group, each, pool));
        Map<Long, Double> byFreshness = values(heads, each -> each.changedAt().getEpochSecond());
        Map<Long, Double> byAnswers = byAnswers(visitor, heads.keySet(), answered);
        Ranking ranking = new Ranking();
        ranking.add(BY_WORDS, byWords);
        ranking.add(BY_THEME, byTheme);
        ranking.add(BY_COUNTY, byCounty);
        ranking.add(BY_SIZE, bySize);
        ranking.add(BY_TRACK_RECORD, byTrack);
        ranking.add(BY_FRESHNESS, byFreshness);
        ranking.add(BY_ANSWERS, byAnswers);
        List<Long> best = ranking.best().stream().limit(most).toList();
        Map<Long, RecordHead> projects = records.byNumber(
                visitor,
                best.stream()
                        .flatMap(each -> pool.projects.getOrDefault(each, List.of()).stream())
                        .collect(Collectors.toSet()));
        List<Suggestion> suggestions = new ArrayList<>();
        for (long number : best) {
            RecordHead each = heads.get(number);
            if (each == null) continue;
            List<Reason> reasons = new ArrayList<>();
            if (byWords.getOrDefault(number, 0.0) > 0) reasons.add(Reason.WORDS);
            if (byTheme.getOrDefault(number, 0.0) >= 0.7) reasons.add(Reason.THEME);
            if (byCounty.getOrDefault(number, 0.0) > 0) reasons.add(Reason.COUNTY);
            if (bySize.getOrDefault(number, 0.0) >= ABOUT_AS_LARGE) reasons.add(Reason.SIZE);
            if (byTrack.getOrDefault(number, 0.0) > 0) reasons.add(Reason.TRACK_RECORD);
            if (byAnswers.getOrDefault(number, 0.0) > 0.5) reasons.add(Reason.ANSWERS);
            suggestions.add(new Suggestion(
                    each,
                    kinds.address(each),
                    ranking.of(number),
                    reasons,
                    pool.shared.getOrDefault(number, List.of()),
                    pool.projects.getOrDefault(number, List.of()).stream()
                            .flatMap(project -> Stream.ofNullable(projects.get(project)))
                            .limit(3)
                            .toList(),
                    answered.get(number)));
        }
        return suggestions;
    }

    private static Map<Long, Double> values(Map<Long, RecordHead> heads, Function<RecordHead, Number> value) {
        Map<Long, Double> values = new LinkedHashMap<>();
        heads.forEach((number, head) -> values.put(number, value.apply(head).doubleValue()));
        return values;
    }

    /** A project that goes on or is done, a result that is published, somebody in look-alike projects. */
    private static double trackRecord(Group group, RecordHead head, SuggestionPool pool) {
        return switch (group) {
            case PROJECT -> Set.of("RUNNING", "COMPLETED").contains(head.state()) ? 1 : 0;
            case PERSON, ORGANISATION ->
                pool.projects.getOrDefault(head.number(), List.of()).size();
            case NEED, RESULT, CALL, TOPIC -> 0;
        };
    }

    /** Where each candidate belongs: its owner, or the organisation it is. Where a funder has its house says nothing. */
    private static Map<Long, Long> places(Map<Long, RecordHead> heads) {
        Map<Long, Long> places = new LinkedHashMap<>();
        heads.forEach((number, each) -> places.put(number, each.owner() == null ? number : each.owner()));
        return places;
    }

    private Map<Long, Double> byCounty(RecordHead head, Map<Long, Long> places) {
        Long owner = head.owner();
        if (owner == null) return Map.of();
        Map<Long, String> counties = queries.countiesOf(with(owner, places.values()));
        String mine = counties.get(owner);
        Map<Long, Double> values = new LinkedHashMap<>();
        if (mine != null)
            places.forEach((number, place) -> values.put(number, mine.equals(counties.get(place)) ? 1.0 : 0.0));
        return values;
    }

    /** The smaller one's inhabitants as a share of the larger one's, where both are municipalities. */
    private Map<Long, Double> bySize(RecordHead head, Map<Long, Long> places) {
        Long owner = head.owner();
        if (owner == null) return Map.of();
        Map<Long, Integer> inhabitants = queries.inhabitantsOf(with(owner, places.values()));
        Integer mine = inhabitants.get(owner);
        Map<Long, Double> values = new LinkedHashMap<>();
        if (mine == null) return values;
        places.forEach((number, place) -> {
            Integer theirs = inhabitants.get(place);
            if (theirs != null && !place.equals(owner))
                values.put(number, (double) Math.min(mine, theirs) / Math.max(1, Math.max(mine, theirs)));
        });
        return values;
    }

    private static Set<Long> with(long one, Collection<Long> others) {
        Set<Long> all = new LinkedHashSet<>(others);
        all.add(one);
        return all;
    }

    /**
     * Likeness to what was answered relevant less likeness to what was answered not relevant, moved so that a half is neither: as
     * Rocchio (1971) moves a question towards the ones and away from the others.
     */
    private Map<Long, Double> byAnswers(Visitor visitor, Set<Long> candidates, Map<Long, Answer> answered) {
        if (answered.isEmpty()) return Map.of();
        Set<Long> known = records.byNumber(visitor, answered.keySet()).keySet();
        Set<Long> all = new LinkedHashSet<>(candidates);
        all.addAll(known);
        Map<Long, WordProfile> profiles = likeness.profiles(all);
        Map<Long, Double> values = new LinkedHashMap<>();
        for (long candidate : candidates) {
            WordProfile profile = profiles.get(candidate);
            if (profile == null) continue;
            double relevant = 0;
            double not = 0;
            for (long each : known) {
                WordProfile other = profiles.get(each);
                if (other == null) continue;
                double like = profile.textLikeness(other);
                if (answered.get(each) == Answer.NOT_RELEVANT) not = Math.max(not, like);
                else relevant = Math.max(relevant, like);
            }
            values.put(candidate, 0.5 + (relevant - not) / 2);
        }
        return values;
    }
}
