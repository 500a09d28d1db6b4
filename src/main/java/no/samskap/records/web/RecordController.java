package no.samskap.records.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.records.Dialogue;
import no.samskap.records.Following;
import no.samskap.records.History;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with any record, whatever its kind. */
@Controller
class RecordController {
    private static final int MOST_CHANGES = 30;

    private final Records records;
    private final Kinds kinds;
    private final History history;
    private final Following following;
    private final Dialogue dialogue;

    RecordController(Records records, Kinds kinds, History history, Following following, Dialogue dialogue) {
        this.records = records;
        this.kinds = kinds;
        this.history = history;
        this.following = following;
        this.dialogue = dialogue;
    }

    record Message(
            @NotBlank @Size(max = Dialogue.TEXT_LIMIT) String text) {}

    @GetMapping("/post/{number}")
    @CallableBy(Caller.EVERYONE)
    String shortAddress(@PathVariable long number, Visitor visitor) {
        return "redirect:" + kinds.address(readable(visitor, number));
    }

    @GetMapping("/post/{number}/endringer")
    @CallableBy(Caller.SIGNED_IN)
    String changes(
            @PathVariable long number,
            @RequestParam(name = "eldre", required = false) @Nullable Long before,
            Visitor visitor,
            Model model) {
        RecordHead head = readable(visitor, number);
        if (!head.mayBeEditedBy(visitor)) throw new Refusal.NotFound();
        History.Part part = history.of(visitor, head, before, MOST_CHANGES);
        model.addAttribute(
                "page",
                new HistoryPage(
                        head, kinds.address(head), part.changes(), part.older(), before == null, Words.language()));
        return "records/history";
    }

    @PostMapping("/post/{number}/folger")
    @CallableBy(Caller.SIGNED_IN)
    String follow(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        if (!following.follow(visitor, number)) throw new Refusal.NotFound();
        return Notice.after(redirect, "records.followed", kinds.address(readable(visitor, number)));
    }

    @PostMapping("/post/{number}/folger/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String unfollow(@PathVariable long number, Visitor visitor, RedirectAttributes redirect) {
        following.unfollow(visitor, number);
        return Notice.after(redirect, "records.unfollowed", kinds.address(readable(visitor, number)));
    }

    @PostMapping("/post/{number}/samtale")
    @CallableBy(Caller.SIGNED_IN)
    String say(
            @PathVariable long number,
            @Valid Message message,
            BindingResult errors,
            Visitor visitor,
            Model model,
            RedirectAttributes redirect) {
        RecordHead head = readable(visitor, number);
        if (errors.hasErrors()) {
            model.addAttribute("page", DialoguePage.again(head, kinds.address(head), errors));
            return "records/dialogue-again";
        }
        if (!dialogue.say(visitor, number, message.text(), Words.language(), Set.of(Visitor.MEMBERS)))
            throw new Refusal.NotFound();
        return Notice.after(redirect, "records.dialogue.sent", kinds.address(head) + "#samtale");
    }

    private RecordHead readable(Visitor visitor, long number) {
        return records.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
    }

    static Class<? extends Record> messageType() {
        return Message.class;
    }
}
