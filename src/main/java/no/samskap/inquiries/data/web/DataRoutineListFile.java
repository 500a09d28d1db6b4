package no.samskap.inquiries.data.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.inquiries.data.DataRoutineQueries;
import no.samskap.themes.Themes;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The catalogue as a file. */
@Component
class DataRoutineListFile implements ListFile {
    private static final int BATCH = 1_000;

    private final DataRoutinePages pages;
    private final DataRoutineQueries queries;
    private final Themes themes;

    DataRoutineListFile(DataRoutinePages pages, DataRoutineQueries queries, Themes themes) {
        this.pages = pages;
        this.queries = queries;
        this.themes = themes;
    }

    @Override
    public String path() {
        return "/datarutiner";
    }

    @Override
    public String name() {
        return Words.t("data.file.name");
    }

    @Override
    public List<String> header() {
        return List.of(
                Words.t("data.file.number"),
                Words.t("data.form.title"),
                Words.t("data.form.summary"),
                Words.t("data.owner"),
                Words.t("data.personal"),
                Words.t("data.usualDays"),
                Words.t("data.theme"),
                Words.t("data.state"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        DataRoutinePages.Asked asked = pages.asked(parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<DataRoutineQueries.Row> batch = queries.list(visitor, asked.filter(), asked.order(), BATCH, offset);
            for (DataRoutineQueries.Row row : batch)
                rows.row(Arrays.asList(
                        row.number(),
                        row.title(),
                        row.summary(),
                        row.ownerTitle(),
                        Words.t("data.personal." + row.personal()),
                        row.usualDays(),
                        themes.all(row.themes()).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining("; ")),
                        Words.t("data.state." + row.state())));
            if (batch.size() < BATCH) return;
        }
    }
}
