package no.samskap.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.projects.Project.Origin;
import no.samskap.projects.Project.Rows;
import no.samskap.projects.ProjectKeeping.Reach;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Relation;
import no.samskap.records.Trail;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to whom a collaboration is owed: how it came about, with what shows it, and what each party thinks. What stands
 * is the middle of what they say; figures can leave out what would have happened anyway.
 */
@Service
public class ProjectCredit {
    private final ProjectKeeping keeping;
    private final CreditRepository repository;
    private final Records records;
    private final Trail trail;
    private final Clock clock;

    ProjectCredit(ProjectKeeping keeping, CreditRepository repository, Records records, Trail trail, Clock clock) {
        this.keeping = keeping;
        this.repository = repository;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    public enum Sort {
        BROKERAGE,
        WORKSHOP,
        INQUIRY,
        NEED,
        OWN_INITIATIVE,
        OTHER
    }

    /**
     * Something that shows how it came about.
     *
     * @param evidence the record that shows it; null where there is none, or the visitor may not read it
     */
    public record Evidence(
            long id,
            Sort kind,
            @Nullable RecordHead evidence,
            String note,
            @Nullable PartialDate happened) {}

    /** What one party thinks. */
    public record Judgement(
            long id, long organisation, String name, Origin judgement, String note, LocalDate judgedOn) {}

    public record Credited(List<Evidence> evidence, List<Judgement> judgements) {}

    public Credited of(Visitor visitor, Project project) {
        List<CreditRepository.Row> rows = Rows.EVIDENCE.of(project, () -> repository.evidence(project.number()));
        Map<Long, RecordHead> readable = records.allToday(
                visitor,
                rows.stream()
                        .map(CreditRepository.Row::evidence)
                        .filter(number -> number != null)
                        .collect(Collectors.toSet()));
        return new Credited(
                rows.stream()
                        .map(row -> new Evidence(
                                row.id(),
                                row.kind(),
                                row.evidence() == null ? null : readable.get(row.evidence()),
                                row.note(),
                                row.happened()))
                        .toList(),
                Rows.JUDGEMENTS.of(project, () -> repository.judgements(visitor, project.number())));
    }

    /** The middle of what the parties say, the more modest of two middles; what the project says where no party has said. */
    static Origin standing(Origin said, List<Origin> judgements) {
        List<Origin> known = judgements.stream()
                .filter(judgement -> judgement != Origin.UNKNOWN)
                .sorted(Comparator.naturalOrder())
                .toList();
        return known.isEmpty() ? said : known.get(known.size() / 2);
    }

    /**
     * @param id 0 for a new one
     * @param record the number of the record that shows it; null where the note tells it all
     */
    @Transactional
    public Saving show(
            Visitor visitor,
            long number,
            @Nullable Integer seen,
            long id,
            Sort kind,
            @Nullable Long record,
            String note,
            @Nullable PartialDate happened) {
        return keeping.change(visitor, number, seen, Reach.PROJECT, project -> {
            if (record != null
                    && (record == number || records.find(visitor, record).isEmpty()))
                return Optional.of(new Saving.Unknown(record));
            forget(number, id);
            repository.save(number, new CreditRepository.Row(id, kind, record, note, happened));
            if (record != null) trail.state(number, Relation.RELATED_TO, record);
            return Optional.empty();
        });
    }

    @Transactional
    public Saving hide(Visitor visitor, long number, long id) {
        return keeping.change(visitor, number, null, Reach.PROJECT, project -> {
            forget(number, id);
            repository.remove("project_evidence", number, id);
            return Optional.empty();
        });
    }

    /** A party says what it thinks; saying it again takes the place of what it said. */
    @Transactional
    public Saving judge(Visitor visitor, long number, long organisation, Origin judgement, String note) {
        return keeping.change(visitor, number, null, Reach.APPLICATIONS, project -> {
            if (!visitor.mayEditFor(organisation) || !keeping.isParty(project, organisation))
                return Optional.of(new Saving.NotYours());
            repository.judge(number, organisation, judgement, note, LocalDate.now(clock.withZone(Words.OSLO)));
            return Optional.empty();
        });
    }

    @Transactional
    public Saving judgeNoMore(Visitor visitor, long number, long id) {
        return keeping.change(visitor, number, null, Reach.APPLICATIONS, project -> {
            boolean mine = repository.judgements(visitor, number).stream()
                    .anyMatch(judgement -> judgement.id() == id && visitor.mayEditFor(judgement.organisation()));
            if (!mine) return Optional.of(new Saving.NotYours());
            repository.remove("project_judgement", number, id);
            return Optional.empty();
        });
    }

    private void forget(long number, long id) {
        repository.evidence(number).stream()
                .filter(row -> row.id() == id)
                .map(CreditRepository.Row::evidence)
                .filter(record -> record != null)
                .forEach(record -> trail.withdraw(number, Relation.RELATED_TO, record));
    }
}
