package no.samskap.projects.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.directory.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks of a project, and whether the project has it.
 *
 * @param wanted how many are asked for; 1 where it is not counted
 * @param found how many there are
 * @param question the written question it is about; null where it is about the parties
 */
public record Demand(What what, boolean met, long wanted, long found, CollaborationForm.@Nullable Question question) {
    public enum What {
        OWNER,
        PARTIES,
        MUNICIPALITIES,
        RESEARCH,
        FREED,
        ANSWER
    }

    /**
     * What a project has of what forms ask for.
     *
     * @param owner the sort of organisation that owns it; null where nobody does
     * @param parties the sort of each organisation that takes part, the owner with them, by number
     * @param freeing organisations that free somebody for it
     * @param answered the questions it answers
     */
    public record Project(
            Organisation.@Nullable Form owner,
            Map<Long, Organisation.Form> parties,
            Set<Long> freeing,
            Set<Long> answered) {}

    private static final Set<Organisation.Form> RESEARCHERS =
            Set.of(Organisation.Form.UNIVERSITY, Organisation.Form.INSTITUTE);

    /** In the order they are read: who, how many, what is written. */
    public static List<Demand> of(CollaborationForm form, Project project) {
        List<Demand> all = new ArrayList<>();
        CollaborationForm.Rules rules = form.rules();
        if (!rules.owners().isEmpty()) {
            Organisation.Form owner = project.owner();
            boolean met = owner != null && rules.owners().contains(owner);
            all.add(new Demand(What.OWNER, met, 1, met ? 1 : 0, null));
        }
        long municipalities = count(project, Set.of(Organisation.Form.MUNICIPALITY));
        atLeast(all, What.PARTIES, rules.leastParties(), project.parties().size());
        atLeast(all, What.MUNICIPALITIES, rules.leastMunicipalities(), municipalities);
        atLeast(all, What.RESEARCH, rules.leastResearch(), count(project, RESEARCHERS));
        if (rules.freesPeople() && municipalities > 0)
            atLeast(
                    all,
                    What.FREED,
                    municipalities,
                    project.parties().entrySet().stream()
                            .filter(party -> party.getValue() == Organisation.Form.MUNICIPALITY)
                            .filter(party -> project.freeing().contains(party.getKey()))
                            .count());
        for (CollaborationForm.Question question : form.questions())
            if (question.wanted()) {
                boolean met = project.answered().contains(question.id());
                all.add(new Demand(What.ANSWER, met, 1, met ? 1 : 0, question));
            }
        return all;
    }

    private static void atLeast(List<Demand> all, What what, long wanted, long found) {
        if (wanted > 0) all.add(new Demand(what, found >= wanted, wanted, found, null));
    }

    private static long count(Project project, Set<Organisation.Form> sorts) {
        return project.parties().values().stream().filter(sorts::contains).count();
    }

    /** The question's text; throws for a demand on the parties. */
    public LocalizedText text() {
        if (question == null) throw new IllegalStateException(what + " is no question");
        return question.text();
    }
}
