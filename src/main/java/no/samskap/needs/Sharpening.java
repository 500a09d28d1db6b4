package no.samskap.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to research questions: written beside the need's own words, which nobody touches. */
@Service
public class Sharpening {
    private static final Pattern ORGANISATION = Pattern.compile("org:(\\d+)");

    private final Records records;
    private final NeedRepository repository;
    private final NeedContent content;
    private final Advising advising;
    private final Clock clock;

    Sharpening(Records records, NeedRepository repository, NeedContent content, Advising advising, Clock clock) {
        this.records = records;
        this.repository = repository;
        this.content = content;
        this.advising = advising;
        this.clock = clock;
    }

    public boolean isOpenTo(Visitor visitor, Need need) {
        if (!visitor.isSignedIn()) return false;
        return NeedPolicy.maySharpen(visitor, need, advising.concerned(visitor, need.head()), false)
                || NeedPolicy.maySharpen(visitor, need, Set.of(), doesResearch(visitor));
    }

    /** The questions this visitor may take back. */
    public List<Need.Question> mayTakeBack(Visitor visitor, Need need) {
        if (need.questions().isEmpty() || !visitor.isSignedIn()) return List.of();
        Set<Long> bodies = advising.bodies(visitor, need.head());
        return need.questions().stream()
                .filter(question -> NeedPolicy.mayTakeBack(visitor, need, bodies, question))
                .toList();
    }

    @Transactional
    public Sharpened add(Visitor visitor, long number, QuestionText text) {
        return keep(visitor, number, null, text);
    }

    @Transactional
    public Sharpened change(Visitor visitor, long number, long id, QuestionText text) {
        return keep(visitor, number, id, text);
    }

    private Sharpened keep(Visitor visitor, long number, @Nullable Long id, QuestionText text) {
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        LocalDate assessedOn = text.assessedOn();
        if (text.evidence() != Need.Evidence.OPEN) {
            if (text.sources().isBlank()) return new Sharpened.WithoutSources();
            if (assessedOn == null) assessedOn = today;
        }
        if (assessedOn != null && assessedOn.isAfter(today)) return new Sharpened.InTheFuture();
        Optional<Need> found = find(visitor, number);
        if (found.isEmpty() || !isOpenTo(visitor, found.get())) return new Sharpened.NotYours();
        if (id != null && found.get().question(id).isEmpty()) return new Sharpened.NotYours();
        LocalDate looked = assessedOn;
        return change(visitor, found.get(), need -> repository.keepQuestion(number, id, text, looked));
    }

    @Transactional
    public Sharpened takeBack(Visitor visitor, long number, long id) {
        Optional<Need> found = find(visitor, number);
        Optional<Need.Question> question = found.flatMap(need -> need.question(id));
        if (found.isEmpty()
                || question.isEmpty()
                || !mayTakeBack(visitor, found.get()).contains(question.get())) return new Sharpened.NotYours();
        return change(visitor, found.get(), need -> repository.removeQuestion(number, id));
    }

    /** The record follows, since it is found by its questions too. */
    private Sharpened change(Visitor visitor, Need before, Consumer<Need> act) {
        Long owner = before.head().owner();
        if (owner == null) return new Sharpened.NotYours();
        act.accept(before);
        repository.moved(before.number(), clock.instant());
        Need after = find(visitor, before.number()).orElseThrow();
        records.update(after.number(), after.head().version(), content.of(after, owner, after.state()));
        return new Sharpened.Done();
    }

    /** Whether the visitor is a researcher anywhere, or belongs to a university, a college or an institute. */
    private boolean doesResearch(Visitor visitor) {
        if (visitor.tokens().stream().anyMatch(token -> token.startsWith("researcher:"))) return true;
        List<Long> own = visitor.tokens().stream()
                .flatMap(token -> Stream.of(ORGANISATION.matcher(token)).filter(Matcher::matches))
                .map(matcher -> Long.valueOf(matcher.group(1)))
                .toList();
        return !own.isEmpty() && repository.doResearch(own);
    }

    private Optional<Need> find(Visitor visitor, long number) {
        return records.find(visitor, Need.KIND, number).flatMap(head -> repository.find(visitor, head));
    }
}
