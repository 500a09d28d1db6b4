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
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.funding.CallQueries;
import no.samskap.matching.Suggestion.Answer;
import no.samskap.matching.Suggestion.Group;
import no.samskap.projects.Involvement;
import no.samskap.projects.Project;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.Likeness;
import no.samskap.search.WordProfile;
import no.samskap.students.TopicQueries;
import no.samskap.themes.Themes;
import org.springframework.stereotype.Service;

/**
 * The door to suggestions. What may answer a record is found by its words, by whose profiles are near and by who is in projects like it, and
 * put in order by {@link SuggestionOrder}. Only what the visitor may read is ever looked at.
 */
@Service
public class Suggestions {
    private static final int POOL = 60;
    private static final int PROJECTS_THAT_SPEAK = 25;
    /** Below this likeness of words a project says nothing of those who are in it. */
    private static final double SPEAKS = 0.08;

    private final Likeness likeness;
    private final Records records;
    private final Themes themes;
    private final Involvement involvement;
    private final Answers answers;
    private final MatchingQueries queries;
    private final CallQueries calls;
    private final TopicQueries topics;
    private final SuggestionOrder order;

    Suggestions(
            Likeness likeness,
            Records records,
            Themes themes,
            Involvement involvement,
            Answers answers,
            MatchingQueries queries,
            CallQueries calls,
            TopicQueries topics,
            SuggestionOrder order) {
        this.likeness = likeness;
        this.records = records;
        this.themes = themes;
        this.involvement = involvement;
        this.answers = answers;
        this.queries = queries;
        this.calls = calls;
        this.topics = topics;
        this.order = order;
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
        SuggestionPool pool = pool(question, group);
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
        return order.of(visitor, question.head, group, heads, pool, question.answered, most);
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

    private SuggestionPool pool(Question question, Group group) {
        SuggestionPool pool = new SuggestionPool();
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

    private void addPeopleWithProfiles(Question question, SuggestionPool pool) {
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
    private void addUnitsOfExperts(Question question, SuggestionPool pool) {
        SuggestionPool people = new SuggestionPool();
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
    private void addInvolved(Question question, SuggestionPool pool, boolean people) {
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
}
