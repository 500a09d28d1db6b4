package no.samskap.indicators.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import no.samskap.indicators.Framework;
import no.samskap.indicators.FrameworkText;
import no.samskap.indicators.Frameworks;
import no.samskap.indicators.Saving;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets frameworks up for programs. The same door, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/frameworks")
class FrameworkSetupApi {
    private final Frameworks frameworks;
    private final FoundFrameworks found;

    FrameworkSetupApi(Frameworks frameworks, FoundFrameworks found) {
        this.frameworks = frameworks;
        this.found = found;
    }

    /**
     * @param body the cooperation body it is for; it is said when the framework is begun, and stays
     * @param source where it was taken from, when it was not written here
     */
    record FrameworkInput(
            @Nullable Long body,

            @Valid @NotNull Texts.@Nullable Title name,

            @NotNull @Nullable LocalDate startsOn,
            @NotNull @Nullable LocalDate endsOn,
            @NotNull FrameworkForm.@Nullable Audience audience,
            @Size(max = 500) @Nullable String source) {
        FrameworkText text(long of) {
            LocalDate first = Objects.requireNonNull(startsOn);
            LocalDate last = Objects.requireNonNull(endsOn);
            if (last.isBefore(first))
                throw new Refusal.Invalid("endsOn", Words.t("indicators.frameworkForm.endsOn.early"));
            if (FrameworkForm.isOutOfTime(first, last))
                throw new Refusal.Invalid("endsOn", Words.t("indicators.frameworkForm.endsOn.outOfTime"));
            return new FrameworkText(
                    of,
                    Objects.requireNonNull(name).text(),
                    first,
                    last,
                    audience == FrameworkForm.Audience.EVERYONE,
                    source == null ? "" : source.strip(),
                    List.of());
        }
    }

    /** Begins a framework for a body. Its goal areas and indicators are added afterwards. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Detail> begin(@Valid @RequestBody FrameworkInput input, Visitor visitor) {
        if (input.body() == null) throw new Refusal.Invalid("body", Words.t("NotNull"));
        long number = saved(frameworks.add(visitor, input.text(input.body())));
        Framework framework = found.readable(visitor, number);
        return Api.created(
                "/api/v1/frameworks/" + number, framework.head().version(), FrameworkApi.Detail.of(framework));
    }

    /** Changes what it is called, its period and who reads it. What is in it stays. */
    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<FrameworkApi.Detail> change(
            @PathVariable long number,
            @Valid @RequestBody FrameworkInput input,
            Visitor visitor,
            HttpServletRequest request) {
        Framework before = found.editable(visitor, number);
        if (input.body() != null && input.body() != before.body())
            throw new Refusal.Invalid("body", Words.t("indicators.api.bodyStays"));
        saved(frameworks.change(visitor, number, Api.seenVersion(request), input.text(before.body())));
        Framework framework = found.readable(visitor, number);
        return Api.found(framework.head().version(), FrameworkApi.Detail.of(framework));
    }

    /** @return the number of what was saved */
    static long saved(Saving saving) {
        return switch (saving) {
            case Saving.Saved(long number) -> number;
            case Saving.Stale ignored -> throw Api.stale();
            case Saving.WrongYear() ->
                throw new Refusal.Invalid("endsOn", Words.t("indicators.frameworkForm.endsOn.used"));
            case Saving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** The version that was seen; null where whoever takes something away names none. */
    static @Nullable Integer seen(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null ? null : Api.seenVersion(request);
    }
}
