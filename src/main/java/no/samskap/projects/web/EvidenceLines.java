package no.samskap.projects.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Visitor;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectCredit;
import no.samskap.projects.ProjectCredit.Evidence;
import no.samskap.projects.Saving;
import no.samskap.records.Kinds;
import no.samskap.records.Records;
import no.samskap.web.Field;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What shows how a collaboration came about. */
@Component
class EvidenceLines implements LineSort<EvidenceLines.EvidenceForm> {
    private static final Pattern NUMBER = Pattern.compile("^(?:.*/)?(\\d{1,18})(?:[?#].*)?$");

    private final ProjectCredit credit;
    private final Records records;
    private final Kinds kinds;

    EvidenceLines(ProjectCredit credit, Records records, Kinds kinds) {
        this.credit = credit;
        this.records = records;
        this.kinds = kinds;
    }

    /** @param address of the page of what shows it, or its number alone */
    @Consistent
    record EvidenceForm(
            @NotNull ProjectCredit.@Nullable Sort kind,
            @Size(max = 300) @Nullable String address,
            @Size(max = 1000) @Nullable String note,
            @IsoDate @Nullable String happened)
            implements Consistent.Input {
        static final String WORDS = "projects.evidence";

        @Override
        public Map<String, String> contradictions() {
            Map<String, String> wrong = Consistent.Input.ofDates("happened", happened, "happened", null);
            String where = ProjectForm.stripped(address);
            if (where.isEmpty() && ProjectForm.stripped(note).isEmpty())
                wrong.put("note", "projects.evidence.note.missing");
            if (!where.isEmpty() && !NUMBER.matcher(where).matches())
                wrong.put("address", "projects.evidence.address.unknown");
            return wrong;
        }

        @Nullable
        Long record() {
            Matcher number = NUMBER.matcher(ProjectForm.stripped(address));
            return number.matches() ? Long.valueOf(number.group(1)) : null;
        }
    }

    @Override
    public String path() {
        return "belegg";
    }

    @Override
    public String words() {
        return EvidenceForm.WORDS;
    }

    @Override
    public Class<EvidenceForm> type() {
        return EvidenceForm.class;
    }

    @Override
    public EvidenceForm empty(Project project, Visitor visitor) {
        return new EvidenceForm(ProjectCredit.Sort.BROKERAGE, "", "", "");
    }

    @Override
    public SequencedMap<Long, EvidenceForm> all(Visitor visitor, Project project) {
        return LineKind.byId(credit.of(visitor, project).evidence(), evidence -> evidence.id(), this::form);
    }

    private EvidenceForm form(Evidence evidence) {
        return new EvidenceForm(
                evidence.kind(),
                evidence.evidence() == null ? "" : kinds.address(evidence.evidence()),
                evidence.note(),
                DateText.write(evidence.happened()));
    }

    @Override
    public String called(EvidenceForm line) {
        return line.note() == null || line.note().isEmpty() ? ProjectForm.stripped(line.address()) : line.note();
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Project project) {
        return List.of(
                form.select("kind", Choices.of("projects.evidence.kind", ProjectCredit.Sort.values())),
                form.text("address"),
                form.longText("note"),
                form.text("happened"));
    }

    @Override
    public void check(EvidenceForm sent, Visitor visitor, Project project, Errors errors) {
        Long record = sent.record();
        if (record != null
                && (record == project.number() || records.find(visitor, record).isEmpty()))
            errors.rejectValue("address", "projects.evidence.address.unknown");
    }

    @Override
    public Saving save(Visitor visitor, Project project, @Nullable Integer seen, long id, EvidenceForm sent) {
        return credit.show(
                visitor,
                project.number(),
                seen,
                id,
                Objects.requireNonNull(sent.kind()),
                sent.record(),
                ProjectForm.stripped(sent.note()),
                DateText.orNull(sent.happened()));
    }

    @Override
    public Saving remove(Visitor visitor, long number, long id) {
        return credit.hide(visitor, number, id);
    }
}
