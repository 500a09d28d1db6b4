package no.samskap.inquiries.data.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.inquiries.data.DataRoutineQueries;
import no.samskap.themes.Themes;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The catalogue as a file. */
@Component
class DataRoutineListFile implements TableFile<DataRoutineQueries.Row> {
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
    public List<Column<DataRoutineQueries.Row>> columns() {
        return List.of(
                new Column<>(Words.t("data.file.number"), DataRoutineQueries.Row::number),
                new Column<>(Words.t("data.form.title"), DataRoutineQueries.Row::title),
                new Column<>(Words.t("data.form.summary"), DataRoutineQueries.Row::summary),
                new Column<>(Words.t("data.owner"), DataRoutineQueries.Row::ownerTitle),
                new Column<>(Words.t("data.personal"), row -> Words.t("data.personal." + row.personal())),
                new Column<>(Words.t("data.usualDays"), DataRoutineQueries.Row::usualDays),
                new Column<>(
                        Words.t("data.theme"),
                        row -> TableFile.joined(themes.all(row.themes()), theme -> Words.t(theme.label()))),
                new Column<>(Words.t("data.state"), row -> Words.t("data.state." + row.state())));
    }

    @Override
    public Batches<DataRoutineQueries.Row> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        DataRoutinePages.Asked asked = pages.asked(parameters);
        return (most, offset) -> queries.list(visitor, asked.filter(), asked.order(), most, offset);
    }
}
