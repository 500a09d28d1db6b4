package no.samskap.directory.web;

import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whose data, fonts and components are shown here, and under which licences. */
@Controller
class SourcesController {
    @GetMapping("/kilder")
    @CallableBy(Caller.EVERYONE)
    String sources(Model model) {
        model.addAttribute("page", SourcesPage.SHIPPED);
        return "directory/sources";
    }
}
