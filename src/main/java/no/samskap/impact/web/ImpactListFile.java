package no.samskap.impact.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactQueries;
import no.samskap.themes.Themes;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Impact cases as a file. */
@Component
class ImpactListFile implements ListFile {
    private static final int BATCH = 1_000;

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
    public List<String> header() {
        return List.of(
                Words.t("impact.file.number"),
                Words.t("impact.about.title"),
                Words.t("impact.about.summary"),
                Words.t("impact.teller"),
                Words.t("impact.year"),
                Words.t("impact.state"),
                Words.t("impact.theme"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        ImpactPages.Asked asked = pages.asked(parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<ImpactQueries.Row> batch = queries.list(visitor, asked.filter(), asked.order(), BATCH, offset);
            for (ImpactQueries.Row row : batch)
                rows.row(Arrays.asList(
                        row.number(),
                        row.title(),
                        row.summary(),
                        row.teller(),
                        row.year(),
                        Words.t("impact.state." + (row.published() ? "PUBLISHED" : "DRAFT")),
                        themes.all(row.themes()).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining("; "))));
            if (batch.size() < BATCH) return;
        }
    }
}
