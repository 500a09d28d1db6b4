package no.samskap.projects.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.projects.Project;
import no.samskap.projects.Proposals;
import no.samskap.projects.Proposals.Difference;
import no.samskap.projects.Proposals.Outcome;
import no.samskap.projects.Proposals.Proposal;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.records.Records;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Proposals of change in words: who proposed what, as it was and as it would be. */
@Component
public class ProposalViews {
    private final Proposals proposals;
    private final Records records;
    private final CollaborationForms forms;
    private final Bodies bodies;
    private final Themes themes;

    ProposalViews(Proposals proposals, Records records, CollaborationForms forms, Bodies bodies, Themes themes) {
        this.proposals = proposals;
        this.records = records;
        this.forms = forms;
        this.bodies = bodies;
        this.themes = themes;
    }

    /**
     * @param what who proposed it and when
     * @param then when it is applied, or what came of it
     * @param mayAnswer whether the visitor is of another side
     */
    public record View(
            long id,
            String what,
            String then,
            String reason,
            String objection,
            boolean open,
            boolean mayAnswer,
            List<Row> rows) {}

    public record Row(String field, String before, String after) {}

    List<View> of(Visitor visitor, Project project) {
        List<Proposal> all = proposals.of(visitor, project);
        Map<Long, String> names = names(visitor, all);
        return all.stream().map(proposal -> view(visitor, proposal, names)).toList();
    }

    private View view(Visitor visitor, Proposal proposal, Map<Long, String> names) {
        String who = names.getOrDefault(proposal.proposedBy(), Words.t("projects.proposal.somebody"));
        boolean open = proposal.outcome() == Outcome.OPEN;
        return new View(
                proposal.id(),
                Words.t("projects.proposal.by", who, Words.date(proposal.proposedAt())),
                open
                        ? Words.t("projects.proposal.due", Words.date(proposal.dueAt()))
                        : Words.t("projects.proposal.outcome." + proposal.outcome()),
                proposal.reason(),
                proposal.objection(),
                open,
                Proposals.isOther(visitor, proposal),
                proposal.differences().stream()
                        .map(difference -> new Row(
                                label(difference.field()),
                                words(visitor, difference.field(), difference.before(), names),
                                words(visitor, difference.field(), difference.after(), names)))
                        .toList());
    }

    private static String label(String field) {
        return switch (field) {
            case "body" -> Words.t("history.column.body");
            case "focusArea" -> Words.t("history.column.focus_area");
            default -> Words.t("projects.form." + field);
        };
    }

    private String words(Visitor visitor, String field, String value, Map<Long, String> names) {
        if (value.isEmpty()) return "";
        return switch (field) {
            case "form" -> forms.find(value).map(form -> Words.t(form.name())).orElse(value);
            case "state" -> Words.t("projects.state." + value);
            case "audience" -> Words.t("projects.audience." + value);
            case "origin" -> Words.t("projects.origin." + value);
            case "language" -> Words.t("language." + value);
            case "owner", "body" -> names.getOrDefault(Long.valueOf(value), "");
            case "focusArea" ->
                bodies.focusArea(visitor, Long.parseLong(value))
                        .map(area -> Words.t(area.name()))
                        .orElse("");
            case "starts", "ends" -> PartialDate.parse(value).map(Words::date).orElse(value);
            case "themes" ->
                themes.all(Arrays.stream(value.split(",")).map(Long::valueOf).toList()).stream()
                        .map(Theme::label)
                        .map(Words::t)
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private Map<Long, String> names(Visitor visitor, List<Proposal> all) {
        Set<Long> numbers = new HashSet<>();
        for (Proposal proposal : all) {
            numbers.add(proposal.proposedBy());
            for (Difference difference : proposal.differences())
                if (difference.field().equals("owner") || difference.field().equals("body"))
                    Stream.of(difference.before(), difference.after())
                            .filter(number -> !number.isEmpty())
                            .map(Long::valueOf)
                            .forEach(numbers::add);
        }
        return records.titles(visitor, numbers);
    }
}
