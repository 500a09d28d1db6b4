package no.samskap.notices.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.samskap.core.Visitor;
import no.samskap.notices.Handing;
import no.samskap.notices.Notices;
import no.samskap.notices.Task;
import no.samskap.notices.Tasks;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Form;
import no.samskap.web.Notice;
import no.samskap.web.Personal;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for somebody, and what they were told. */
@Controller
class InboxController {
    private static final String INBOX = "/innboks";
    private static final int KEY_LIMIT = 300;

    private final Tasks tasks;
    private final Notices notices;
    private final InboxPages pages;

    InboxController(Tasks tasks, Notices notices, InboxPages pages) {
        this.tasks = tasks;
        this.notices = notices;
        this.pages = pages;
    }

    /** For how long a task is put off. */
    public enum Wait {
        DAY,
        WEEK,
        MONTH;

        LocalDate after(LocalDate today) {
            return switch (this) {
                case DAY -> today.plusDays(1);
                case WEEK -> today.plusWeeks(1);
                case MONTH -> today.plusMonths(1);
            };
        }
    }

    record TaskForm(@NotBlank @Size(max = KEY_LIMIT) String task) {
        static final String WORDS = "notices.taskForm";
    }

    record SnoozeForm(
            @NotBlank @Size(max = KEY_LIMIT) String task,
            @NotNull @Nullable Wait later) {
        static final String WORDS = "notices.snooze";
    }

    record HandOverForm(
            @NotBlank @Size(max = KEY_LIMIT) String task,
            @Personal("notices") @NotNull @Nullable Long colleague,

            @Personal("notices") @Size(max = Tasks.NOTE_LIMIT) @Nullable
            String note) {
        static final String WORDS = "notices.handOver";
    }

    @GetMapping(INBOX)
    @CallableBy(Caller.SIGNED_IN)
    String inbox(Visitor visitor, Model model) {
        model.addAttribute("page", pages.inbox(visitor));
        return "notices/inbox";
    }

    @PostMapping("/innboks/lest")
    @CallableBy(Caller.SIGNED_IN)
    String markRead(Visitor visitor, RedirectAttributes redirect) {
        notices.markRead(visitor);
        return Notice.after(redirect, "notices.markedRead", INBOX + "#varsler");
    }

    @GetMapping("/innboks/oppgave")
    @CallableBy(Caller.SIGNED_IN)
    String task(@RequestParam(defaultValue = "") String sak, Visitor visitor, Model model) {
        return show(visitor, waiting(visitor, sak), null, null, model);
    }

    @PostMapping("/innboks/oppgave/utsettelse")
    @CallableBy(Caller.SIGNED_IN)
    String snooze(
            @Valid SnoozeForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        Task task = waiting(visitor, form.task());
        Wait later = form.later();
        if (errors.hasErrors() || later == null)
            return show(visitor, task, Form.again(SnoozeForm.WORDS, SnoozeForm.class, errors), null, model);
        if (!tasks.snooze(visitor, form.task(), later.after(tasks.today()))) throw new Refusal.NotFound();
        return Notice.after(redirect, "notices.snoozed", INBOX);
    }

    @PostMapping("/innboks/oppgave/overlevering")
    @CallableBy(Caller.SIGNED_IN)
    String handOver(
            @Valid HandOverForm form, BindingResult errors, Visitor visitor, Model model, RedirectAttributes redirect) {
        Task task = waiting(visitor, form.task());
        Long colleague = form.colleague();
        if (!errors.hasErrors() && colleague != null) {
            String note = form.note() == null ? "" : form.note().strip();
            switch (tasks.handOver(visitor, form.task(), colleague, note)) {
                case Handing.Handed() -> {
                    return Notice.after(redirect, "notices.handed", INBOX);
                }
                case Handing.NoColleague() -> errors.rejectValue("colleague", "notices.handOver.noColleague");
                case Handing.NotTheirs() -> errors.rejectValue("colleague", "notices.handOver.notTheirs");
                case Handing.NotYours() -> throw new Refusal.NotFound();
            }
        }
        return show(visitor, task, null, Form.again(HandOverForm.WORDS, HandOverForm.class, errors), model);
    }

    @PostMapping("/innboks/oppgave/tilbake")
    @CallableBy(Caller.SIGNED_IN)
    String takeBack(@Valid TaskForm form, BindingResult errors, Visitor visitor, RedirectAttributes redirect) {
        if (errors.hasErrors()) throw new Refusal.NotFound();
        tasks.takeBack(visitor, form.task());
        return Notice.after(redirect, "notices.takenBack", INBOX);
    }

    private String show(Visitor visitor, Task task, @Nullable Form snooze, @Nullable Form handOver, Model model) {
        model.addAttribute("page", pages.task(visitor, task, snooze, handOver));
        return "notices/task";
    }

    private Task waiting(Visitor visitor, String key) {
        return tasks.find(visitor, key).orElseThrow(Refusal.NotFound::new);
    }
}
