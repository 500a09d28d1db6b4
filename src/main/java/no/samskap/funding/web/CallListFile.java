package no.samskap.funding.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.funding.CallQueries;
import no.samskap.themes.Themes;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Calls as a file. */
@Component
class CallListFile implements ListFile {
    private static final int BATCH = 1_000;

    private final CallPages pages;
    private final CallQueries queries;
    private final Themes themes;

    CallListFile(CallPages pages, CallQueries queries, Themes themes) {
        this.pages = pages;
        this.queries = queries;
        this.themes = themes;
    }

    @Override
    public String path() {
        return "/utlysninger";
    }

    @Override
    public String name() {
        return Words.t("funding.file.name");
    }

    @Override
    public List<String> header() {
        return List.of(
                Words.t("funding.file.number"),
                Words.t("funding.form.title"),
                Words.t("funding.form.summary"),
                Words.t("funding.funder"),
                Words.t("funding.phase"),
                Words.t("funding.form.fromKroner"),
                Words.t("funding.form.toKroner"),
                Words.t("funding.opensOn"),
                Words.t("funding.deadline"),
                Words.t("funding.theme"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        CallPages.Asked asked = pages.asked(parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<CallQueries.Row> batch = queries.list(visitor, asked.filter(), asked.order(), BATCH, offset);
            for (CallQueries.Row row : batch) {
                Instant closesAt = row.closesAt();
                rows.row(Arrays.asList(
                        row.number(),
                        row.title(),
                        row.summary(),
                        row.funderName(),
                        Words.t("funding.phase." + row.phase()),
                        row.fromKroner(),
                        row.toKroner(),
                        row.opensOn(),
                        closesAt == null ? "" : Words.moment(closesAt),
                        themes.all(row.themes()).stream()
                                .map(theme -> Words.t(theme.label()))
                                .collect(Collectors.joining("; "))));
            }
            if (batch.size() < BATCH) return;
        }
    }
}
