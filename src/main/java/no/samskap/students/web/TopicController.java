package no.samskap.students.web;

import jakarta.validation.Valid;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.students.Keeping;
import no.samskap.students.StudentTopic;
import no.samskap.students.StudentTopic.State;
import no.samskap.students.StudentTopics;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Topics that organisations offer students. */
@Controller
@RequestMapping("/oppgavetemaer")
class TopicController {
    private final StudentTopics topics;
    private final TopicPages pages;
    private final Records records;

    TopicController(StudentTopics topics, TopicPages pages, Records records) {
        this.topics = topics;
        this.pages = pages;
        this.records = records;
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    String list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor, Model model) {
        model.addAttribute("page", pages.list(visitor, parameters));
        return "students/list";
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    String show(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.show(visitor, found(visitor, number)));
        return "students/show";
    }

    @GetMapping("/ny")
    @CallableBy(Caller.SIGNED_IN)
    String blank(@RequestParam(required = false) @Nullable Long behov, Visitor visitor, Model model) {
        RecordHead need =
                behov == null ? null : topics.need(visitor, behov).orElseThrow(() -> records.missing(visitor, behov));
        model.addAttribute("page", pages.blank(visitor, need));
        return "students/edit";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String offer(
            @Valid TopicForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        Form.check(errors, form::check);
        if (!errors.hasErrors())
            switch (topics.offer(visitor, form.text())) {
                case Keeping.Kept(long number) -> {
                    return Notice.after(redirect, "students.offered", "/oppgavetemaer/" + number);
                }
                case Keeping.NoSuchNeed() -> errors.rejectValue("need", "students.form.need.unknown");
                case Keeping.NotYours() -> errors.rejectValue("owner", "students.form.owner.notYours");
                case Keeping.Stale ignored -> throw new IllegalStateException("A new topic has one version");
            }
        model.addAttribute("page", pages.again(visitor, null, errors));
        return "students/edit";
    }

    @GetMapping("/{number}/rediger")
    @CallableBy(Caller.SIGNED_IN)
    String edit(@PathVariable long number, Visitor visitor, Model model) {
        model.addAttribute("page", pages.edit(visitor, editable(visitor, number)));
        return "students/edit";
    }

    @PostMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    String change(
            @PathVariable long number,
            @Valid TopicForm form,
            BindingResult errors,
            @RequestParam(name = Form.VERSION) int seen,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        StudentTopic topic = editable(visitor, number);
        Form.check(errors, form::check);
        if (!errors.hasErrors())
            switch (topics.change(visitor, number, seen, form.text())) {
                case Keeping.Kept(long same) -> {
                    return Notice.after(redirect, "students.saved", "/oppgavetemaer/" + same);
                }
                case Keeping.Stale(StudentTopic saved) -> {
                    model.addAttribute("page", pages.stale(visitor, saved, errors));
                    return "students/edit";
                }
                case Keeping.NoSuchNeed() -> errors.rejectValue("need", "students.form.need.unknown");
                case Keeping.NotYours() -> errors.rejectValue("owner", "students.form.owner.notYours");
            }
        model.addAttribute("page", pages.again(visitor, topic, errors));
        return "students/edit";
    }

    /** Says that it is taken, closed or open again. */
    @PostMapping("/{number}/status")
    @CallableBy(Caller.SIGNED_IN)
    String say(@PathVariable long number, @RequestParam State state, Visitor visitor, RedirectAttributes redirect) {
        return switch (topics.say(visitor, number, state)) {
            case Keeping.Kept ignored -> Notice.after(redirect, "students.said." + state, "/oppgavetemaer/" + number);
            case Keeping.Stale ignored -> Notice.after(redirect, "error.stale.title", "/oppgavetemaer/" + number);
            case Keeping.NoSuchNeed() -> throw new IllegalStateException("Saying so changes no need");
            case Keeping.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private StudentTopic editable(Visitor visitor, long number) {
        StudentTopic topic = found(visitor, number);
        if (!topic.head().mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        return topic;
    }

    private StudentTopic found(Visitor visitor, long number) {
        return topics.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }
}
