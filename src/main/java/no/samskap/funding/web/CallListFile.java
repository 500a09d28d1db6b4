package no.samskap.funding.web;

import java.time.Instant;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.funding.CallQueries;
import no.samskap.themes.Themes;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Calls as a file. */
@Component
class CallListFile implements TableFile<CallQueries.Row> {
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
    public List<Column<CallQueries.Row>> columns() {
        return List.of(
                new Column<>(Words.t("funding.file.number"), CallQueries.Row::number),
                new Column<>(Words.t("funding.form.title"), CallQueries.Row::title),
                new Column<>(Words.t("funding.form.summary"), CallQueries.Row::summary),
                new Column<>(Words.t("funding.funder"), CallQueries.Row::funderName),
                new Column<>(Words.t("funding.phase"), row -> Words.t("funding.phase." + row.phase())),
                new Column<>(Words.t("funding.form.fromKroner"), CallQueries.Row::fromKroner),
                new Column<>(Words.t("funding.form.toKroner"), CallQueries.Row::toKroner),
                new Column<>(Words.t("funding.opensOn"), CallQueries.Row::opensOn),
                new Column<>(Words.t("funding.deadline"), row -> closing(row.closesAt())),
                new Column<>(
                        Words.t("funding.theme"),
                        row -> TableFile.joined(themes.all(row.themes()), theme -> Words.t(theme.label()))));
    }

    @Override
    public Batches<CallQueries.Row> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        CallPages.Asked asked = pages.asked(parameters);
        return (most, offset) -> queries.list(visitor, asked.filter(), asked.order(), most, offset);
    }

    private static String closing(@Nullable Instant closesAt) {
        return closesAt == null ? "" : Words.moment(closesAt);
    }
}
