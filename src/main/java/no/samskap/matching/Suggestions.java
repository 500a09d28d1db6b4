package no.samskap.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.funding.CallQueries;
import no.samskap.funding.FundingCall;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.matching.Suggestion.Group;
import no.samskap.matching.Suggestion.Reason;
import no.samskap.projects.Involvement;
import no.samskap.projects.Project;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Likeness;
import no.samskap.search.WordProfile;
import no.samskap.students.TopicQueries;
import no.samskap.themes.Themes;
import org.springframework.stereotype.Service;

/**
 * The door to suggestions. What may answer a record is found by its words, and ordered by words, themes, place, track record,
 * freshness and what was answered before, made one order by {@link Ranking}. Only what the visitor may read is ever looked at.
 */
@Service
public class Suggestions {
    private static final int POOL = 60;
    private static final int PROJECTS_THAT_SPEAK = 25;
    /** Below this likeness of words a project says nothing of those who are in it. */
    private static final double SPEAKS = 0.08;

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
    private final Involvement involvement;
    private final Answers answers;
    private final MatchingQueries queries;
    private final CallQueries calls;
    private final TopicQueries topics;

    Suggestions(
            Likeness likeness,
            Records records,
            Kinds kinds,
            Themes themes,
            Involvement involvement,
            Answers answers,
            MatchingQueries queries,
            CallQueries calls,
            TopicQueries topics) {
        this.likeness = likeness;
        this.records = records;
        this.kinds = kinds;
        this.themes = themes;
        this.involvement = involvement;
        this.answers = answers;
        this.queries = queries;
        this.calls = calls;
        this.topics = topics;
    }

    /** What speaks for each candidate, before it is put in order. */
    private static final class Pool {
        final Map<Long, Double> words = new LinkedHashMap<>();
        final Map<Long, List<String>> shared = new HashMap<>();
        final Map<Long, List<Long>> projects = new HashMap<>();
    }

    /** What is asked for one record, with what several groups need of it: each is found once. */
    private final class Question {
        final Visitor visitor;
        final RecordHead head;
        final WordProfile profile;
        final Map<Long, Answer> answered;
        private final Map<String, List<Likeness.Like>> near = new HashMap<>();

        Question(Visitor visitor, RecordHead head) {
            this.visitor = visitor;
            this.head = head;
            this.profile = profile(visitor, head);
            this.answered = answers.of(visitor, head.number());
        }

        /** Not yet asked of the database: heads, people and organisations are, and nothing else is shown. */
        List<Likeness.Like> near(String kind) {
            return near.computeIfAbsent(
                    kind,
                    wanted -> likeness.nearestByIndex(
                            visitor,
                            profile,
                            new Likeness.Wanted(List.of(wanted), List.of(head.number()), POOL, 0.03)));
        }
    }

    /** Of some groups for a record the visitor may read; of each the best first. */
    public Map<Group, List<Suggestion>> of(Visitor visitor, RecordHead head, Collection<Group> groups, int most) {
        Question question = new Question(visitor, head);
        Map<Group, List<Suggestion>> found = new LinkedHashMap<>();
        groups.forEach(group -> found.put(group, of(question, group, most)));
        return found;
    }

    /** Of one group for a record the visitor may read; the best first. */
    public List<Suggestion> of(Visitor visitor, RecordHead head, Group group, int most) {
        return of(new Question(visitor, head), group, most);
    }

    private List<Suggestion> of(Question question, Group group, int most) {
        Visitor visitor = question.visitor;
        Pool pool = pool(question, group);
        Set<Long> dismissed = question.answered.entrySet().stream()
                .filter(entry -> entry.getValue() == Answer.NOT_RELEVANT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<Long> wanted = new LinkedHashSet<>(pool.words.keySet());
        wanted.removeAll(dismissed);
        switch (group) {
            case PERSON -> wanted.removeAll(answers.notToBeAsked(wanted));
            case CALL -> wanted.retainAll(calls.stillToCome(visitor, wanted));
            case TOPIC -> wanted.retainAll(topics.open(visitor, wanted));
            case NEED, PROJECT, RESULT, ORGANISATION -> {}
        }
        Map<Long, RecordHead> heads = records.byNumber(visitor, wanted);
        return ordered(visitor, question.head, group, heads, pool, question.answered, most);
    }

    /** A person without words of their own is known by their projects and where they belong. */
    private WordProfile profile(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(People.KIND)) {
            WordProfile known = likeness.profiles(List.of(head.number())).get(head.number());
            return known == null ? likeness.profile(head.title(), head.summary()) : known;
        }
        List<RecordHead> own = records.findAll(visitor, involvement.projectsOf(visitor, head.number()));
        List<String> texts = new ArrayList<>();
        queries.profileOf(visitor, head.number())
                .ifPresent(profile -> texts.addAll(List.of(profile.about(), themes.searchWords(profile.themes()))));
        own.forEach(project -> texts.add(project.title() + "\n" + project.summary()));
        texts.addAll(queries.placesOf(List.of(head.number())).getOrDefault(head.number(), List.of()));
        return likeness.profile("", String.join("\n", texts));
    }

    private Pool pool(Question question, Group group) {
        Pool pool = new Pool();
        switch (group) {
            case NEED, PROJECT, RESULT, CALL, TOPIC ->
                question.near(group.kind()).forEach(like -> {
                    pool.words.put(like.number(), like.score());
                    pool.shared.put(like.number(), like.words());
                });
            case PERSON -> {
                addPeopleWithProfiles(question, pool);
                addInvolved(question, pool, true);
            }
            case ORGANISATION -> {
                addUnitsOfExperts(question, pool);
                addInvolved(question, pool, false);
            }
        }
        pool.words.remove(question.head.number());
        return pool;
    }

    private void addPeopleWithProfiles(Question question, Pool pool) {
        List<Likeness.Like> likes = question.near("expertise");
        Map<Long, Long> people = queries.peopleOf(
                question.visitor, likes.stream().map(Likeness.Like::number).toList());
        for (Likeness.Like like : likes) {
            Long person = people.get(like.number());
            if (person == null) continue;
            pool.words.merge(person, like.score(), Math::max);
            pool.shared.putIfAbsent(person, like.words());
        }
    }

    /** Where people belong whose profiles are near: the best of them speaks for the place, and each more a little. */
    private void addUnitsOfExperts(Question question, Pool pool) {
        Pool people = new Pool();
        addPeopleWithProfiles(question, people);
        queries.belongings(question.visitor, people.words.keySet()).forEach(belonging -> {
            Double score = people.words.get(belonging.person());
            if (score == null || Long.valueOf(belonging.organisation()).equals(question.head.owner())) return;
            pool.words.merge(
                    belonging.organisation(), score, (one, more) -> Math.max(one, more) + Math.min(one, more) / 10);
            pool.shared.putIfAbsent(
                    belonging.organisation(), people.shared.getOrDefault(belonging.person(), List.of()));
        });
    }

    /** Those in look-alike projects, the better the more alike the projects are. */
    private void addInvolved(Question question, Pool pool, boolean people) {
        Map<Long, Likeness.Like> projects = question.near(Project.KIND).stream()
                .filter(like -> like.score() >= SPEAKS)
                .limit(PROJECTS_THAT_SPEAK)
                .collect(Collectors.toMap(
                        Likeness.Like::number, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<Involvement.Part> parts = people
                ? involvement.people(question.visitor, projects.keySet())
                : involvement.organisations(question.visitor, projects.keySet());
        for (Involvement.Part part : parts) {
            if (Long.valueOf(part.who()).equals(question.head.owner())) continue;
            Likeness.Like like = projects.get(part.project());
            if (like == null) continue;
            pool.words.merge(part.who(), like.score(), Math::max);
            pool.shared.putIfAbsent(part.who(), like.words());
            pool.projects.computeIfAbsent(part.who(), who -> new ArrayList<>()).add(part.project());
        }
    }

    private List<Suggestion> ordered(
            Visitor visitor,
            RecordHead head,
            Group group,
            Map<Long, RecordHead> heads,
            Pool pool,
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
    private static double trackRecord(Group group, RecordHead head, Pool pool) {
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
