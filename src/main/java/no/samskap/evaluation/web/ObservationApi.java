package no.samskap.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.evaluation.Audience;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.ObservationText;
import no.samskap.evaluation.Observations;
import no.samskap.evaluation.Withdrawal;
import no.samskap.records.RecordContent;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Observations for programs. The same door, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1")
class ObservationApi {
    private final Observations observations;
    private final EvaluationPages pages;

    ObservationApi(Observations observations, EvaluationPages pages) {
        this.observations = observations;
        this.pages = pages;
    }

    /**
     * @param boxes ids in the framework's programme logic
     * @param seenIn records in which it was seen, of those you may read
     * @param withdrawal why it no longer stands; null where it does
     */
    record ObservationItem(
            long number,
            int version,
            long framework,
            String title,
            String seen,
            Audience audience,
            Observation.Source source,
            String sourceNote,
            LocalDate seenOn,
            String seenBy,
            Set<Long> boxes,
            Set<Long> questions,
            Set<Long> seenIn,
            Set<Long> about,
            @Nullable Withdrawal withdrawal,
            String url) {
        static ObservationItem of(Observation observation) {
            ObservationText text = observation.text();
            return new ObservationItem(
                    observation.number(),
                    observation.head().version(),
                    observation.framework(),
                    text.title(),
                    text.seen(),
                    text.audience(),
                    text.source(),
                    text.sourceNote(),
                    text.seenOn(),
                    text.seenBy(),
                    text.boxes(),
                    text.questions(),
                    text.seenIn(),
                    text.about(),
                    observation.withdrawal(),
                    "/observasjoner/" + observation.number());
        }
    }

    record ObservationInput(
            @NotBlank @Size(max = 200) String title,

            @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable
            String seen,

            @NotNull @Nullable Audience audience,
            @NotNull Observation.@Nullable Source source,
            @Size(max = 500) @Nullable String sourceNote,
            @NotNull @Nullable LocalDate seenOn,
            @Size(max = 200) @Nullable String seenBy,
            @Nullable Set<Long> boxes,
            @Nullable Set<Long> questions,
            @Nullable Set<Long> seenIn,
            @Nullable Set<Long> about) {
        ObservationText text() {
            if (audience == null || source == null || seenOn == null)
                throw new IllegalStateException("What is required was asked for");
            return new ObservationText(
                    title.strip(),
                    Sent.orEmpty(seen),
                    audience,
                    source,
                    Sent.orEmpty(sourceNote),
                    seenOn,
                    Sent.orEmpty(seenBy),
                    Sent.orNone(boxes),
                    Sent.orNone(questions),
                    Sent.orNone(seenIn),
                    Sent.orNone(about));
        }
    }

    @GetMapping("/observations/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<ObservationItem> observation(@PathVariable long number, Visitor visitor) {
        Observation observation = pages.observation(visitor, number);
        return Api.found(observation.head().version(), ObservationItem.of(observation));
    }

    @PostMapping("/frameworks/{number}/observations")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ObservationItem> observe(
            @PathVariable long number, @Valid @RequestBody ObservationInput input, Visitor visitor) {
        long made = Sent.done(observations.add(visitor, number, input.text()));
        Observation observation = pages.observation(visitor, made);
        return Api.created(
                "/api/v1/observations/" + made, observation.head().version(), ObservationItem.of(observation));
    }

    @PutMapping("/observations/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ObservationItem> change(
            @PathVariable long number,
            @Valid @RequestBody ObservationInput input,
            Visitor visitor,
            HttpServletRequest request) {
        Sent.done(observations.change(visitor, number, Api.seenVersion(request), input.text()));
        return observation(number, visitor);
    }
}
