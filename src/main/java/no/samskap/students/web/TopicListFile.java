package no.samskap.students.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.students.TopicQueries;
import no.samskap.themes.Themes;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Topics as a file. */
@Component
class TopicListFile implements TableFile<TopicQueries.Row> {
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
    public List<Column<TopicQueries.Row>> columns() {
        return List.of(
                new Column<>(Words.t("students.file.number"), TopicQueries.Row::number),
                new Column<>(Words.t("students.form.title"), TopicQueries.Row::title),
                new Column<>(Words.t("students.form.summary"), TopicQueries.Row::summary),
                new Column<>(Words.t("students.owner"), TopicQueries.Row::ownerTitle),
                new Column<>(
                        Words.t("students.level"),
                        row -> TableFile.joined(row.levels(), level -> Words.t("students.level." + level))),
                new Column<>(Words.t("students.state"), row -> Words.t("students.state." + row.state())),
                new Column<>(Words.t("students.places"), TopicQueries.Row::places),
                new Column<>(Words.t("students.form.from"), TopicQueries.Row::startsOn),
                new Column<>(Words.t("students.form.to"), TopicQueries.Row::endsOn),
                new Column<>(
                        Words.t("students.theme"),
                        row -> TableFile.joined(themes.all(row.themes()), theme -> Words.t(theme.label()))));
    }

    @Override
    public Batches<TopicQueries.Row> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        TopicPages.Asked asked = pages.asked(parameters);
        return (most, offset) -> queries.list(visitor, asked.filter(), asked.order(), most, offset);
    }
}
