package no.samskap.evaluation.logic.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.Part;
import no.samskap.evaluation.logic.ProgrammeLogic.Question;
import no.samskap.evaluation.logic.ProgrammeLogic.QuestionState;
import no.samskap.evaluation.logic.ProgrammeLogics;
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

/** Evaluation questions for programs, under the rules of the form that people write them in. The ETag is the question's own version. */
@RestController
@RequestMapping("/api/v1/frameworks/{number}/logic")
class QuestionApi {
    private final ProgrammeLogics logics;
    private final LogicPages pages;
    private final Found found;

    QuestionApi(ProgrammeLogics logics, LogicPages pages, Found found) {
        this.logics = logics;
        this.pages = pages;
        this.found = found;
    }

    /**
     * @param box the box of the programme logic that it is about
     * @param overdue its day has passed without an answer
     */
    record QuestionItem(
            long id,
            int version,
            long box,
            String question,
            String method,
            String answeredBy,
            @Nullable LocalDate dueOn,
            QuestionState state,
            String answer,
            boolean overdue) {
        static QuestionItem of(BoxView.Asked asked) {
            Question question = asked.question();
            var text = question.text();
            return new QuestionItem(
                    question.id(),
                    question.version(),
                    question.box(),
                    text.question(),
                    text.method(),
                    text.answeredBy(),
                    text.dueOn(),
                    text.state(),
                    text.answer(),
                    asked.isLate());
        }
    }

    @GetMapping("/questions/{question}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<QuestionItem> question(@PathVariable long number, @PathVariable long question, Visitor visitor) {
        QuestionItem item = item(visitor, number, question);
        return Api.found(item.version(), item);
    }

    @PostMapping("/boxes/{box}/questions")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<QuestionItem> ask(
            @PathVariable long number, @PathVariable long box, @Valid @RequestBody QuestionForm form, Visitor visitor) {
        found.box(found.editable(visitor, number), box);
        Api.check(form, form::check);
        long question = LogicApi.drawn(logics.addQuestion(visitor, number, box, form.text()));
        QuestionItem item = item(visitor, number, question);
        return Api.created("/api/v1/frameworks/" + number + "/logic/questions/" + question, item.version(), item);
    }

    /** It stays at its box. */
    @PutMapping("/questions/{question}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<QuestionItem> changeQuestion(
            @PathVariable long number,
            @PathVariable long question,
            @Valid @RequestBody QuestionForm form,
            Visitor visitor,
            HttpServletRequest request) {
        found.editable(visitor, number);
        Api.check(form, form::check);
        LogicApi.drawn(logics.changeQuestion(visitor, number, question, Api.seenVersion(request), form.text()));
        return question(number, question, visitor);
    }

    /** Takes it away. On the page of the logic it can be fetched back. */
    @DeleteMapping("/questions/{question}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> removeQuestion(
            @PathVariable long number, @PathVariable long question, Visitor visitor, HttpServletRequest request) {
        found.editable(visitor, number);
        LogicApi.refuseStale(request, item(visitor, number, question).version());
        if (!logics.remove(visitor, number, Part.QUESTION, question)) throw new Refusal.NotFound();
        return ResponseEntity.noContent().build();
    }

    private QuestionItem item(Visitor visitor, long number, long question) {
        return found.logic(found.framework(visitor, number))
                .question(question)
                .map(pages::asked)
                .map(QuestionItem::of)
                .orElseThrow(Refusal.NotFound::new);
    }
}
