package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.projects.forms.CollaborationForm;
import no.samskap.web.Words;

public record CollaborationFormPage(CollaborationForm form, boolean mayWrite) {
    public String url() {
        return "/samarbeidsformer/" + form.code();
    }

    /** What is asked of the parties, a sentence each. */
    public List<String> rules() {
        CollaborationForm.Rules rules = form.rules();
        List<String> all = new ArrayList<>();
        if (!rules.owners().isEmpty()) all.add(Words.t("projects.forms.rule.OWNER", owners(form)));
        if (rules.leastParties() > 0)
            all.add(Words.t("projects.forms.rule.PARTIES", Words.number(rules.leastParties())));
        if (rules.leastMunicipalities() > 0)
            all.add(Words.t("projects.forms.rule.MUNICIPALITIES", Words.number(rules.leastMunicipalities())));
        if (rules.leastResearch() > 0)
            all.add(Words.t("projects.forms.rule.RESEARCH", Words.number(rules.leastResearch())));
        if (rules.freesPeople()) all.add(Words.t("projects.forms.rule.FREED"));
        return all;
    }

    /** Who may own such a project, in words. */
    static String owners(CollaborationForm form) {
        return form.rules().owners().stream()
                .sorted()
                .map(sort -> Words.t("directory.form." + sort)
                        .toLowerCase(Words.language().locale()))
                .collect(Collectors.joining(", "));
    }
}
