package no.samskap.projects.forms;

import java.util.List;
import java.util.Set;
import no.samskap.core.LocalizedText;
import no.samskap.directory.Organisation;

/**
 * A form of collaboration.
 *
 * @param code as programs and addresses name it; never changes
 * @param education what applications to such a project count as, where nothing else is said: education, else research
 * @param retired kept by the projects that have it, chosen for no new one
 * @param questions what a project of this form is asked in writing
 */
public record CollaborationForm(
        String code,
        int version,
        LocalizedText name,
        LocalizedText about,
        boolean education,
        Rules rules,
        boolean retired,
        List<Question> questions) {
    /** In characters. */
    public static final int ANSWER_LIMIT = 2000;

    /**
     * What is asked of the parties.
     *
     * @param owners sorts of organisations that may own such a project; none named: anybody
     * @param leastResearch universities and institutes
     * @param freesPeople each municipality frees at least one person
     */
    public record Rules(
            Set<Organisation.Form> owners,
            int leastParties,
            int leastMunicipalities,
            int leastResearch,
            boolean freesPeople) {
        public Rules {
            owners = Set.copyOf(owners);
        }
    }

    /** @param wanted missing until it is answered; otherwise it may be left out */
    public record Question(long id, LocalizedText text, boolean wanted) {}

    public CollaborationForm {
        questions = List.copyOf(questions);
    }

    /** The same without questions, as somebody writes it. */
    public CollaborationForm with(List<Question> asked) {
        return new CollaborationForm(code, version, name, about, education, rules, retired, asked);
    }
}
