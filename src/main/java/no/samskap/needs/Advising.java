package no.samskap.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.stereotype.Service;

/** Who has a say in a need because those who have it take part in a body that they write for. */
@Service
public class Advising {
    private final NeedRepository repository;
    private final Clock clock;

    Advising(NeedRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The bodies this visitor writes for that the owner takes part in today. Most visitors write for none, and cost nothing. */
    public Set<Long> bodies(Visitor visitor, RecordHead need) {
        List<Long> written = visitor.edited("body");
        if (need.owner() == null || written.isEmpty()) return Set.of();
        return repository.bodiesOf(need.owner(), LocalDate.now(clock.withZone(Words.OSLO))).stream()
                .filter(written::contains)
                .collect(Collectors.toSet());
    }

    /**
     * The bodies this visitor writes for that the need concerns: its owner takes part today, or somebody who has the need too. They
     * help with the need; what becomes of it is for the owner's own bodies.
     */
    public Set<Long> concerned(Visitor visitor, RecordHead need) {
        List<Long> written = visitor.edited("body");
        return written.isEmpty()
                ? Set.of()
                : repository.concerned(need.number(), need.owner(), written, LocalDate.now(clock.withZone(Words.OSLO)));
    }
}
