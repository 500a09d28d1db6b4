package no.samskap.checklists.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.checklists.AnswerText;
import no.samskap.checklists.Answering;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.checklists.Checklists;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checklists and their answers for programs. */
@RestController
@RequestMapping("/api/v1")
class ChecklistApi {
    private final Checklists checklists;
    private final ChecklistPages pages;

    ChecklistApi(Checklists checklists, ChecklistPages pages) {
        this.checklists = checklists;
        this.pages = pages;
    }

    record Detail(
            long number,
            int version,
            String title,
            String summary,
            @Nullable String reference,
            Checklist.Form form,
            int edition,
            List<Checklist.Point> points,
            String url) {
        static Detail of(Checklist checklist) {
            return new Detail(
                    checklist.number(),
                    checklist.head().version(),
                    checklist.head().title(),
                    checklist.head().summary(),
                    checklist.reference(),
                    checklist.form(),
                    checklist.edition(),
                    checklist.points(),
                    "/sjekklister/" + checklist.number());
        }
    }

    record Answer(
            long number,
            int version,
            long checklist,
            int edition,
            Organisations.Named organisation,
            int year,
            String subject,
            boolean invented,
            List<ChecklistAnswer.Given> points,
            String url) {
        static Answer of(ChecklistAnswer answer) {
            return new Answer(
                    answer.number(),
                    answer.head().version(),
                    answer.checklist(),
                    answer.edition(),
                    answer.organisation(),
                    answer.year(),
                    answer.subject(),
                    answer.invented(),
                    answer.given(),
                    "/sjekklister/svar/" + answer.number());
        }
    }

    record PointInput(
            int key,
            ChecklistAnswer.@Nullable State state,

            @Size(max = ChecklistAnswer.NOTE_LIMIT) @Nullable
            String note) {}

    record AnswerInput(
            long organisation,
            @Min(2000) @Max(2100) int year,
            @Size(max = 200) @Nullable String subject,

            @NotNull @Valid @Size(max = Checklist.MOST_POINTS)
            List<PointInput> points) {
        AnswerText text() {
            Map<Integer, AnswerText.Point> given = new LinkedHashMap<>();
            points.forEach(point -> given.put(
                    point.key(),
                    new AnswerText.Point(
                            point.state(),
                            point.note() == null ? "" : point.note().strip())));
            return new AnswerText(year, subject == null ? "" : subject.strip(), given);
        }
    }

    @GetMapping("/checklists")
    @CallableBy(Caller.EVERYONE)
    List<Detail> list(Visitor visitor) {
        return checklists.all(visitor).stream().map(Detail::of).toList();
    }

    @GetMapping("/checklists/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        Checklist checklist = pages.found(visitor, number);
        return Api.found(checklist.head().version(), Detail.of(checklist));
    }

    /** A new edition. */
    @PutMapping("/checklists/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> edit(
            @PathVariable long number,
            @Valid @RequestBody ChecklistForm input,
            Visitor visitor,
            HttpServletRequest request) {
        Map<String, String> wrong = new LinkedHashMap<>();
        input.contradictions().forEach((field, key) -> wrong.put(field, Words.t(key)));
        if (!wrong.isEmpty()) throw new Refusal.Invalid(422, wrong);
        return switch (checklists.edit(visitor, number, Api.seenVersion(request), input.text())) {
            case Answering.Saved(long same) -> show(same, visitor);
            case Answering.Stale() -> throw Api.stale();
            case Answering.NotYours() -> throw new Refusal.NotFound();
            case Answering.AlreadyThere(long ignored) -> throw new Refusal.NotFound();
        };
    }

    /** What an organisation answered, the latest year first. */
    @GetMapping("/checklists/{number}/answers")
    @CallableBy(Caller.SIGNED_IN)
    List<Answer> answers(@PathVariable long number, @RequestParam long organisation, Visitor visitor) {
        return checklists.answersOf(visitor, pages.found(visitor, number).number(), organisation).stream()
                .map(Answer::of)
                .toList();
    }

    record Member(
            Organisations.Named organisation, @Nullable Answer answer) {}

    /** What the members of a body answered in a year; null for those who have not. */
    @GetMapping("/checklists/{number}/bodies/{body}")
    @CallableBy(Caller.SIGNED_IN)
    List<Member> sideBySide(
            @PathVariable long number,
            @PathVariable long body,
            @RequestParam(required = false) @Nullable Integer year,
            Visitor visitor) {
        return pages.sideBySide(visitor, pages.found(visitor, number), body, year).rows().stream()
                .map(row -> new Member(row.organisation(), row.answer() == null ? null : Answer.of(row.answer())))
                .toList();
    }

    @PostMapping("/checklists/{number}/answers")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> answer(@PathVariable long number, @Valid @RequestBody AnswerInput input, Visitor visitor) {
        Checklist checklist = pages.found(visitor, number);
        boolean occasion = checklist.form() == Checklist.Form.OCCASION;
        if (occasion == input.text().subject().isEmpty())
            throw new Refusal.Invalid("subject", Words.t("checklists.api.subject.text"));
        return switch (checklists.answer(visitor, number, input.organisation(), input.text(), false)) {
            case Answering.Saved(long saved) -> {
                ChecklistAnswer answer = pages.answer(visitor, saved);
                yield Api.created(
                        "/api/v1/checklist-answers/" + saved, answer.head().version(), Answer.of(answer));
            }
            case Answering.AlreadyThere(long ignored) -> throw new Refusal.Malformed(409, "checklists.api.already");
            case Answering.NotYours() -> throw new Refusal.Forbidden();
            case Answering.Stale() -> throw Api.stale();
        };
    }

    @GetMapping("/checklist-answers/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> showAnswer(@PathVariable long number, Visitor visitor) {
        ChecklistAnswer answer = pages.answer(visitor, number);
        return Api.found(answer.head().version(), Answer.of(answer));
    }

    record ChangeInput(
            @NotNull @Valid @Size(max = Checklist.MOST_POINTS)
            List<PointInput> points) {}

    /** Points that are left out stay as they are. */
    @PutMapping("/checklist-answers/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Answer> change(
            @PathVariable long number,
            @Valid @RequestBody ChangeInput input,
            Visitor visitor,
            HttpServletRequest request) {
        Map<Integer, AnswerText.Point> points =
                new AnswerInput(0, 2000, "", input.points()).text().points();
        return switch (checklists.change(visitor, number, Api.seenVersion(request), points)) {
            case Answering.Saved(long same) -> showAnswer(same, visitor);
            case Answering.Stale() -> throw Api.stale();
            case Answering.NotYours() -> throw new Refusal.NotFound();
            case Answering.AlreadyThere(long ignored) -> throw new Refusal.NotFound();
        };
    }
}
