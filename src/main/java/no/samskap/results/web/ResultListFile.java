package no.samskap.results.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.results.ResultQueries;
import no.samskap.themes.Themes;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of results as a file. */
@Component
class ResultListFile implements ListFile {
    private static final int BATCH = 1_000;

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
    public List<String> header() {
        return List.of(
                Words.t("results.file.number"),
                Words.t("results.file.title"),
                Words.t("results.file.summary"),
                Words.t("results.type"),
                Words.t("results.file.state"),
                Words.t("results.file.owner"),
                Words.t("results.file.happened"),
                Words.t("results.theme"),
                Words.t("results.file.adoptions"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        ResultPages.Asked asked = pages.asked(parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<ResultQueries.Row> batch = queries.list(visitor, asked.filter(), asked.order(), BATCH, offset);
            for (ResultQueries.Row row : batch)
                rows.row(Arrays.asList(
                        row.number(),
                        row.title(),
                        row.summary(),
                        Words.t("results.type." + row.type()),
                        Words.t("results.state." + row.state()),
                        row.ownerTitle(),
                        row.happened() == null ? null : row.happened().iso(),
                        themes.all(row.themes()).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining("; ")),
                        row.adoptions()));
            if (batch.size() < BATCH) return;
        }
    }
}
