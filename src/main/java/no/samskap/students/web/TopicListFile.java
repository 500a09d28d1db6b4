package no.samskap.students.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.students.TopicQueries;
import no.samskap.themes.Themes;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Topics as a file. */
@Component
class TopicListFile implements ListFile {
    private static final int BATCH = 1_000;

    private final TopicPages pages;
    private final TopicQueries queries;
    private final Themes themes;

    TopicListFile(TopicPages pages, TopicQueries queries, Themes themes) {
        this.pages = pages;
        this.queries = queries;
        this.themes = themes;
    }

    @Override
    public String path() {
        return "/oppgavetemaer";
    }

    @Override
    public String name() {
        return Words.t("students.file.name");
    }

    @Override
    public List<String> header() {
        return List.of(
                Words.t("students.file.number"),
                Words.t("students.form.title"),
                Words.t("students.form.summary"),
                Words.t("students.owner"),
                Words.t("students.level"),
                Words.t("students.state"),
                Words.t("students.places"),
                Words.t("students.form.from"),
                Words.t("students.form.to"),
                Words.t("students.theme"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        TopicPages.Asked asked = pages.asked(parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<TopicQueries.Row> batch = queries.list(visitor, asked.filter(), asked.order(), BATCH, offset);
            for (TopicQueries.Row row : batch)
                rows.row(Arrays.asList(
                        row.number(),
                        row.title(),
                        row.summary(),
                        row.ownerTitle(),
                        row.levels().stream()
                                .map(level -> Words.t("students.level." + level))
                                .collect(Collectors.joining("; ")),
                        Words.t("students.state." + row.state()),
                        row.places(),
                        row.startsOn(),
                        row.endsOn(),
                        themes.all(row.themes()).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining("; "))));
            if (batch.size() < BATCH) return;
        }
    }
}
