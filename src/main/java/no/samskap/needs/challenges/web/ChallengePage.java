package no.samskap.needs.challenges.web;

import java.util.List;
import java.util.Set;
import no.samskap.needs.challenges.Challenge;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param mine the needs in it that the visitor answers for
 * @param more needs like these that could be added
 * @param others challenges it could be joined with
 */
public record ChallengePage(
        Challenge challenge,
        Parts parts,
        boolean mayEdit,
        Set<Long> mine,
        List<Option> more,
        List<Option> others,
        Form reply,
        Form part,
        Form split,
        Form join) {
    public String url() {
        return "/utfordringer/" + challenge.number();
    }

    /** The needs in it, to choose from. */
    public List<Option> gathered() {
        return challenge.gathered().stream()
                .map(each -> new Option(
                        String.valueOf(each.need().number()), each.need().title()))
                .toList();
    }
}
