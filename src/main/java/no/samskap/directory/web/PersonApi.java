package no.samskap.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.NewPerson;
import no.samskap.directory.People;
import no.samskap.directory.Person;
import no.samskap.directory.Saving;
import no.samskap.records.Records;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Personal;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People for programs, one at a time: the register is no address list. */
@RestController
@RequestMapping("/api/v1/people")
class PersonApi {
    private final People people;
    private final Records records;

    PersonApi(People people, Records records) {
        this.people = people;
        this.records = records;
    }

    /** @param invented whether there is no such person */
    record Detail(
            long number,
            int version,
            String name,
            String givenName,
            String familyName,
            @Nullable String email,
            boolean invented,
            List<Person.Affiliation> affiliations,
            Instant changedAt,
            String url) {}

    /** @param reference what the sender knows the person by: sent again, it adds nobody */
    record PersonInput(
            @Size(max = 100) @Nullable String reference,
            @Personal("person") @NotBlank @Size(max = 100) String givenName,
            @Personal("person") @NotBlank @Size(max = 100) String familyName,

            @Personal("person") @Email @Size(max = 254) @Nullable
            String email,

            @NotEmpty @Size(max = 20) List<AffiliationApi.@Valid BelongingInput> affiliations) {
        NewPerson person() {
            return new NewPerson(
                    reference,
                    givenName.strip(),
                    familyName.strip(),
                    email == null ? "" : email.strip(),
                    false,
                    Words.language(),
                    affiliations.stream()
                            .map(AffiliationApi.BelongingInput::affiliation)
                            .toList());
        }
    }

    /** Puts somebody into the directory, as those do who write for all the organisations named. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> add(@Valid @RequestBody PersonInput input, BindingResult errors, Visitor visitor) {
        if (errors.hasErrors()) return Api.invalid(errors);
        for (int i = 0; i < input.affiliations().size(); i++) {
            AffiliationApi.BelongingInput belonging = input.affiliations().get(i);
            if (belonging.endsBeforeItStarts())
                errors.rejectValue("affiliations[" + i + "].endsOn", "directory.affiliation.endsOn.early");
        }
        if (errors.hasErrors()) return Api.invalid(errors);
        return switch (people.register(visitor, input.person())) {
            case Saving.Saved(long number) -> Api.created("/api/v1/people/" + number, 1, new Added(number));
            case Saving.AlreadyThere(long number) -> ResponseEntity.ok(new Added(number));
            case Saving.NotYours() ->
                throw new Refusal.Invalid("affiliations", Words.t("directory.affiliation.notYours"));
            case Saving.TooMany ignored -> throw new Refusal.Malformed(429, "directory.person.tooMany");
            case Saving.Stale() -> throw new IllegalStateException("A new one has been seen by nobody");
        };
    }

    record Added(long number) {}

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        Person person = people.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(
                person.head().version(),
                new Detail(
                        number,
                        person.head().version(),
                        person.head().title(),
                        person.givenName(),
                        person.familyName(),
                        person.email().isEmpty() ? null : person.email(),
                        person.invented(),
                        person.affiliations(),
                        person.head().changedAt(),
                        "/personer/" + number));
    }
}
