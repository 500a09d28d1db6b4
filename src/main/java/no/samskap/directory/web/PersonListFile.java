package no.samskap.directory.web;

import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.directory.PersonQueries;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of people as a file, for people signed in. An address stands there where its owner lets the visitor see it. */
@Component
class PersonListFile implements TableFile<PersonListFile.Line> {
    private final PersonQueries queries;
    private final People people;

    PersonListFile(PersonQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    /** @param email null where its owner does not let the visitor see it, or there is none */
    record Line(PersonQueries.Row row, @Nullable String email) {}

    @Override
    public String path() {
        return "/personer";
    }

    @Override
    public String name() {
        return Words.t("directory.file.people");
    }

    @Override
    public boolean forStrangers() {
        return false;
    }

    @Override
    public List<Column<Line>> columns() {
        return List.of(
                new Column<>(
                        Words.t("directory.file.number"), line -> line.row().number()),
                new Column<>(Words.t("directory.file.name"), line -> line.row().name()),
                new Column<>(
                        Words.t("directory.file.position"),
                        line -> TableFile.joined(line.row().places(), PersonQueries.Place::position)),
                new Column<>(
                        Words.t("directory.file.organisation"),
                        line -> TableFile.joined(line.row().places(), PersonQueries.Place::organisation)),
                new Column<>(Words.t("directory.file.email"), Line::email),
                new Column<>(
                        Words.t("directory.file.invented"),
                        line -> line.row().invented() ? Words.t("directory.file.yes") : null));
    }

    @Override
    public Batches<Line> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        PersonQueries.Filter filter = PersonPages.filter(PersonPages.asked(parameters));
        return (most, offset) -> lines(visitor, queries.list(visitor, filter, most, offset));
    }

    private List<Line> lines(Visitor visitor, List<PersonQueries.Row> rows) {
        Map<Long, String> emails = people.emails(
                visitor, rows.stream().map(PersonQueries.Row::number).toList());
        return rows.stream().map(row -> new Line(row, emails.get(row.number()))).toList();
    }
}
