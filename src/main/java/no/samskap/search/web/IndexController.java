package no.samskap.search.web;

import no.samskap.search.Building;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The index of this node, for who looks after the system. */
@Controller
class IndexController {
    private final Building building;

    IndexController(Building building) {
        this.building = building;
    }

    @GetMapping("/drift/sok")
    @CallableBy(Caller.ADMINISTRATOR)
    String show(Model model) {
        model.addAttribute("page", building.progress());
        return "search/index";
    }

    @PostMapping("/drift/sok/bygging")
    @CallableBy(Caller.ADMINISTRATOR)
    String build(RedirectAttributes redirect) {
        building.begin();
        return Notice.after(redirect, "search.index.begun", "/drift/sok");
    }
}
