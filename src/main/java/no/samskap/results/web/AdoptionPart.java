package no.samskap.results.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.web.PagePart;
import no.samskap.records.web.PageSection;
import no.samskap.results.ResultQueries;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What an organisation has taken into use, on its page. */
@Component
class AdoptionPart implements PagePart {
    private static final int MOST = 20;
    private static final int NOTE = 200;

    private final ResultQueries queries;
    private final TemplateEngine templates;

    AdoptionPart(ResultQueries queries, TemplateEngine templates) {
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
        List<PageSection.Line> lines = queries.adoptedBy(visitor, head.number(), MOST).stream()
                .map(adopted -> new PageSection.Line(
                        adopted.title(), "/resultater/" + adopted.number(), shortened(adopted.note())))
                .toList();
        if (lines.isEmpty()) return Optional.empty();
        var section = new PageSection("tatt-i-bruk", Words.t("results.adopted"), "", lines, List.of());
        return Optional.of(PageSection.content(templates, List.of(section)));
    }

    private static String shortened(String note) {
        if (note.length() <= NOTE) return note;
        int end = note.lastIndexOf(' ', NOTE);
        return note.substring(0, end > 0 ? end : NOTE) + " …";
    }
}
