package no.samskap.results.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.web.RecordSections;
import no.samskap.results.ResultQueries;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What an organisation has taken into use, on its page. */
@Component
class AdoptionSections implements RecordSections {
    private static final int MOST = 20;
    private static final int NOTE = 200;

    private final ResultQueries queries;

    AdoptionSections(ResultQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Section> of(Visitor visitor, RecordHead head) {
        if (!head.kind().equals(Organisations.KIND)) return List.of();
        List<Line> lines = queries.adoptedBy(visitor, head.number(), MOST).stream()
                .map(adopted -> new Line(
                        adopted.title(), "/resultater/" + adopted.number(), shortened(adopted.note())))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Section("tatt-i-bruk", Words.t("results.adopted"), "", lines, List.of()));
    }

    private static String shortened(String note) {
        if (note.length() <= NOTE) return note;
        int end = note.lastIndexOf(' ', NOTE);
        return note.substring(0, end > 0 ? end : NOTE) + " …";
    }
}
