package no.samskap.students.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.ExternalIds;
import no.samskap.records.Records;
import no.samskap.students.Keeping;
import no.samskap.students.StudentTopic;
import no.samskap.students.StudentTopic.Level;
import no.samskap.students.StudentTopic.State;
import no.samskap.students.StudentTopics;
import no.samskap.students.TopicQueries;
import no.samskap.students.TopicText;
import no.samskap.themes.Themes;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Topics for students, for programs. The same door, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/student-topics")
class TopicApi {
    private final StudentTopics topics;
    private final TopicQueries queries;
    private final Themes themes;
    private final Records records;
    private final ExternalIds externalIds;
    private final Clock clock;

    TopicApi(
            StudentTopics topics,
            TopicQueries queries,
            Themes themes,
            Records records,
            ExternalIds externalIds,
            Clock clock) {
        this.topics = topics;
        this.queries = queries;
        this.themes = themes;
        this.records = records;
        this.externalIds = externalIds;
        this.clock = clock;
    }

    /**
     * @param state as it is today: what nobody took while there was time is closed
     * @param need what it grew out of; absent where you may not read that
     */
    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            State state,
            long owner,
            @Nullable String ownerTitle,
            @Nullable Long need,
            Set<Long> themes,
            Set<Level> levels,
            @Nullable Integer places,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant changedAt,
            String url) {
        static Detail of(StudentTopic topic, LocalDate today) {
            TopicText text = topic.text();
            return new Detail(
                    topic.number(),
                    topic.head().version(),
                    text.title(),
                    text.summary(),
                    text.language().code(),
                    topic.state(today),
                    text.owner(),
                    topic.head().ownerTitle(),
                    text.need(),
                    text.themes(),
                    text.levels(),
                    text.places(),
                    text.period().from(),
                    text.period().to(),
                    topic.head().changedAt(),
                    "/oppgavetemaer/" + topic.number());
        }
    }

    record StateInput(@NotNull State state) {}

    @Listed(
            by = {"text", "theme", "owner", "level", "state"},
            sorts = {"soonest", "newest"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<TopicQueries.Row> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        TopicQueries.Filter filter = new TopicQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("theme"))),
                asked.chosenNumbers("owner"),
                asked.chosenOf("level", Level.class),
                asked.chosenOf("state", State.class));
        TopicQueries.Order order =
                asked.sort().equals("newest") ? TopicQueries.Order.NEWEST : TopicQueries.Order.SOONEST;
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()));
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        StudentTopic topic = found(visitor, number);
        return Api.found(topic.head().version(), Detail.of(topic, today()));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> offer(@Valid @RequestBody TopicInput input, Visitor visitor) {
        Api.check(input, input::check);
        String externalId = input.externalId();
        if (externalId != null) {
            Optional<Long> known = externalIds.known(visitor, StudentTopic.KIND, externalId);
            if (known.isPresent()) return show(known.get(), visitor);
        }
        return switch (topics.offer(visitor, input.text())) {
            case Keeping.Kept(long number) -> {
                if (externalId != null) externalIds.name(visitor, StudentTopic.KIND, externalId, number);
                StudentTopic topic = found(visitor, number);
                yield Api.created(
                        "/api/v1/student-topics/" + number, topic.head().version(), Detail.of(topic, today()));
            }
            case Keeping.NoSuchNeed() -> throw new Refusal.Malformed(422, "students.api.need");
            case Keeping.NotYours() -> throw new Refusal.Forbidden();
            case Keeping.Stale ignored -> throw Api.stale();
        };
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody TopicInput input,
            Visitor visitor,
            HttpServletRequest request) {
        Api.check(input, input::check);
        return answer(visitor, topics.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    /** Says that it is taken, closed or open again. */
    @PutMapping("/{number}/state")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> say(@PathVariable long number, @Valid @RequestBody StateInput input, Visitor visitor) {
        return answer(visitor, topics.say(visitor, number, input.state()));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Keeping outcome) {
        return switch (outcome) {
            case Keeping.Kept(long number) -> show(number, visitor);
            case Keeping.Stale ignored -> throw Api.stale();
            case Keeping.NoSuchNeed() -> throw new Refusal.Malformed(422, "students.api.need");
            case Keeping.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.OSLO);
    }

    private StudentTopic found(Visitor visitor, long number) {
        return topics.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
