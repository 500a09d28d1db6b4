package no.samskap.projects.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.projects.ProjectQueries;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On an organisation's page: the projects of others that it takes part in. Its own stand there already. */
@Component
class PartyPart implements PagePart {
    private static final int MOST = 5;

    private final ProjectQueries queries;
    private final TemplateEngine templates;

    PartyPart(ProjectQueries queries, TemplateEngine templates) {
        this.queries = queries;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.LATER;
    }

    @Override
    public Optional<Content> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Organisations.KIND)) return Optional.empty();
        ProjectQueries.TakenPartIn taken = queries.takenPartIn(visitor, head.number(), MOST);
        if (taken.many() == 0) return Optional.empty();
        List<PageSection.Line> lines = taken.latest().stream()
                .map(row ->
                        new PageSection.Line(row.title(), "/prosjekter/" + row.number(), note(row.ownerTitle(), row)))
                .toList();
        PageSection.Line all = new PageSection.Line(
                Words.t("projects.takenPartIn.all"), "/prosjekter?organisasjon=" + head.number(), "");
        PageSection section = new PageSection(
                "med-i-prosjekter",
                Words.t("projects.takenPartIn", Words.number(taken.many())),
                "",
                lines,
                List.of(all));
        return Optional.of(PageSection.content(templates, List.of(section)));
    }

    private static String note(@Nullable String owner, ProjectQueries.Row row) {
        return Stream.of(owner == null ? "" : owner, Periods.words(row.starts(), row.ends()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
