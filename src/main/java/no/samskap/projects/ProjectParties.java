package no.samskap.projects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.projects.ProjectKeeping.Reach;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.records.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who takes part in a project. A partner may change the project, and its applications count for it. */
@Service
public class ProjectParties {
    private final ProjectKeeping keeping;
    private final LineRepository lines;
    private final Records records;
    private final Proposals proposals;

    ProjectParties(ProjectKeeping keeping, LineRepository lines, Records records, Proposals proposals) {
        this.keeping = keeping;
        this.lines = lines;
        this.records = records;
        this.proposals = proposals;
    }

    /** An organisation takes part. */
    @Transactional
    public Saving join(Visitor visitor, long number, PartnerLine line) {
        return keeping.change(visitor, number, null, Reach.APPLICATIONS, project -> {
            if (records.find(visitor, Organisations.KIND, line.organisation()).isEmpty())
                return Optional.of(new Saving.Unknown(line.organisation()));
            if (line.saysNoMoreThan(project.head().owner()) || lines.addPartners(number, List.of(line)) == 0)
                return Optional.of(new Saving.AlreadyPartner(line.organisation()));
            return Optional.empty();
        });
    }

    /** Changes how an organisation takes part, or ends it with a last date. A party with people here changes its own line. */
    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, long id, PartnerLine line) {
        return keeping.change(visitor, number, seenVersion, Reach.APPLICATIONS, project -> {
            if (!isOf(proposals.linesWrittenBy(visitor, project), project, id))
                return Optional.of(new Saving.NotYours());
            if (records.find(visitor, Organisations.KIND, line.organisation()).isEmpty())
                return Optional.of(new Saving.Unknown(line.organisation()));
            if (lines.hasOther(number, id, line)) return Optional.of(new Saving.AlreadyPartner(line.organisation()));
            lines.changePartner(number, id, line);
            return Optional.empty();
        });
    }

    /**
     * The organisation never took part. One that took part until a date is changed instead. A party takes out its own line; whoever writes
     * for the owner takes out any.
     */
    @Transactional
    public Saving leave(Visitor visitor, long number, long id) {
        return keeping.change(visitor, number, null, Reach.APPLICATIONS, project -> {
            if (!isOf(proposals.linesTakenOutBy(visitor, project), project, id))
                return Optional.of(new Saving.NotYours());
            lines.removePartner(number, id);
            return Optional.empty();
        });
    }

    private static boolean isOf(Set<Long> parties, Project project, long id) {
        return project.partners().stream()
                .anyMatch(partner -> partner.id() == id && parties.contains(partner.organisation()));
    }

    @Transactional
    public Saving addContact(Visitor visitor, long number, ContactLine line) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            Long person = line.person();
            if (person != null && records.find(visitor, People.KIND, person).isEmpty())
                return Optional.of(new Saving.Unknown(person));
            lines.addContacts(number, List.of(line));
            return Optional.empty();
        });
    }

    @Transactional
    public Saving changeContact(Visitor visitor, long number, int seenVersion, long id, ContactLine line) {
        return keeping.change(visitor, number, seenVersion, Reach.PROJECT, project -> {
            Long person = line.person();
            if (person != null && records.find(visitor, People.KIND, person).isEmpty())
                return Optional.of(new Saving.Unknown(person));
            lines.changeContact(number, id, line);
            return Optional.empty();
        });
    }

    @Transactional
    public Saving removeContact(Visitor visitor, long number, long id) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            lines.removeContact(number, id);
            return Optional.empty();
        });
    }
}
