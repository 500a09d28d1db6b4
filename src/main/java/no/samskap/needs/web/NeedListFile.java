package no.samskap.needs.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.needs.NeedQueries;
import no.samskap.themes.Themes;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of needs as a file. */
@Component
class NeedListFile implements TableFile<NeedQueries.Row> {
    private final NeedPages pages;
    private final NeedQueries queries;
    private final Themes themes;

    NeedListFile(NeedPages pages, NeedQueries queries, Themes themes) {
        this.pages = pages;
        this.queries = queries;
        this.themes = themes;
    }

    @Override
    public String path() {
        return "/behov";
    }

    @Override
    public String name() {
        return Words.t("needs.file.name");
    }

    @Override
    public List<Column<NeedQueries.Row>> columns() {
        return List.of(
                new Column<>(Words.t("needs.file.number"), NeedQueries.Row::number),
                new Column<>(Words.t("needs.file.title"), NeedQueries.Row::title),
                new Column<>(Words.t("needs.file.question"), NeedQueries.Row::question),
                new Column<>(Words.t("needs.state"), row -> Words.t("needs.state." + row.state())),
                new Column<>(Words.t("needs.file.owner"), NeedQueries.Row::ownerTitle),
                new Column<>(
                        Words.t("needs.theme"),
                        row -> TableFile.joined(themes.all(row.themes()), theme -> Words.t(theme.label()))),
                new Column<>(Words.t("needs.file.supports"), NeedQueries.Row::supports));
    }

    @Override
    public Batches<NeedQueries.Row> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        NeedPages.Asked asked = pages.asked(parameters);
        return (most, offset) -> queries.list(visitor, asked.filter(), asked.order(), most, offset);
    }
}
