package no.samskap.expertise.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.expertise.ExpertQueries;
import no.samskap.expertise.Freshness;
import no.samskap.expertise.Orcid;
import no.samskap.expertise.Profile;
import no.samskap.expertise.Profiles;
import no.samskap.expertise.Saving;
import no.samskap.expertise.Willingness;
import no.samskap.records.Records;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The expert finder for programs. What it answers is what the page shows to the same visitor. */
@RestController
@RequestMapping("/api/v1/experts")
class ExpertApi {
    private final Profiles profiles;
    private final ExpertQueries queries;
    private final ExpertPages pages;
    private final Records records;

    ExpertApi(Profiles profiles, ExpertQueries queries, ExpertPages pages, Records records) {
        this.profiles = profiles;
        this.queries = queries;
        this.pages = pages;
        this.records = records;
    }

    record Detail(
            long number,
            int version,
            long person,
            String name,
            List<Long> themes,
            String about,
            @Nullable String orcid,
            List<String> languages,
            List<Willingness> willing,
            List<String> links,
            LocalDate confirmedOn,
            Freshness freshness,
            boolean hasContact,
            String url) {}

    @Listed(by = {"text", "theme", "institution", "county", "willing"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<ExpertQueries.Row> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        ExpertQueries.Filter filter = pages.filter(
                asked.text(),
                asked.chosenNumbers("theme"),
                asked.chosenNumbers("institution"),
                asked.chosen("county"),
                asked.chosenOf("willing", Willingness.class));
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, asked.size(), asked.offset()));
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        return found(visitor, number);
    }

    /** Contact data, where it may be seen. That it was opened is noted and shown to the person. */
    @PostMapping("/{number}/contact")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Profiles.Contact> open(@PathVariable long number, Visitor visitor) {
        return ResponseEntity.ok(profiles.openContact(visitor, number).orElseThrow(Refusal.NotFound::new));
    }

    /** One's own profile. */
    @PutMapping("/mine")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> save(
            @Valid @RequestBody ProfileForm input, BindingResult errors, Visitor visitor, HttpServletRequest request) {
        input.check(errors);
        if (errors.hasErrors()) return Api.invalid(errors);
        Integer seen = profiles.own(visitor).isPresent() ? Integer.valueOf(Api.seenVersion(request)) : null;
        return answer(visitor, profiles.save(visitor, seen, input.text()));
    }

    @PostMapping("/mine/confirmation")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> confirm(Visitor visitor) {
        return answer(visitor, profiles.confirm(visitor));
    }

    @PostMapping("/mine/withdrawal")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> withdraw(Visitor visitor) {
        return answer(visitor, profiles.withdraw(visitor));
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long number) -> found(visitor, number);
            case Saving.Stale(Profile ignored) -> throw Api.stale();
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private ResponseEntity<Detail> found(Visitor visitor, long number) {
        Profile profile = profiles.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        Orcid orcid = profile.text().orcid();
        return Api.found(
                profile.head().version(),
                new Detail(
                        number,
                        profile.head().version(),
                        profile.person(),
                        profile.head().title(),
                        profile.text().themes().stream().sorted().toList(),
                        profile.text().about(),
                        orcid == null ? null : orcid.grouped(),
                        profile.text().languages(),
                        profile.text().willing().stream().sorted().toList(),
                        profile.text().links(),
                        profile.confirmedOn(),
                        profile.freshness(),
                        profile.hasContact(),
                        "/fagfolk/" + number));
    }
}
