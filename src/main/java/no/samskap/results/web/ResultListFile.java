package no.samskap.results.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.results.ResultQueries;
import no.samskap.themes.Themes;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of results as a file. */
@Component
class ResultListFile implements TableFile<ResultQueries.Row> {
    private final ResultPages pages;
    private final ResultQueries queries;
    private final Themes themes;

    ResultListFile(ResultPages pages, ResultQueries queries, Themes themes) {
        this.pages = pages;
        this.queries = queries;
        this.themes = themes;
    }

    @Override
    public String path() {
        return "/resultater";
    }

    @Override
    public String name() {
        return Words.t("results.file.name");
    }

    @Override
    public List<Column<ResultQueries.Row>> columns() {
        return List.of(
                new Column<>(Words.t("results.file.number"), ResultQueries.Row::number),
                new Column<>(Words.t("results.file.title"), ResultQueries.Row::title),
                new Column<>(Words.t("results.file.summary"), ResultQueries.Row::summary),
                new Column<>(Words.t("results.type"), row -> Words.t("results.type." + row.type())),
                new Column<>(Words.t("results.file.state"), row -> Words.t("results.state." + row.state())),
                new Column<>(Words.t("results.file.owner"), ResultQueries.Row::ownerTitle),
                new Column<>(
                        Words.t("results.file.happened"),
                        row -> row.happened() == null ? null : row.happened().iso()),
                new Column<>(
                        Words.t("results.theme"),
                        row -> TableFile.joined(themes.all(row.themes()), theme -> Words.t(theme.label()))),
                new Column<>(Words.t("results.file.adoptions"), ResultQueries.Row::adoptions));
    }

    @Override
    public Batches<ResultQueries.Row> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        ResultPages.Asked asked = pages.asked(parameters);
        return (most, offset) -> queries.list(visitor, asked.filter(), asked.order(), most, offset);
    }
}
