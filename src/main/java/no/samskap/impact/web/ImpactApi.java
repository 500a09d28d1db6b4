package no.samskap.impact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.impact.Claims;
import no.samskap.impact.ImpactCase;
import no.samskap.impact.ImpactCase.Section;
import no.samskap.impact.ImpactCases;
import no.samskap.impact.ImpactQueries;
import no.samskap.impact.Quotations;
import no.samskap.impact.Saving;
import no.samskap.records.ExternalIds;
import no.samskap.records.RecordHead;
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

/** Impact cases for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/impact-cases")
class ImpactApi {
    private final ImpactCases cases;
    private final Claims claims;
    private final Quotations quotations;
    private final ImpactQueries queries;
    private final Themes themes;
    private final Records records;
    private final ExternalIds externalIds;
    private final ImpactAccess access;

    ImpactApi(
            ImpactCases cases,
            Claims claims,
            Quotations quotations,
            ImpactQueries queries,
            Themes themes,
            Records records,
            ExternalIds externalIds,
            ImpactAccess access) {
        this.cases = cases;
        this.claims = claims;
        this.quotations = quotations;
        this.queries = queries;
        this.themes = themes;
        this.records = records;
        this.externalIds = externalIds;
        this.access = access;
    }

    /** @param origins what it came straight out of, of what you may read */
    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            @Nullable Long body,
            @Nullable Long owner,
            int year,
            List<Long> themes,
            List<Long> parties,
            List<Long> origins,
            List<ImpactInput.SectionItem> sections,
            List<ImpactInput.ClaimItem> claims,
            List<ImpactInput.QuotationItem> quotations,
            ImpactInput.@Nullable PictureItem picture,
            @Nullable Instant publishedAt,
            Instant changedAt,
            String url) {}

    @Listed(
            by = {"text", "theme", "body", "organisation", "year", "state"},
            sorts = {"newest", "year", "title"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<ImpactQueries.Row> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        ImpactQueries.Filter filter = new ImpactQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("theme"))),
                asked.chosenNumbers("body"),
                asked.chosenNumbers("organisation"),
                asked.chosenNumbers("year").stream().map(Long::intValue).toList(),
                asked.chosen("state").stream()
                        .filter(List.of("DRAFT", "PUBLISHED")::contains)
                        .toList());
        ImpactQueries.Order order = switch (asked.sort()) {
            case "year" -> ImpactQueries.Order.YEAR;
            case "title" -> ImpactQueries.Order.TITLE;
            default -> ImpactQueries.Order.NEWEST;
        };
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()));
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        ImpactCase told = access.readable(visitor, number);
        return Api.found(told.head().version(), detail(visitor, told));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> begin(@Valid @RequestBody ImpactInput.Begin input, Visitor visitor) {
        String externalId = input.externalId();
        if (externalId != null) {
            Optional<Long> known = externalIds.known(visitor, ImpactCase.KIND, externalId);
            if (known.isPresent()) return show(known.get(), visitor);
        }
        return switch (cases.begin(visitor, input.teller(), input.text(), input.origin())) {
            case Saving.Saved(long number) -> {
                if (externalId != null) externalIds.name(visitor, ImpactCase.KIND, externalId, number);
                ImpactCase told = access.readable(visitor, number);
                yield Api.created("/api/v1/impact-cases/" + number, told.head().version(), detail(visitor, told));
            }
            case Saving.NoSuchRecord() -> throw new Refusal.Malformed(422, "impact.api.record");
            default -> throw new Refusal.Forbidden();
        };
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody ImpactInput.Case input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, number, cases.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    /** Writes a section over the version of it that was seen. */
    @PutMapping("/{number}/sections/{part}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> section(
            @PathVariable long number,
            @PathVariable Section.Part part,
            @Valid @RequestBody ImpactInput.SectionText input,
            Visitor visitor) {
        return answer(
                visitor,
                number,
                cases.write(
                        visitor,
                        number,
                        part,
                        Objects.requireNonNull(input.version()),
                        ImpactForms.stripped(input.text())));
    }

    @PostMapping("/{number}/claims")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> claim(
            @PathVariable long number, @Valid @RequestBody ImpactInput.ClaimText input, Visitor visitor) {
        return answer(visitor, number, claims.add(visitor, number, input.text().strip()));
    }

    @DeleteMapping("/{number}/claims/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> removeClaim(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, number, claims.remove(visitor, number, id));
    }

    @PostMapping("/{number}/claims/{id}/evidence")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> evidence(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody ImpactInput.EvidenceOf input,
            Visitor visitor) {
        access.written(visitor, number);
        Saving saving = claims.show(visitor, number, id, input.said());
        if (saving instanceof Saving.NoSuchRecord) throw new Refusal.Malformed(422, "impact.api.record");
        return answer(visitor, number, saving);
    }

    @DeleteMapping("/{number}/claims/{id}/evidence/{evidence}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> removeEvidence(
            @PathVariable long number, @PathVariable long id, @PathVariable long evidence, Visitor visitor) {
        return answer(visitor, number, claims.hide(visitor, number, id, evidence));
    }

    @PostMapping("/{number}/quotations")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> quote(
            @PathVariable long number, @Valid @RequestBody ImpactInput.Quote input, Visitor visitor) {
        return answer(visitor, number, quotations.quote(visitor, number, quoted(visitor, input)));
    }

    /** Changes the words, over the version of the quotation in {@code If-Match}. Whoever had consented is asked anew. */
    @PutMapping("/{number}/quotations/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> changeQuotation(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody ImpactInput.Quote input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(
                visitor,
                number,
                quotations.change(visitor, number, id, Api.seenVersion(request), quoted(visitor, input)));
    }

    @DeleteMapping("/{number}/quotations/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> removeQuotation(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, number, quotations.remove(visitor, number, id));
    }

    /** Asks the speaker, in their inbox and by letter. */
    @PostMapping("/{number}/quotations/{id}/request")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> ask(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody ImpactInput.AskBy input,
            Visitor visitor) {
        return answer(visitor, number, quotations.ask(visitor, number, id, Objects.requireNonNull(input.answerBy())));
    }

    /** Notes that consent was given elsewhere: how, and when. */
    @PutMapping("/{number}/quotations/{id}/consent")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> note(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody ImpactInput.Noted input,
            Visitor visitor) {
        return answer(
                visitor,
                number,
                quotations.note(visitor, number, id, input.how().strip(), Objects.requireNonNull(input.on())));
    }

    /** Takes consent back, of what is published too: the words are gone. */
    @DeleteMapping("/{number}/quotations/{id}/consent")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> takeBack(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, number, quotations.withdraw(visitor, number, id));
    }

    @PostMapping("/{number}/publication")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> publish(@PathVariable long number, Visitor visitor) {
        return answer(visitor, number, cases.publish(visitor, number));
    }

    @DeleteMapping("/{number}/publication")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> withdraw(@PathVariable long number, Visitor visitor) {
        return answer(visitor, number, cases.withdraw(visitor, number));
    }

    private Quotations.Quoted quoted(Visitor visitor, ImpactInput.Quote input) {
        Long speaker = input.speaker();
        String name = speaker == null
                ? ImpactForms.stripped(input.name())
                : records.find(visitor, speaker).map(RecordHead::title).orElse("");
        if (name.isEmpty()) throw new Refusal.Malformed(422, "impact.api.speaker");
        return new Quotations.Quoted(
                ImpactForms.stripped(input.text()), speaker, name, ImpactForms.stripped(input.role()));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, long number, Saving saving) {
        return switch (saving) {
            case Saving.Saved ignored -> show(number, visitor);
            case Saving.Stale ignored -> throw Api.stale();
            case Saving.Published() -> throw new Refusal.Malformed(409, "impact.isPublished");
            case Saving.TooMany ignored -> throw new Refusal.Malformed(409, "impact.tooMany");
            case Saving.WithoutConsent ignored -> throw new Refusal.Malformed(409, "impact.publish.stopped");
            case Saving.NoSuchRecord(), Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private Detail detail(Visitor visitor, ImpactCase told) {
        RecordHead head = told.head();
        return new Detail(
                told.number(),
                head.version(),
                head.title(),
                head.summary(),
                head.language().code(),
                told.body(),
                head.owner(),
                told.year(),
                head.themes(),
                told.parties().stream().map(ImpactCase.Party::organisation).toList(),
                cases.origins(visitor, told.number()).stream()
                        .map(RecordHead::number)
                        .toList(),
                told.sections().stream().map(ImpactInput.SectionItem::of).toList(),
                told.claims().stream().map(ImpactInput.ClaimItem::of).toList(),
                told.quotations().stream().map(ImpactInput.QuotationItem::of).toList(),
                ImpactInput.PictureItem.of(told),
                told.publishedAt(),
                head.changedAt(),
                ImpactPages.url(told.number()));
    }
}
