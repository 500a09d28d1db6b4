package no.samskap.evaluation.logic.web;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.evaluation.logic.Part;
import no.samskap.evaluation.logic.ProgrammeLogic;
import no.samskap.evaluation.logic.ProgrammeLogic.Box;
import no.samskap.evaluation.logic.ProgrammeLogics;
import no.samskap.indicators.Framework;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes things away from a programme logic when that is confirmed, and fetches them back. */
@Controller
@RequestMapping("/tall/{number}/programlogikk/fjernet/{part}/{id}")
class RemovalController {
    private final ProgrammeLogics logics;
    private final Found found;

    RemovalController(ProgrammeLogics logics, Found found) {
        this.logics = logics;
        this.found = found;
    }

    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    String ask(
            @PathVariable long number, @PathVariable Part part, @PathVariable long id, Visitor visitor, Model model) {
        Framework framework = found.editable(visitor, number);
        model.addAttribute("page", page(framework, found.logic(framework), part, id));
        return "logic/remove";
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    String remove(
            @PathVariable long number,
            @PathVariable Part part,
            @PathVariable long id,
            Visitor visitor,
            RedirectAttributes redirect) {
        if (!logics.remove(visitor, number, part, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "logic.removed." + part, "/tall/" + number + "/programlogikk#fjernet");
    }

    @PostMapping("/tilbake")
    @CallableBy(Caller.SIGNED_IN)
    String restore(
            @PathVariable long number,
            @PathVariable Part part,
            @PathVariable long id,
            Visitor visitor,
            RedirectAttributes redirect) {
        if (!logics.restore(visitor, number, part, id)) throw new Refusal.NotFound();
        return Notice.after(redirect, "logic.restored", "/tall/" + number + "/programlogikk");
    }

    private static RemovalPage page(Framework framework, ProgrammeLogic logic, Part part, long id) {
        String action = LogicPage.url(framework) + "/fjernet/" + part + "/" + id;
        return switch (part) {
            case BOX -> {
                Box box = Found.box(logic, id);
                yield new RemovalPage(framework, part, box.title(), alsoGone(logic, box), action, back(framework, id));
            }
            case ARROW -> {
                var arrow = logic.arrow(id).orElseThrow(Refusal.NotFound::new);
                String ends = Found.box(logic, arrow.from()).title() + " → "
                        + Found.box(logic, arrow.to()).title();
                yield new RemovalPage(framework, part, ends, List.of(), action, back(framework, arrow.from()));
            }
            case QUESTION -> {
                var question = logic.question(id).orElseThrow(Refusal.NotFound::new);
                yield new RemovalPage(
                        framework,
                        part,
                        question.text().question(),
                        List.of(),
                        action,
                        back(framework, question.box()));
            }
            case EVIDENCE -> {
                Box box = logic.boxes().stream()
                        .filter(each -> each.evidence().stream().anyMatch(shown -> shown.id() == id))
                        .findFirst()
                        .orElseThrow(Refusal.NotFound::new);
                String text = box.evidence().stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElseThrow()
                        .text();
                yield new RemovalPage(framework, part, text, List.of(), action, back(framework, box.id()));
            }
        };
    }

    private static String back(Framework framework, long box) {
        return LogicPages.address(framework, box);
    }

    private static List<String> alsoGone(ProgrammeLogic logic, Box box) {
        List<String> also = new ArrayList<>();
        int arrows = logic.from(box).size() + logic.to(box).size();
        if (arrows > 0) also.add(Words.count("logic.arrows", arrows));
        if (!box.questions().isEmpty())
            also.add(Words.count("logic.questions", box.questions().size()));
        if (!box.evidence().isEmpty())
            also.add(Words.count("logic.evidences", box.evidence().size()));
        return also;
    }
}
