package no.samskap.accounts.web;

import no.samskap.accounts.Accounts.Held;
import no.samskap.accounts.Insight.Seen;
import no.samskap.accounts.Role;
import no.samskap.core.Visitor;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** @param role chosen alone, without a person */
public record InsightPage(Seen seen, @Nullable Role role, Kinds kinds, Visitor visitor) {
    public String title() {
        return role == null
                ? Words.t("accounts.what.of", seen.name())
                : Words.t("accounts.what.role", Words.t("accounts.role." + role), seen.name());
    }

    public String address(RecordHead head) {
        return kinds.address(head);
    }

    public String placeAddress(Held held) {
        return (held.role().place() == Role.Place.BODY ? "/samarbeid/" : "/organisasjoner/") + held.place();
    }

    /** Not as oneself, and not as a role. */
    public boolean maySeeAs() {
        Long person = seen.person();
        return visitor.isAdministrator() && person != null && !person.equals(visitor.person());
    }
}
