package no.samskap.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisations;
import no.samskap.directory.Saving;
import no.samskap.records.Records;
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

/** Cooperation bodies for programs. */
@RestController
@RequestMapping("/api/v1/bodies")
class BodyApi {
    private final Bodies bodies;
    private final Organisations organisations;
    private final BodyQueries queries;
    private final Records records;

    BodyApi(Bodies bodies, Organisations organisations, BodyQueries queries, Records records) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.queries = queries;
        this.records = records;
    }

    /** A body in a list. */
    record Item(
            long number,
            String title,
            String summary,
            String language,
            String form,
            Period period,
            int members,
            List<String> leads,
            String url) {
        static Item of(BodyQueries.Row row) {
            return new Item(
                    row.number(),
                    row.title(),
                    row.summary(),
                    row.language(),
                    row.form(),
                    row.period(),
                    row.members(),
                    row.leads(),
                    "/samarbeid/" + row.number());
        }
    }

    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            Body.Form form,
            @Nullable Long owner,
            List<String> mandate,
            @Nullable String reference,
            String source,
            List<Long> themes,
            List<Body.AgreementPeriod> periods,
            List<Body.Member> members,
            List<Body.FocusArea> focusAreas,
            List<Body.Committee> committees,
            List<Body.Plan> plans,
            Instant changedAt,
            String url) {}

    @Listed(by = {"text", "form", "member", "owner"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Item> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        BodyQueries.Filter filter = new BodyQueries.Filter(
                asked.text(),
                asked.chosenOf("form", Body.Form.class),
                asked.chosenNumbers("member"),
                asked.chosenNumbers("owner"));
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, asked.size(), asked.offset()).stream()
                        .map(Item::of)
                        .toList());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        return found(visitor, number);
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> add(@Valid @RequestBody NewBodyForm input, Visitor visitor) {
        Long lead = organisations.named(visitor, input.leader()).orElse(null);
        if (lead == null && !input.leader().isBlank())
            throw new Refusal.Invalid("lead", Words.t("directory.meant.nobody", input.leader()));
        if (!(bodies.add(visitor, input.body(lead)) instanceof Saving.Saved(long number)))
            throw new Refusal.Forbidden();
        ResponseEntity<Detail> added = found(visitor, number);
        return ResponseEntity.created(URI.create("/api/v1/bodies/" + number))
                .headers(added.getHeaders())
                .body(added.getBody());
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody BodyForm input,
            Visitor visitor,
            HttpServletRequest request) {
        return switch (bodies.change(visitor, number, Api.seenVersion(request), input.text())) {
            case Saving.Saved(long same) -> found(visitor, same);
            case Saving.Stale() -> throw Api.stale();
            case Saving.NotYours() -> throw new Refusal.NotFound();
            case Saving.TooMany ignored -> throw new IllegalStateException("Only people are counted");
            case Saving.AlreadyThere(long ignored) -> throw new Refusal.NotFound();
        };
    }

    private ResponseEntity<Detail> found(Visitor visitor, long number) {
        Body body = bodies.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(
                body.head().version(),
                new Detail(
                        number,
                        body.head().version(),
                        body.head().title(),
                        body.head().summary(),
                        body.head().language().code(),
                        body.form(),
                        body.head().owner(),
                        body.mandate(),
                        body.reference(),
                        body.source(),
                        body.head().themes(),
                        body.periods(),
                        body.members(),
                        body.focusAreas(),
                        body.committees(),
                        body.plans(),
                        body.head().changedAt(),
                        "/samarbeid/" + number));
    }
}
