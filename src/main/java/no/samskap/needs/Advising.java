package no.samskap.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Who has a say in a need because its owner takes part in a body that they write for. */
@Component
class Advising {
    private final NeedRepository repository;
    private final Clock clock;

    Advising(NeedRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The bodies this visitor writes for that the need's owner takes part in today. Most visitors write for none, and cost nothing. */
    Set<Long> bodies(Visitor visitor, RecordHead need) {
        List<Long> written = visitor.edited("body");
        if (need.owner() == null || written.isEmpty()) return Set.of();
        return repository.bodiesOf(need.owner(), LocalDate.now(clock.withZone(Words.OSLO))).stream()
                .filter(written::contains)
                .collect(Collectors.toSet());
    }
}
