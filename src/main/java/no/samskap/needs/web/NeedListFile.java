package no.samskap.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.needs.NeedQueries;
import no.samskap.themes.Themes;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of needs as a file. */
@Component
class NeedListFile implements ListFile {
    private static final int BATCH = 1_000;

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
    public List<String> header() {
        return List.of(
                Words.t("needs.file.number"),
                Words.t("needs.file.title"),
                Words.t("needs.file.question"),
                Words.t("needs.state"),
                Words.t("needs.file.owner"),
                Words.t("needs.theme"),
                Words.t("needs.file.supports"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        NeedPages.Asked asked = pages.asked(parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<NeedQueries.Row> batch = queries.list(visitor, asked.filter(), asked.order(), BATCH, offset);
            for (NeedQueries.Row row : batch)
                rows.row(Arrays.asList(
                        row.number(),
                        row.title(),
                        row.question(),
                        Words.t("needs.state." + row.state()),
                        row.ownerTitle(),
                        themes.all(row.themes()).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining("; ")),
                        row.supports()));
            if (batch.size() < BATCH) return;
        }
    }
}
