package no.samskap.accounts;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever asks for access waits for the organisation's administrators; where it has none, for the system's. */
@Component
@Order(10)
class WaitingForAccess implements Owing {
    private static final int MOST_LOOKED_AT = 100;

    private final AccessRequests requests;
    private final Roles roles;

    WaitingForAccess(AccessRequests requests, Roles roles) {
        this.requests = requests;
        this.roles = roles;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        return requests.waitingFor(visitor, visitor.isAdministrator() ? MOST_LOOKED_AT : most).stream()
                .filter(asked -> !visitor.isAdministrator() || !roles.hasAdministrator(asked.organisation()))
                .limit(most)
                .map(asked -> new Owed(
                        Words.t("accounts.queue.owed"),
                        asked.name(),
                        Language.BOKMAL,
                        "/tilgang/ko",
                        Words.t(
                                "accounts.queue.owed.note",
                                Words.t("accounts.role." + asked.role()),
                                asked.organisationName())))
                .toList();
    }
}
