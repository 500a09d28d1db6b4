package no.samskap.impact.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactQueries;
import no.samskap.themes.Themes;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Impact cases as a file. */
@Component
class ImpactListFile implements TableFile<ImpactQueries.Row> {
    private final ImpactPages pages;
    private final ImpactQueries queries;
    private final Themes themes;

    ImpactListFile(ImpactPages pages, ImpactQueries queries, Themes themes) {
        this.pages = pages;
        this.queries = queries;
        this.themes = themes;
    }

    @Override
    public String path() {
        return ImpactPages.PATH;
    }

    @Override
    public String name() {
        return Words.t("impact.title");
    }

    @Override
    public List<Column<ImpactQueries.Row>> columns() {
        return List.of(
                new Column<>(Words.t("impact.file.number"), ImpactQueries.Row::number),
                new Column<>(Words.t("impact.about.title"), ImpactQueries.Row::title),
                new Column<>(Words.t("impact.about.summary"), ImpactQueries.Row::summary),
                new Column<>(Words.t("impact.teller"), ImpactQueries.Row::teller),
                new Column<>(Words.t("impact.year"), ImpactQueries.Row::year),
                new Column<>(
                        Words.t("impact.state"),
                        row -> Words.t("impact.state." + (row.published() ? "PUBLISHED" : "DRAFT"))),
                new Column<>(
                        Words.t("impact.theme"),
                        row -> TableFile.joined(themes.all(row.themes()), theme -> Words.t(theme.label()))));
    }

    @Override
    public Batches<ImpactQueries.Row> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        ImpactPages.Asked asked = pages.asked(parameters);
        return (most, offset) -> queries.list(visitor, asked.filter(), asked.order(), most, offset);
    }
}
