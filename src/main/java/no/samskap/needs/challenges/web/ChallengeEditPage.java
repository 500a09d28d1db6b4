package no.samskap.needs.challenges.web;

import java.util.List;
import no.samskap.needs.challenges.Challenge;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param challenge null for a new one
 * @param needs those to choose among: the ones asked for, and the ones like them
 */
public record ChallengeEditPage(@Nullable Challenge challenge, Form form, List<Option> bodies, List<Option> needs) {
    public String action() {
        return challenge == null ? "/utfordringer" : "/utfordringer/" + challenge.number();
    }
}
