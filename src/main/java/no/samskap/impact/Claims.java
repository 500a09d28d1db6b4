package no.samskap.impact;

import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase.Claim;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what a case claims, and to what shows it. A claim without evidence may stand; it is told that it has none. */
@Service
public class Claims {
    private final Editing editing;
    private final ClaimRepository repository;
    private final Records records;
    private final Frameworks frameworks;

    Claims(Editing editing, ClaimRepository repository, Records records, Frameworks frameworks) {
        this.editing = editing;
        this.repository = repository;
        this.records = records;
        this.frameworks = frameworks;
    }

    /** The answer holds the claim's id. */
    @Transactional
    public Saving add(Visitor visitor, long number, String text) {
        return editing.draft(
                visitor,
                number,
                told -> told.claims().size() >= ImpactCase.MOST_CLAIMS
                        ? new Saving.TooMany(ImpactCase.MOST_CLAIMS)
                        : new Saving.Saved(repository.insert(number, text)));
    }

    @Transactional
    public Saving change(Visitor visitor, long number, long id, int seen, String text) {
        return editing.draft(visitor, number, told -> {
            if (told.claim(id).isEmpty()) return new Saving.NoSuchRecord();
            return repository.update(number, id, seen, text) ? new Saving.Saved(id) : new Saving.Stale(told);
        });
    }

    @Transactional
    public Saving remove(Visitor visitor, long number, long id) {
        return editing.draft(visitor, number, told -> {
            if (told.claim(id).isEmpty()) return new Saving.NoSuchRecord();
            repository.delete(number, id);
            return new Saving.Saved(id);
        });
    }

    /** Shows a claim. The answer holds the id of the evidence. */
    @Transactional
    public Saving show(Visitor visitor, long number, long claim, Evidence.Said said) {
        return editing.draft(visitor, number, told -> {
            Optional<Claim> found = told.claim(claim);
            if (found.isEmpty() || !isThere(visitor, number, said)) return new Saving.NoSuchRecord();
            if (found.get().evidence().size() >= ImpactCase.MOST_EVIDENCE)
                return new Saving.TooMany(ImpactCase.MOST_EVIDENCE);
            return new Saving.Saved(repository.insertEvidence(number, claim, said));
        });
    }

    @Transactional
    public Saving hide(Visitor visitor, long number, long claim, long id) {
        return editing.draft(
                visitor,
                number,
                told -> repository.deleteEvidence(number, claim, id)
                        ? new Saving.Saved(number)
                        : new Saving.NoSuchRecord());
    }

    private boolean isThere(Visitor visitor, long number, Evidence.Said said) {
        return switch (said) {
            case Evidence.Said.OfRecord(long record) ->
                record != number
                        && records.find(visitor, record)
                                .filter(head -> !head.state().equals(RecordHead.REMOVED))
                                .isPresent();
            case Evidence.Said.OfFigure(long framework, long indicator, Integer year) ->
                frameworks
                        .find(visitor, framework)
                        .filter(found -> found.indicator(indicator).isPresent() && isWithin(found, year))
                        .isPresent();
            case Evidence.Said.Outside ignored -> true;
        };
    }

    private static boolean isWithin(Framework framework, @Nullable Integer year) {
        return year == null
                || (year >= framework.firstYear() - Frameworks.YEARS_BEFORE && year <= framework.lastYear());
    }
}
