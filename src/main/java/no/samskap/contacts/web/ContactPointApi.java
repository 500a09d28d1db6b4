package no.samskap.contacts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.samskap.contacts.Appointing;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactQueries;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Recipient;
import no.samskap.contacts.Saving;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
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

/** Contact points for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/contact-points")
class ContactPointApi {
    private final Contacts contacts;
    private final ContactQueries queries;
    private final ContactPages pages;
    private final Organisations organisations;
    private final Records records;
    private final Clock clock;

    ContactPointApi(
            Contacts contacts,
            ContactQueries queries,
            ContactPages pages,
            Organisations organisations,
            Records records,
            Clock clock) {
        this.contacts = contacts;
        this.queries = queries;
        this.pages = pages;
        this.organisations = organisations;
        this.records = records;
        this.clock = clock;
    }

    /** @param empty whether nobody holds it today */
    record Detail(
            long number,
            int version,
            String title,
            ContactPoint.State state,
            List<ContactPoint.Served> organisations,
            List<Long> themes,
            @Nullable String email,
            @Nullable String phone,
            ContactPoint.Audience audience,
            boolean empty,
            List<ContactPoint.Term> terms,
            String url) {}

    record TermInput(
            @NotNull ContactPoint.@Nullable Seat seat,
            @NotNull @Nullable Long person,
            @NotNull @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record EndInput(@NotNull @Nullable LocalDate lastDay) {}

    /**
     * @param why {@code holder}, {@code substitute}, {@code general}, {@code adviser} or {@code nobody}
     * @param through the contact point or the cooperation
     */
    record Received(
            String why, @Nullable Long person, @Nullable Long through) {}

    @Listed(by = {"text", "theme", "county", "state", "body"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Detail> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        ContactQueries.Filter filter = pages.filter(
                asked.text(),
                asked.chosenNumbers("theme"),
                asked.chosen("county"),
                asked.chosen("state"),
                asked.chosenNumbers("body"));
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, asked.size(), asked.offset()).stream()
                        .map(this::detail)
                        .toList());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        return found(visitor, number);
    }

    /** Who receives what is sent to an organisation about these service areas today. */
    @GetMapping("/recipient")
    @CallableBy(Caller.SIGNED_IN)
    Received recipient(
            @RequestParam long organisation,
            @RequestParam(required = false) @Nullable List<Long> theme,
            Visitor visitor) {
        if (organisations.head(visitor, organisation).isEmpty()) throw new Refusal.NotFound();
        return switch (contacts.whoReceives(organisation, theme == null ? List.of() : theme, today())) {
            case Recipient.Holder(long point, long person) -> new Received("holder", person, point);
            case Recipient.Substitute(long point, long person) -> new Received("substitute", person, point);
            case Recipient.General general -> new Received("general", general.person(), general.contactPoint());
            case Recipient.Adviser(long body, long person) -> new Received("adviser", person, body);
            case Recipient.Nobody() -> new Received("nobody", null, null);
        };
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> open(@Valid @RequestBody ContactForm input, Visitor visitor) {
        return switch (contacts.open(visitor, input.text())) {
            case Saving.Saved(long number) -> {
                ContactPoint point = contacts.find(visitor, number).orElseThrow(Refusal.NotFound::new);
                yield Api.created(
                        "/api/v1/contact-points/" + number, point.head().version(), detail(point));
            }
            case Saving.NotYours() -> throw new Refusal.Forbidden();
            case Saving.Stale(ContactPoint ignored) -> throw Api.stale();
        };
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody ContactForm input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, contacts.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    @PostMapping("/{number}/closing")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> close(@PathVariable long number, Visitor visitor) {
        return answer(visitor, contacts.close(visitor, number));
    }

    @PostMapping("/{number}/terms")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> appoint(@PathVariable long number, @Valid @RequestBody TermInput input, Visitor visitor) {
        ContactPoint.Seat seat = input.seat();
        Long person = input.person();
        LocalDate from = input.from();
        if (seat == null || person == null || from == null) throw new Refusal.Malformed(422, "error.invalid");
        return answer(visitor, number, "to", contacts.appoint(visitor, number, seat, person, from, input.to()));
    }

    @PostMapping("/{number}/terms/{term}/end")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> end(
            @PathVariable long number, @PathVariable long term, @Valid @RequestBody EndInput input, Visitor visitor) {
        LocalDate lastDay = input.lastDay();
        if (lastDay == null) throw new Refusal.Malformed(422, "error.invalid");
        return answer(visitor, number, "lastDay", contacts.endTerm(visitor, number, term, lastDay));
    }

    /** @param last the field of the last day */
    private ResponseEntity<Detail> answer(Visitor visitor, long number, String last, Appointing outcome) {
        return switch (outcome) {
            case Appointing.Done() -> found(visitor, number);
            case Appointing.Taken(ContactPoint.Term by) ->
                throw new Refusal.Invalid(409, Map.of("from", ContactPages.taken(by)));
            case Appointing.InBothSeats() ->
                throw new Refusal.Invalid(409, Map.of("person", Words.t("contacts.appoint.inBothSeats")));
            case Appointing.DoesNotBelong() ->
                throw new Refusal.Invalid("person", Words.t("contacts.appoint.doesNotBelong"));
            case Appointing.EndsBeforeItStarts(LocalDate ignored) ->
                throw new Refusal.Invalid(last, Words.t("contacts.endsEarly"));
            case Appointing.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long same) -> found(visitor, same);
            case Saving.Stale(ContactPoint ignored) -> throw Api.stale();
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private ResponseEntity<Detail> found(Visitor visitor, long number) {
        ContactPoint point = contacts.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(point.head().version(), detail(point));
    }

    private Detail detail(ContactPoint point) {
        return new Detail(
                point.number(),
                point.head().version(),
                point.head().title(),
                point.state(),
                point.serves(),
                point.head().themes(),
                point.email().isEmpty() ? null : point.email(),
                point.phone().isEmpty() ? null : point.phone(),
                point.audience(),
                point.isEmptyOn(today()),
                point.terms(),
                "/kontaktpunkter/" + point.number());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
