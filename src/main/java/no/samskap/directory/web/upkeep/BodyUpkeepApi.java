package no.samskap.directory.web.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.BodyLine;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.NewBody;
import no.samskap.directory.Upkeep;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a body consists of, row by row, for programs. A change names the body's version it is based on. */
@RestController
@RequestMapping("/api/v1/bodies/{number}")
class BodyUpkeepApi {
    private final Bodies bodies;
    private final BodyUpkeep upkeep;

    BodyUpkeepApi(Bodies bodies, BodyUpkeep upkeep) {
        this.bodies = bodies;
        this.upkeep = upkeep;
    }

    /** The body after the change. */
    record Answer(long body, int version, String url) {}

    record PeriodInput(
            @NotNull @Nullable LocalizedText name,
            @NotNull @Nullable Period period) {
        NewBody.AgreementPeriod line() {
            if (name == null || period == null || period.from() == null)
                throw new Refusal.Invalid("period.from", Words.t("NotNull"));
            return new NewBody.AgreementPeriod(name, period);
        }
    }

    record MemberInput(
            long organisation,
            @NotNull Body.@Nullable Membership role,
            @Nullable Period period) {
        NewBody.Member line() {
            if (role == null) throw new Refusal.Invalid("role", Words.t("NotNull"));
            return new NewBody.Member(organisation, role, given(period));
        }
    }

    /** @param period left out where the body works on it for good */
    record FocusAreaInput(
            @NotNull @Nullable LocalizedText name,
            @Nullable LocalizedText note,
            @Nullable Period period) {
        BodyLine.FocusArea line() {
            if (name == null) throw new Refusal.Invalid("name", Words.t("NotNull"));
            return new BodyLine.FocusArea(name, note, given(period));
        }
    }

    record CommitteeInput(
            @NotNull @Nullable LocalizedText name,
            @Nullable LocalizedText purpose,
            @Nullable Long focusArea) {
        BodyLine.Committee line() {
            if (name == null) throw new Refusal.Invalid("name", Words.t("NotNull"));
            return new BodyLine.Committee(name, purpose, focusArea);
        }
    }

    record SeatInput(
            @NotNull Body.@Nullable Role role,
            @Size(max = 200) @Nullable String title,
            @Nullable Long organisation) {
        BodyLine.Seat line() {
            if (role == null) throw new Refusal.Invalid("role", Words.t("NotNull"));
            return new BodyLine.Seat(role, UpkeepForms.stripped(title), organisation);
        }
    }

    record TermInput(long person, @Nullable Period period) {}

    record PlanInput(
            long organisation,
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 1000) String address,
            @Nullable Period period,
            @Size(max = 20) @Nullable List<Long> themes) {
        BodyLine.Plan line() {
            if (!address.matches("https?://\\S+"))
                throw new Refusal.Invalid("address", Words.t("directory.upkeep.url.wrong"));
            return new BodyLine.Plan(
                    organisation, title.strip(), address, given(period), themes == null ? List.of() : themes);
        }
    }

    @PostMapping("/periods")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> addPeriod(
            @PathVariable long number, @Valid @RequestBody PeriodInput input, Visitor visitor) {
        return answer(visitor, upkeep.keepPeriod(visitor, number, null, null, input.line()));
    }

    @PutMapping("/periods/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> changePeriod(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody PeriodInput input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, upkeep.keepPeriod(visitor, number, Api.seenVersion(request), id, input.line()));
    }

    @DeleteMapping("/periods/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> removePeriod(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, upkeep.removePeriod(visitor, number, id));
    }

    @PostMapping("/members")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> addMember(
            @PathVariable long number, @Valid @RequestBody MemberInput input, Visitor visitor) {
        return answer(visitor, upkeep.keepMember(visitor, number, null, null, input.line()));
    }

    @PutMapping("/members/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> changeMember(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody MemberInput input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, upkeep.keepMember(visitor, number, Api.seenVersion(request), id, input.line()));
    }

    @DeleteMapping("/members/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> removeMember(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, upkeep.removeMember(visitor, number, id));
    }

    @PostMapping("/focus-areas")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> addFocusArea(
            @PathVariable long number, @Valid @RequestBody FocusAreaInput input, Visitor visitor) {
        return answer(visitor, upkeep.keepFocusArea(visitor, number, null, null, input.line()));
    }

    @PutMapping("/focus-areas/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> changeFocusArea(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody FocusAreaInput input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, upkeep.keepFocusArea(visitor, number, Api.seenVersion(request), id, input.line()));
    }

    @PostMapping("/committees")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> addCommittee(
            @PathVariable long number, @Valid @RequestBody CommitteeInput input, Visitor visitor) {
        return answer(visitor, upkeep.keepCommittee(visitor, number, null, null, input.line()));
    }

    @PutMapping("/committees/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> changeCommittee(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody CommitteeInput input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, upkeep.keepCommittee(visitor, number, Api.seenVersion(request), id, input.line()));
    }

    @DeleteMapping("/committees/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> removeCommittee(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, upkeep.removeCommittee(visitor, number, id));
    }

    @PostMapping("/committees/{committee}/seats")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> addSeat(
            @PathVariable long number,
            @PathVariable long committee,
            @Valid @RequestBody SeatInput input,
            Visitor visitor) {
        return answer(visitor, upkeep.addSeat(visitor, number, committee, input.line()));
    }

    @PutMapping("/seats/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> changeSeat(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody SeatInput input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, upkeep.changeSeat(visitor, number, Api.seenVersion(request), id, input.line()));
    }

    @DeleteMapping("/seats/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> removeSeat(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, upkeep.removeSeat(visitor, number, id));
    }

    /** Puts somebody in a seat. */
    @PostMapping("/seats/{seat}/terms")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> addTerm(
            @PathVariable long number, @PathVariable long seat, @RequestBody TermInput input, Visitor visitor) {
        BodyLine.Term term = new BodyLine.Term(input.person(), given(input.period()));
        return answer(visitor, upkeep.seat(visitor, number, seat, term));
    }

    @PutMapping("/seats/{seat}/terms/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> changeTerm(
            @PathVariable long number,
            @PathVariable long seat,
            @PathVariable long id,
            @RequestBody Period input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, upkeep.changeTerm(visitor, number, Api.seenVersion(request), seat, id, input));
    }

    @DeleteMapping("/seats/{seat}/terms/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> removeTerm(
            @PathVariable long number, @PathVariable long seat, @PathVariable long id, Visitor visitor) {
        return answer(visitor, upkeep.removeTerm(visitor, number, id));
    }

    @PostMapping("/plans")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> addPlan(@PathVariable long number, @Valid @RequestBody PlanInput input, Visitor visitor) {
        return answer(visitor, upkeep.keepPlan(visitor, number, null, null, input.line()));
    }

    @PutMapping("/plans/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> changePlan(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody PlanInput input,
            Visitor visitor,
            HttpServletRequest request) {
        return answer(visitor, upkeep.keepPlan(visitor, number, Api.seenVersion(request), id, input.line()));
    }

    @DeleteMapping("/plans/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> removePlan(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answer(visitor, upkeep.removePlan(visitor, number, id));
    }

    private ResponseEntity<Answer> answer(Visitor visitor, Upkeep outcome) {
        return switch (outcome) {
            case Upkeep.Kept(long number) -> {
                int version = bodies.find(visitor, number).orElseThrow().head().version();
                yield Api.found(version, new Answer(number, version, "/samarbeid/" + number));
            }
            case Upkeep.Overlaps overlaps -> throw new Refusal.Invalid("period", UpkeepPages.overlap(overlaps));
            case Upkeep.Stale() -> throw Api.stale();
            case Upkeep.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static Period given(@Nullable Period period) {
        return period == null ? Period.ALWAYS : period;
    }
}
