package no.samskap.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliating;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.Affiliations;
import no.samskap.directory.NewPerson;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people belong, for programs. */
@RestController
@RequestMapping("/api/v1/people/{number}/affiliations")
class AffiliationApi {
    private final Affiliations affiliations;

    AffiliationApi(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    /** @param percentInAll over all the person's affiliations of the day; more than 100 may be a mistake */
    record Answer(long person, long id, long percentInAll) {}

    /** @param organisation its number */
    record BelongingInput(
            @NotNull @Nullable Long organisation,
            @NotNull @Nullable AffiliationForm form,
            @Size(max = 200) @Nullable String position,

            @Min(0) @Max(Affiliating.FULL_POSITION) @Nullable
            Integer percent,

            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        boolean endsBeforeItStarts() {
            return startsOn != null && endsOn != null && endsOn.isBefore(startsOn);
        }

        NewPerson.Affiliation affiliation() {
            return new BelongingForm("", form, position, percent, startsOn, endsOn)
                    .affiliation(organisation == null ? 0 : organisation);
        }
    }

    record EndInput(@NotNull @Nullable LocalDate lastDay) {}

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> add(
            @PathVariable long number,
            @Valid @RequestBody BelongingInput input,
            BindingResult errors,
            Visitor visitor) {
        BelongingForm.check(input.startsOn(), input.endsOn(), errors);
        return errors.hasErrors()
                ? Api.invalid(errors)
                : answer(affiliations.add(visitor, number, input.affiliation()));
    }

    /** {@code If-Match} names the version of the person that was seen. */
    @PutMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> change(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody BelongingInput input,
            BindingResult errors,
            Visitor visitor,
            HttpServletRequest request) {
        BelongingForm.check(input.startsOn(), input.endsOn(), errors);
        return errors.hasErrors()
                ? Api.invalid(errors)
                : answer(affiliations.change(visitor, number, id, Api.seenVersion(request), input.affiliation()));
    }

    @PostMapping("/{id}/end")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> end(
            @PathVariable long number, @PathVariable long id, @Valid @RequestBody EndInput input, Visitor visitor) {
        LocalDate lastDay = input.lastDay();
        if (lastDay == null) throw new Refusal.Malformed(422, "error.invalid");
        return answer(affiliations.end(visitor, number, id, lastDay));
    }

    private static ResponseEntity<Answer> answer(Affiliating outcome) {
        return switch (outcome) {
            case Affiliating.Saved(long person, long id, long percentInAll) ->
                ResponseEntity.ok(new Answer(person, id, percentInAll));
            case Affiliating.Stale() -> throw Api.stale();
            case Affiliating.EndsBeforeItStarts(LocalDate ignored) ->
                throw new Refusal.Invalid("lastDay", Words.t("directory.affiliation.endsOn.early"));
            case Affiliating.NotYours() -> throw new Refusal.NotFound();
        };
    }
}
