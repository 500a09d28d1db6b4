package no.samskap.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.accounts.RoleHolders;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.stereotype.Service;

/** Who answers for a need: whoever sent it, and the R&amp;D contacts of its owner. For writing to them, never for showing. */
@Service
public class NeedKeepers {
    private static final int MOST = 10;

    private final NeedRepository repository;
    private final RoleHolders roles;
    private final Accounts accounts;
    private final Clock clock;

    NeedKeepers(NeedRepository repository, RoleHolders roles, Accounts accounts, Clock clock) {
        this.repository = repository;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those of them who may change the need today, by their number; whoever sent it comes first. */
    public Map<Long, Visitor> of(RecordHead need) {
        Map<Long, Visitor> keepers = new LinkedHashMap<>();
        Long owner = need.owner();
        if (owner == null) return keepers;
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        Stream.concat(
                        repository.senderOf(need.number()).stream(),
                        roles.of(Role.CONTACT, List.of(owner), today).stream().map(RoleHolders.Holder::person))
                .distinct()
                .limit(MOST)
                .forEach(person -> accounts.visitor(person)
                        .filter(need::mayBeEditedBy)
                        .ifPresent(visitor -> keepers.put(person, visitor)));
        return keepers;
    }
}
