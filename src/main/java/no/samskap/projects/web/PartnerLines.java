package no.samskap.projects.web;

import java.util.Objects;
import java.util.SequencedMap;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.ProjectParties;
import no.samskap.projects.Saving;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Who takes part. People write it in the project's own page. */
@Component
class PartnerLines implements LineKind<LineForms.Partner> {
    private final ProjectParties parties;
    private final WhoIsMeant who;

    PartnerLines(ProjectParties parties, WhoIsMeant who) {
        this.parties = parties;
        this.who = who;
    }

    @Override
    public SequencedMap<Long, LineForms.Partner> all(Visitor visitor, Project project) {
        return LineKind.byId(project.partners(), Project.Partner::id, LineForms.Partner::of);
    }

    @Override
    public void check(LineForms.Partner sent, Visitor visitor, Project project, Errors errors) {
        who.organisation(visitor, sent.organisation()).orSay(errors, "organisation");
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, LineForms.Partner sent) {
        Long organisation = who.organisation(visitor, sent.organisation()).one().orElse(null);
        PartnerLine line = sent.line(Objects.requireNonNull(organisation, "Looked up when it was checked"));
        return seen == null
                ? parties.join(visitor, project.number(), line)
                : parties.change(visitor, project.number(), seen, id, line);
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return parties.leave(visitor, number, id);
    }
}
