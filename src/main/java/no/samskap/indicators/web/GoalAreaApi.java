package no.samskap.indicators.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkParts;
import no.samskap.indicators.Removal;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The goal areas of a framework, for programs. The ETag is the framework's version. */
@RestController
@RequestMapping("/api/v1/frameworks/{number}/goal-areas")
class GoalAreaApi {
    private final FrameworkParts parts;
    private final FoundFrameworks found;

    GoalAreaApi(FrameworkParts parts, FoundFrameworks found) {
        this.parts = parts;
        this.found = found;
    }

    record GoalAreaInput(@Valid @NotNull Texts.@Nullable Name name) {}

    /** @param place from 1, the uppermost; beyond the last is the last */
    record PlaceInput(@NotNull @Min(1) @Max(1000) @Nullable Integer place) {}

    @GetMapping("/{area}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<FrameworkApi.GoalArea> area(@PathVariable long number, @PathVariable long area, Visitor visitor) {
        Framework framework = found.readable(visitor, number);
        return Api.found(framework.head().version(), item(framework, area));
    }

    /** Adds a goal area last of all. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.GoalArea> add(
            @PathVariable long number, @Valid @RequestBody GoalAreaInput input, Visitor visitor) {
        found.editable(visitor, number);
        long area = FrameworkSetupApi.saved(parts.addGoalArea(
                visitor, number, Objects.requireNonNull(input.name()).text()));
        Framework framework = found.readable(visitor, number);
        return Api.created(
                "/api/v1/frameworks/" + number + "/goal-areas/" + area,
                framework.head().version(),
                item(framework, area));
    }

    @PutMapping("/{area}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.GoalArea> rename(
            @PathVariable long number,
            @PathVariable long area,
            @Valid @RequestBody GoalAreaInput input,
            Visitor visitor,
            HttpServletRequest request) {
        FoundFrameworks.area(found.editable(visitor, number), area);
        FrameworkSetupApi.saved(parts.renameGoalArea(
                visitor,
                number,
                Api.seenVersion(request),
                area,
                Objects.requireNonNull(input.name()).text()));
        return area(number, area, visitor);
    }

    /** Puts a goal area elsewhere among them. */
    @PutMapping("/{area}/place")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.GoalArea> move(
            @PathVariable long number, @PathVariable long area, @Valid @RequestBody PlaceInput input, Visitor visitor) {
        FoundFrameworks.area(found.editable(visitor, number), area);
        FrameworkSetupApi.saved(parts.moveGoalArea(visitor, number, area, Objects.requireNonNull(input.place())));
        return area(number, area, visitor);
    }

    /** Takes away a goal area without indicators. */
    @DeleteMapping("/{area}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> remove(
            @PathVariable long number, @PathVariable long area, Visitor visitor, HttpServletRequest request) {
        return switch (parts.removeGoalArea(visitor, number, FrameworkSetupApi.seen(request), area)) {
            case Removal.Removed() -> ResponseEntity.noContent().build();
            case Removal.NotEmpty() -> throw new Refusal.Malformed(409, "indicators.api.notEmpty");
            case Removal.Refused ignored -> throw new IllegalStateException("Nothing hangs on an empty goal area");
            case Removal.Stale() -> throw Api.stale();
            case Removal.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static FrameworkApi.GoalArea item(Framework framework, long area) {
        return FrameworkApi.GoalArea.of(FoundFrameworks.area(framework, area));
    }
}
