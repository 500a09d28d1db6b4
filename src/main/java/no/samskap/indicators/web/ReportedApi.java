package no.samskap.indicators.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import no.samskap.core.Amount;
import no.samskap.core.Visitor;
import no.samskap.indicators.Covering;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkText.ReportedText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Indicator;
import no.samskap.indicators.Saving;
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

/**
 * What people write beside what is counted, for programs: reported totals, the records they include, and comments. In an address {@code time}
 * is a year, or {@code period} for the whole period.
 */
@RestController
@RequestMapping("/api/v1/frameworks/{number}/indicators/{indicator}")
class ReportedApi {
    private static final String PERIOD = "period";

    private final Frameworks frameworks;
    private final FoundFrameworks found;

    ReportedApi(Frameworks frameworks, FoundFrameworks found) {
        this.frameworks = frameworks;
        this.found = found;
    }

    /** @param pending decisions that are awaited and may still raise the figure */
    record TotalInput(
            @NotNull @PositiveOrZero @Max(Amount.MOST) @Nullable
            Long total,

            @PositiveOrZero @Max(Amount.MOST) @Nullable Long pending,
            @NotBlank @Size(max = 500) String source,
            @Size(max = 1000) @Nullable String note) {
        ReportedText text(@Nullable Integer year) {
            return new ReportedText(
                    year,
                    Objects.requireNonNull(total),
                    pending == null ? 0 : pending,
                    source.strip(),
                    note == null ? "" : note.strip(),
                    Set.of());
        }
    }

    record CommentInput(@NotBlank @Size(max = 2000) String text) {}

    /** @param year in which the record counts */
    record CoveredInput(
            @NotNull @Nullable Long record,
            @NotNull @Nullable Integer year) {}

    /** Saves a reported total, over what was reported for that time before. The records it includes stay. */
    @PutMapping("/reported/{time}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Counted> report(
            @PathVariable long number,
            @PathVariable long indicator,
            @PathVariable String time,
            @Valid @RequestBody TotalInput input,
            Visitor visitor,
            HttpServletRequest request) {
        FoundFrameworks.indicator(found.editable(visitor, number), indicator);
        saved(frameworks.report(visitor, number, Api.seenVersion(request), indicator, input.text(year(time))));
        return answer(visitor, number, indicator);
    }

    /** The records it included count in addition again. */
    @DeleteMapping("/reported/{time}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> withdraw(
            @PathVariable long number,
            @PathVariable long indicator,
            @PathVariable String time,
            Visitor visitor,
            HttpServletRequest request) {
        refuseStale(found.editable(visitor, number), request);
        saved(frameworks.withdrawReport(visitor, number, indicator, year(time)));
        return ResponseEntity.noContent().build();
    }

    /** Saves what is to be read beside a figure, over what stood there. */
    @PutMapping("/comments/{time}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Counted> comment(
            @PathVariable long number,
            @PathVariable long indicator,
            @PathVariable String time,
            @Valid @RequestBody CommentInput input,
            Visitor visitor) {
        FoundFrameworks.indicator(found.editable(visitor, number), indicator);
        saved(frameworks.remark(
                visitor, number, indicator, year(time), input.text().strip()));
        return answer(visitor, number, indicator);
    }

    @DeleteMapping("/comments/{time}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> takeCommentAway(
            @PathVariable long number,
            @PathVariable long indicator,
            @PathVariable String time,
            Visitor visitor,
            HttpServletRequest request) {
        Framework framework = found.editable(visitor, number);
        Indicator commented = FoundFrameworks.indicator(framework, indicator);
        if (commented.remarkOn(year(time)).isEmpty()) throw new Refusal.NotFound();
        refuseStale(framework, request);
        saved(frameworks.remark(visitor, number, indicator, year(time), ""));
        return ResponseEntity.noContent().build();
    }

    /** The reported total includes a record that counts in that year already: it no longer raises the figure. */
    @PostMapping("/covered")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Counted> cover(
            @PathVariable long number,
            @PathVariable long indicator,
            @Valid @RequestBody CoveredInput input,
            Visitor visitor) {
        FoundFrameworks.indicator(found.editable(visitor, number), indicator);
        covered(frameworks.cover(
                visitor,
                number,
                indicator,
                Objects.requireNonNull(input.year()),
                Objects.requireNonNull(input.record())));
        return answer(visitor, number, indicator);
    }

    /** No reported total includes this record after all. */
    @DeleteMapping("/covered/{record}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> uncover(
            @PathVariable long number, @PathVariable long indicator, @PathVariable long record, Visitor visitor) {
        Indicator covering = FoundFrameworks.indicator(found.editable(visitor, number), indicator);
        if (covering.covering(record).isEmpty()) throw new Refusal.NotFound();
        covered(frameworks.uncover(visitor, number, indicator, record));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<FrameworkApi.Counted> answer(Visitor visitor, long number, long indicator) {
        Framework framework = found.readable(visitor, number);
        return Api.found(
                framework.head().version(), FrameworkApi.Counted.of(FoundFrameworks.indicator(framework, indicator)));
    }

    /** Null for the whole period. */
    private static @Nullable Integer year(String time) {
        if (time.equals(PERIOD)) return null;
        if (!time.matches("\\d{4}")) throw new Refusal.NotFound();
        return Integer.valueOf(time);
    }

    private static void refuseStale(Framework framework, HttpServletRequest request) {
        Integer seen = FrameworkSetupApi.seen(request);
        if (seen != null && seen != framework.head().version()) throw Api.stale();
    }

    private static void saved(Saving saving) {
        switch (saving) {
            case Saving.Saved ignored -> {}
            case Saving.Stale ignored -> throw Api.stale();
            case Saving.WrongYear() -> throw new Refusal.Invalid("time", Words.t("indicators.api.notOfTheFramework"));
            case Saving.NotYours() -> throw new Refusal.NotFound();
        }
    }

    private static void covered(Covering covering) {
        switch (covering) {
            case Covering.Done() -> {}
            case Covering.DoesNotCount() -> throw new Refusal.Invalid("record", Words.t("indicators.api.doesNotCount"));
            case Covering.NothingReported() ->
                throw new Refusal.Invalid("year", Words.t("indicators.api.nothingReported"));
            case Covering.NotYours() -> throw new Refusal.NotFound();
        }
    }
}
