package no.samskap.inquiries.data.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.inquiries.data.DataRoutine;
import no.samskap.inquiries.data.DataRoutineQueries;
import no.samskap.inquiries.data.DataRoutineText;
import no.samskap.inquiries.data.DataRoutines;
import no.samskap.inquiries.data.Keeping;
import no.samskap.records.Records;
import no.samskap.themes.Themes;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of data for programs. The same door, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/data-routines")
class DataRoutineApi {
    private final DataRoutines routines;
    private final DataRoutineQueries queries;
    private final Themes themes;
    private final Records records;

    DataRoutineApi(DataRoutines routines, DataRoutineQueries queries, Themes themes, Records records) {
        this.routines = routines;
        this.queries = queries;
        this.themes = themes;
        this.records = records;
    }

    /** @param usualDays working days from a whole application until the data are handed out */
    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            DataRoutine.State state,
            long owner,
            @Nullable String ownerTitle,
            Set<Long> themes,
            String covers,
            String keptIn,
            DataRoutine.Personal personal,
            String decidedBy,
            String conditions,
            List<String> steps,
            @Nullable Integer usualDays,
            String cost,
            String describedAt,
            @Nullable Long body,
            @Nullable LocalDate openedOn,
            Instant changedAt,
            String url) {
        static Detail of(DataRoutine routine) {
            DataRoutineText text = routine.text();
            return new Detail(
                    routine.number(),
                    routine.head().version(),
                    text.title(),
                    text.summary(),
                    text.language().code(),
                    routine.state(),
                    text.owner(),
                    routine.head().ownerTitle(),
                    text.themes(),
                    text.covers(),
                    text.keptIn(),
                    text.personal(),
                    text.decidedBy(),
                    text.conditions(),
                    text.steps(),
                    text.usualDays(),
                    text.cost(),
                    text.describedAt(),
                    text.body(),
                    routine.openedOn(),
                    routine.head().changedAt(),
                    "/datarutiner/" + routine.number());
        }
    }

    @Listed(
            by = {"text", "theme", "owner", "personal", "state"},
            sorts = {"newest", "quickest"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<DataRoutineQueries.Row> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        DataRoutineQueries.Filter filter = new DataRoutineQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("theme"))),
                asked.chosenNumbers("owner"),
                asked.chosenOf("personal", DataRoutine.Personal.class),
                asked.chosenOf("state", DataRoutine.State.class));
        DataRoutineQueries.Order order =
                asked.sort().equals("quickest") ? DataRoutineQueries.Order.QUICKEST : DataRoutineQueries.Order.NEWEST;
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()));
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        DataRoutine routine = found(visitor, number);
        return Api.found(routine.head().version(), Detail.of(routine));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> write(@Valid @RequestBody DataRoutineForm input, Visitor visitor) {
        Api.check(input, input::check);
        return switch (routines.write(visitor, input.text(), input.inquiry())) {
            case Keeping.Kept(long number) -> {
                DataRoutine routine = found(visitor, number);
                yield Api.created(
                        "/api/v1/data-routines/" + number, routine.head().version(), Detail.of(routine));
            }
            case Keeping.NotYourBody() -> throw new Refusal.Forbidden();
            case Keeping.NotYours() -> throw new Refusal.Forbidden();
            case Keeping.Stale ignored -> throw Api.stale();
        };
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody DataRoutineForm input,
            Visitor visitor,
            HttpServletRequest request) {
        Api.check(input, input::check);
        return answer(visitor, routines.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    /** Opens it: everybody may read it and ask for the data. */
    @PostMapping("/{number}/opening")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> open(@PathVariable long number, Visitor visitor) {
        return answer(visitor, routines.open(visitor, number));
    }

    /** Closes it: no data are handed out by it any more. */
    @DeleteMapping("/{number}/opening")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> close(@PathVariable long number, Visitor visitor) {
        return answer(visitor, routines.close(visitor, number));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Keeping outcome) {
        return switch (outcome) {
            case Keeping.Kept(long number) -> show(number, visitor);
            case Keeping.Stale ignored -> throw Api.stale();
            case Keeping.NotYourBody() -> throw new Refusal.Forbidden();
            case Keeping.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private DataRoutine found(Visitor visitor, long number) {
        return routines.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
