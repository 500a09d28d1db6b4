package no.samskap.indicators.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samskap.core.Amount;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkParts;
import no.samskap.indicators.FrameworkText.IndicatorText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Hanging;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Removal;
import no.samskap.indicators.Target;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
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

/** The indicators of a framework, for programs: what they count and what is to be reached. The ETag is the framework's version. */
@RestController
@RequestMapping("/api/v1/frameworks/{number}")
class IndicatorApi {
    private final FrameworkParts parts;
    private final FoundFrameworks found;

    IndicatorApi(FrameworkParts parts, FoundFrameworks found) {
        this.parts = parts;
        this.found = found;
    }

    /** @param value left out where the kind names none */
    record TargetInput(
            @NotNull Target.@Nullable Kind kind,
            @Positive @Max(Amount.MOST) @Nullable Long value) {
        Target target() {
            Target.Kind of = Objects.requireNonNull(kind);
            if (!of.namesAValue()) return new Target(of, null);
            if (value == null)
                throw new Refusal.Invalid("target.value", Words.t("indicators.targetForm.value.missing"));
            return new Target(of, value);
        }
    }

    /**
     * @param fact what it counts
     * @param labels which what it counts must all carry; left out where all of it counts
     * @param definition what counts and when, in a sentence
     * @param unit what the figure is a number of
     * @param responsible who answers for the figure: a unit or a role
     * @param note what a reader of the figures should know
     * @param target left out where nothing in particular is to be reached
     */
    record IndicatorInput(
            @Valid @NotNull Texts.@Nullable Name name,
            @NotBlank @Size(max = 100) String fact,
            @Nullable Set<String> labels,
            @NotNull Indicator.@Nullable Measure measure,
            @Valid @NotNull Texts.@Nullable Sentences definition,
            @Valid @NotNull Texts.@Nullable Unit unit,
            @Size(max = 200) @Nullable String responsible,
            @Valid Texts.@Nullable Sentences note,
            @Valid @Nullable TargetInput target) {
        /** @param before the indicator that is changed; null for a new one */
        IndicatorText text(@Nullable Indicator before) {
            Set<String> chosen = labels == null ? Set.of() : Set.copyOf(labels);
            IndicatorForm.check(fact, chosen, before, (field, message) -> {
                throw new Refusal.Invalid(field.equals("what") ? "fact" : field, Words.t(message));
            });
            return new IndicatorText(
                    before == null ? Frameworks.key() : before.key(),
                    Objects.requireNonNull(name).text(),
                    Objects.requireNonNull(definition).text(),
                    Objects.requireNonNull(unit).text(),
                    responsible == null ? "" : responsible.strip(),
                    note == null ? null : note.text(),
                    fact,
                    chosen,
                    Objects.requireNonNull(measure),
                    target == null ? Target.NONE : target.target(),
                    List.of());
        }
    }

    @GetMapping("/indicators/{indicator}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<FrameworkApi.Counted> indicator(
            @PathVariable long number, @PathVariable long indicator, Visitor visitor) {
        Framework framework = found.readable(visitor, number);
        return Api.found(framework.head().version(), item(framework, indicator));
    }

    /** Adds an indicator last in a goal area. */
    @PostMapping("/goal-areas/{area}/indicators")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Counted> add(
            @PathVariable long number,
            @PathVariable long area,
            @Valid @RequestBody IndicatorInput input,
            Visitor visitor) {
        FoundFrameworks.area(found.editable(visitor, number), area);
        long indicator = FrameworkSetupApi.saved(parts.addIndicator(visitor, number, area, input.text(null)));
        Framework framework = found.readable(visitor, number);
        return Api.created(
                "/api/v1/frameworks/" + number + "/indicators/" + indicator,
                framework.head().version(),
                item(framework, indicator));
    }

    /** Changes what it is called, what it counts and what is to be reached. Reported totals and locked years stay as they are. */
    @PutMapping("/indicators/{indicator}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Counted> change(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid @RequestBody IndicatorInput input,
            Visitor visitor,
            HttpServletRequest request) {
        Indicator before = FoundFrameworks.indicator(found.editable(visitor, number), indicator);
        FrameworkSetupApi.saved(
                parts.changeIndicator(visitor, number, Api.seenVersion(request), indicator, input.text(before)));
        return indicator(number, indicator, visitor);
    }

    /** Puts an indicator elsewhere in its goal area. */
    @PutMapping("/indicators/{indicator}/place")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Counted> move(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid @RequestBody GoalAreaApi.PlaceInput input,
            Visitor visitor) {
        FoundFrameworks.indicator(found.editable(visitor, number), indicator);
        FrameworkSetupApi.saved(parts.moveIndicator(visitor, number, indicator, Objects.requireNonNull(input.place())));
        return indicator(number, indicator, visitor);
    }

    /** Takes away an indicator on which nothing hangs. What hangs on it is told in the refusal. */
    @DeleteMapping("/indicators/{indicator}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> remove(
            @PathVariable long number, @PathVariable long indicator, Visitor visitor, HttpServletRequest request) {
        Framework framework = found.editable(visitor, number);
        return switch (parts.removeIndicator(visitor, number, FrameworkSetupApi.seen(request), indicator)) {
            case Removal.Removed() -> ResponseEntity.noContent().build();
            case Removal.Refused(Hanging hanging) -> throw new Refusal.Invalid(409, told(framework, hanging));
            case Removal.Stale() -> throw Api.stale();
            case Removal.NotEmpty(), Removal.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** What hangs on it, and what can be done instead. */
    private static Map<String, String> told(Framework framework, Hanging hanging) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (HangingWords.Line line : HangingWords.of(framework, hanging))
            sentences.merge(line.what(), line.said(), (one, other) -> one + "; " + other);
        sentences.put("target", Words.t("indicators.kept.instead"));
        return sentences;
    }

    private static FrameworkApi.Counted item(Framework framework, long indicator) {
        return FrameworkApi.Counted.of(FoundFrameworks.indicator(framework, indicator));
    }
}
