package no.samskap.directory.web;

import java.time.Instant;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.directory.Person;
import no.samskap.records.Records;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
