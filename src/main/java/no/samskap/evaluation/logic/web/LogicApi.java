package no.samskap.evaluation.logic.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.ArrowText;
import no.samskap.evaluation.logic.BoxText;
import no.samskap.evaluation.logic.Drawing;
import no.samskap.evaluation.logic.Part;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Stage;
import no.samskap.evaluation.logic.ProgrammeLogic.Tested;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.evaluation.logic.web.QuestionApi.QuestionItem;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Status;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programme logics for programs. The same door, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/frameworks/{number}/logic")
class LogicApi {
    private final ProgrammeLogics logics;
    private final LogicPages pages;
    private final Found found;

    LogicApi(ProgrammeLogics logics, LogicPages pages, Found found) {
        this.logics = logics;
        this.pages = pages;
        this.found = found;
    }

    record Logic(long framework, List<BoxItem> boxes, List<ArrowItem> arrows, String url) {}

    /** @param place in its column, from 1 */
    record BoxItem(
            long id,
            int version,
            Stage column,
            int place,
            String title,
            String description,
            List<IndicatorItem> indicators,
            List<QuestionItem> questions,
            List<EvidenceItem> evidence,
            String url) {}

    /** @param value as it is shown, in the language that was asked for */
    record IndicatorItem(long id, String name, String value, Status status, String url) {}

    /** @param url of the record that shows it; empty where none does, or you may not read it */
    record EvidenceItem(String text, String url) {}

    record ArrowItem(long id, int version, long from, long to, String assumption, Tested tested) {
        static ArrowItem of(ProgrammeLogic.Arrow arrow) {
            return new ArrowItem(
                    arrow.id(), arrow.version(), arrow.from(), arrow.to(), arrow.assumption(), arrow.tested());
        }
    }

    /** @param indicators ids of the framework's */
    record BoxInput(
            @NotNull @Nullable Stage column,
            @NotBlank @Size(max = BoxText.TITLE_LIMIT) String title,
            @Size(max = BoxText.DESCRIPTION_LIMIT) @Nullable String description,
            @Nullable Set<Long> indicators) {
        BoxText text() {
            return new BoxForm(column, title, description, indicators).text();
        }
    }

    record PlaceInput(
            @NotNull @Nullable Stage column,
            @NotNull @Min(1) @Max(1000) @Nullable Integer place) {}

    record ArrowInput(
            @NotNull @Nullable Long from,
            @NotNull @Nullable Long to,

            @Size(max = ArrowText.ASSUMPTION_LIMIT) @Nullable
            String assumption,

            @Nullable Tested tested) {}

    record AssumptionInput(
            @Size(max = ArrowText.ASSUMPTION_LIMIT) @Nullable
            String assumption,

            @NotNull @Nullable Tested tested) {}

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Logic> show(@PathVariable long number, Visitor visitor) {
        Framework framework = found.framework(visitor, number);
        ProgrammeLogic logic = found.logic(framework);
        return Api.found(
                framework.head().version(),
                new Logic(
                        number,
                        boxes(visitor, framework, logic),
                        logic.arrows().stream().map(ArrowItem::of).toList(),
                        LogicPage.url(framework)));
    }

    @GetMapping("/boxes/{box}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<BoxItem> box(@PathVariable long number, @PathVariable long box, Visitor visitor) {
        BoxItem item = item(visitor, number, box);
        return Api.found(item.version(), item);
    }

    @PostMapping("/boxes")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<BoxItem> addBox(@PathVariable long number, @Valid @RequestBody BoxInput input, Visitor visitor) {
        found.editable(visitor, number);
        long box = drawn(logics.addBox(visitor, number, input.text()));
        BoxItem item = item(visitor, number, box);
        return Api.created("/api/v1/frameworks/" + number + "/logic/boxes/" + box, item.version(), item);
    }

    @PutMapping("/boxes/{box}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<BoxItem> changeBox(
            @PathVariable long number,
            @PathVariable long box,
            @Valid @RequestBody BoxInput input,
            Visitor visitor,
            HttpServletRequest request) {
        found.editable(visitor, number);
        drawn(logics.changeBox(visitor, number, box, Api.seenVersion(request), input.text()));
        return box(number, box, visitor);
    }

    /** Puts a box into a column, at a place from 1, the uppermost. */
    @PutMapping("/boxes/{box}/place")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<BoxItem> move(
            @PathVariable long number, @PathVariable long box, @Valid @RequestBody PlaceInput input, Visitor visitor) {
        found.editable(visitor, number);
        if (input.column() == null || input.place() == null) throw new Refusal.Malformed(422, "logic.api.place");
        drawn(logics.move(visitor, number, box, input.column(), input.place()));
        return box(number, box, visitor);
    }

    @DeleteMapping("/boxes/{box}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> removeBox(
            @PathVariable long number, @PathVariable long box, Visitor visitor, HttpServletRequest request) {
        Framework framework = found.editable(visitor, number);
        refuseStale(request, found.box(framework, box).version());
        return removed(visitor, number, Part.BOX, box);
    }

    @GetMapping("/arrows/{arrow}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<ArrowItem> arrow(@PathVariable long number, @PathVariable long arrow, Visitor visitor) {
        ArrowItem item = found.logic(found.framework(visitor, number))
                .arrow(arrow)
                .map(ArrowItem::of)
                .orElseThrow(Refusal.NotFound::new);
        return Api.found(item.version(), item);
    }

    @PostMapping("/arrows")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ArrowItem> addArrow(
            @PathVariable long number, @Valid @RequestBody ArrowInput input, Visitor visitor) {
        found.editable(visitor, number);
        if (input.from() == null) throw new Refusal.Malformed(422, "logic.api.box");
        ArrowForm form = new ArrowForm(input.to(), input.assumption(), input.tested());
        long arrow = drawn(logics.addArrow(visitor, number, form.text(input.from())));
        ResponseEntity<ArrowItem> item = arrow(number, arrow, visitor);
        return ResponseEntity.created(URI.create("/api/v1/frameworks/" + number + "/logic/arrows/" + arrow))
                .headers(item.getHeaders())
                .body(item.getBody());
    }

    /** What an arrow rests on, and what is known of that. Its ends stay. */
    @PutMapping("/arrows/{arrow}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<ArrowItem> changeArrow(
            @PathVariable long number,
            @PathVariable long arrow,
            @Valid @RequestBody AssumptionInput input,
            Visitor visitor,
            HttpServletRequest request) {
        found.editable(visitor, number);
        ArrowForm form = new ArrowForm(null, input.assumption(), input.tested());
        drawn(logics.changeArrow(visitor, number, arrow, Api.seenVersion(request), form.written(), form.known()));
        return arrow(number, arrow, visitor);
    }

    @DeleteMapping("/arrows/{arrow}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> removeArrow(
            @PathVariable long number, @PathVariable long arrow, Visitor visitor, HttpServletRequest request) {
        Framework framework = found.editable(visitor, number);
        refuseStale(
                request,
                found.logic(framework)
                        .arrow(arrow)
                        .orElseThrow(Refusal.NotFound::new)
                        .version());
        return removed(visitor, number, Part.ARROW, arrow);
    }

    /** Whoever takes something away may name the version that was seen. */
    static void refuseStale(HttpServletRequest request, int version) {
        if (request.getHeader(HttpHeaders.IF_MATCH) != null && Api.seenVersion(request) != version) throw Api.stale();
    }

    private ResponseEntity<Void> removed(Visitor visitor, long number, Part part, long id) {
        if (!logics.remove(visitor, number, part, id)) throw new Refusal.NotFound();
        return ResponseEntity.noContent().build();
    }

    static long drawn(Drawing drawing) {
        return switch (drawing) {
            case Drawing.Drawn(long id) -> id;
            case Drawing.Stale() -> throw Api.stale();
            case Drawing.NoSuchBox() -> throw new Refusal.Malformed(422, "logic.api.box");
            case Drawing.ThereAlready() -> throw new Refusal.Malformed(409, "logic.api.already");
            case Drawing.NotEmpty(), Drawing.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private BoxItem item(Visitor visitor, long number, long box) {
        Framework framework = found.framework(visitor, number);
        return boxes(visitor, framework, found.logic(framework)).stream()
                .filter(item -> item.id() == box)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private List<BoxItem> boxes(Visitor visitor, Framework framework, ProgrammeLogic logic) {
        return pages.boxes(visitor, framework, logic).stream()
                .map(view -> new BoxItem(
                        view.id(),
                        Found.box(logic, view.id()).version(),
                        view.stage(),
                        view.place(),
                        view.title(),
                        view.description(),
                        view.indicators().stream()
                                .map(each -> new IndicatorItem(
                                        each.id(), each.name(), each.value(), each.status(), each.address()))
                                .toList(),
                        view.questions().stream().map(QuestionItem::of).toList(),
                        view.evidence().stream()
                                .map(each -> new EvidenceItem(each.text(), each.address()))
                                .toList(),
                        view.address()))
                .toList();
    }
}
