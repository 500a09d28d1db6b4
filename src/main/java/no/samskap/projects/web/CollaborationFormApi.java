package no.samskap.projects.web;

import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.directory.Organisation;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forms of collaboration for programs. */
@RestController
@RequestMapping("/api/v1/collaboration-forms")
class CollaborationFormApi {
    private final CollaborationForms forms;

    CollaborationFormApi(CollaborationForms forms) {
        this.forms = forms;
    }

    record Asked(LocalizedText text, boolean wanted) {}

    record Item(
            String code,
            LocalizedText name,
            LocalizedText about,
            String countsAs,
            Set<Organisation.Form> owners,
            int leastParties,
            int leastMunicipalities,
            int leastResearch,
            boolean freesPeople,
            boolean retired,
            List<Asked> questions) {
        static Item of(CollaborationForm form) {
            return new Item(
                    form.code(),
                    form.name(),
                    form.about(),
                    form.education() ? "EDUCATION" : "RESEARCH",
                    form.rules().owners(),
                    form.rules().leastParties(),
                    form.rules().leastMunicipalities(),
                    form.rules().leastResearch(),
                    form.rules().freesPeople(),
                    form.retired(),
                    form.questions().stream()
                            .map(question -> new Asked(question.text(), question.wanted()))
                            .toList());
        }
    }

    @GetMapping
    @CallableBy(Caller.EVERYONE)
    List<Item> list() {
        return forms.all().stream().map(Item::of).toList();
    }
}
