package no.samskap.inquiries;

import java.time.LocalDate;
import java.util.List;
import no.samskap.accounts.Role;
import no.samskap.accounts.RoleHolders;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.stereotype.Component;

/** Who looks at inquiries to a cooperation's members. */
@Component
class Advisers {
    private final RoleHolders roles;
    private final Records records;

    Advisers(RoleHolders roles, Records records) {
        this.roles = roles;
        this.records = records;
    }

    List<Long> of(long body, LocalDate on) {
        return roles.of(Role.ADVISER, List.of(body), on).stream()
                .map(RoleHolders.Holder::person)
                .distinct()
                .toList();
    }

    String name(long body) {
        return records.find(Visitor.STRANGER, body).map(RecordHead::title).orElse("");
    }
}
