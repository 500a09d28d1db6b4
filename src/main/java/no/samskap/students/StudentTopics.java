package no.samskap.students;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.students.StudentTopic.State;
import no.samskap.themes.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to topics for students: offering one, keeping it right, and saying that it is taken, closed or open again. */
@Service
public class StudentTopics {
    private static final String NEED = "need";

    /** A need that is a draft is nobody's to point to. */
    private static final String DRAFT = "DRAFT";

    private final Records records;
    private final TopicRepository repository;
    private final Themes themes;
    private final Trail trail;

    StudentTopics(Records records, TopicRepository repository, Themes themes, Trail trail) {
        this.records = records;
        this.repository = repository;
        this.themes = themes;
        this.trail = trail;
    }

    public Optional<StudentTopic> find(Visitor visitor, long number) {
        return records.find(visitor, StudentTopic.KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** A need that a topic can grow out of, where the visitor may read it. */
    public Optional<RecordHead> need(Visitor visitor, long number) {
        return records.find(visitor, NEED, number)
                .filter(head -> !Set.of(DRAFT, RecordHead.REMOVED).contains(head.state()));
    }

    /** Everybody may read it from now on. */
    @Transactional
    public Keeping offer(Visitor visitor, TopicText text) {
        if (!TopicPolicy.mayWriteFor(visitor, text.owner())) return new Keeping.NotYours();
        if (!isThere(visitor, text.need())) return new Keeping.NoSuchNeed();
        long number = records.create(StudentTopic.KIND, content(text, State.OPEN));
        repository.insert(number, text);
        follow(number, null, text.need());
        return new Keeping.Kept(number);
    }

    @Transactional
    public Keeping change(Visitor visitor, long number, int seen, TopicText text) {
        Optional<StudentTopic> found = editable(visitor, number);
        if (found.isEmpty() || !TopicPolicy.mayWriteFor(visitor, text.owner())) return new Keeping.NotYours();
        if (!isThere(visitor, text.need())) return new Keeping.NoSuchNeed();
        StudentTopic before = found.get();
        Long need = repository.needOf(number).orElse(null);
        boolean hidden = need != null && before.text().need() == null;
        TopicText saved = hidden && text.need() == null ? text.grownOutOf(need) : text;
        if (!records.update(number, seen, content(saved, before.said()))) return new Keeping.Stale(before);
        repository.update(number, saved);
        follow(number, need, saved.need());
        return new Keeping.Kept(number);
    }

    @Transactional
    public Keeping say(Visitor visitor, long number, State state) {
        Optional<StudentTopic> found = editable(visitor, number);
        if (found.isEmpty()) return new Keeping.NotYours();
        StudentTopic topic = found.get();
        if (topic.said() == state) return new Keeping.Kept(number);
        return records.update(number, topic.head().version(), content(topic.text(), state))
                ? new Keeping.Kept(number)
                : new Keeping.Stale(topic);
    }

    private void follow(long topic, @Nullable Long before, @Nullable Long now) {
        if (Objects.equals(before, now)) return;
        if (before != null) trail.withdraw(topic, Relation.GREW_OUT_OF, before);
        if (now != null) trail.state(topic, Relation.GREW_OUT_OF, now);
    }

    private boolean isThere(Visitor visitor, @Nullable Long need) {
        return need == null || need(visitor, need).isPresent();
    }

    private Optional<StudentTopic> editable(Visitor visitor, long number) {
        return find(visitor, number).filter(topic -> topic.head().mayBeEditedBy(visitor));
    }

    private RecordContent content(TopicText text, State state) {
        return RecordContent.titled(text.title(), text.language(), state.name())
                .summary(text.summary())
                .searchText(themes.searchWords(text.themes()))
                .owner(text.owner())
                .readers(TopicPolicy.READERS)
                .editors(TopicPolicy.editors(text.owner()))
                .themes(text.themes())
                .dates(text.period().from(), text.period().to());
    }
}
