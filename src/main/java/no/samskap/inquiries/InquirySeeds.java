package no.samskap.inquiries;

import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import no.samskap.records.Seeding;
import org.springframework.stereotype.Component;

/** What an inquiry becomes: a result begins with what came of the study, everything else with what it wants to find out. */
@Component
class InquirySeeds implements Seeding {
    private static final String RESULT = "result";

    private final InquiryRepository repository;

    InquirySeeds(InquiryRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<Seed> seed(Visitor visitor, RecordHead from, String kind) {
        if (!from.kind().equals(Inquiry.KIND)) return Optional.empty();
        return repository.find(visitor, from).map(inquiry -> {
            String outcome = inquiry.outcome().text();
            boolean tells = kind.equals(RESULT) && !outcome.isEmpty();
            return new Seed(from, from.title(), tells ? outcome : inquiry.what().purpose());
        });
    }
}
