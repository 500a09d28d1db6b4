package no.samskap.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.directory.PersonQueries;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of people as a file, for people signed in. An address stands there where its owner lets the visitor see it. */
@Component
class PersonListFile implements ListFile {
    private static final int BATCH = 500;

    private final PersonQueries queries;
    private final People people;

    PersonListFile(PersonQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

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
    public List<String> header() {
        return List.of(
                Words.t("directory.file.number"),
                Words.t("directory.file.name"),
                Words.t("directory.file.position"),
                Words.t("directory.file.organisation"),
                Words.t("directory.file.email"),
                Words.t("directory.file.invented"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        PersonQueries.Filter filter = PersonPages.filter(PersonPages.asked(parameters));
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<PersonQueries.Row> batch = queries.list(visitor, filter, BATCH, offset);
            Map<Long, String> emails = people.emails(
                    visitor, batch.stream().map(PersonQueries.Row::number).toList());
            for (PersonQueries.Row row : batch)
                rows.row(Arrays.asList(
                        row.number(),
                        row.name(),
                        row.places().stream().map(PersonQueries.Place::position).collect(Collectors.joining("; ")),
                        row.places().stream()
                                .map(PersonQueries.Place::organisation)
                                .collect(Collectors.joining("; ")),
                        emails.get(row.number()),
                        row.invented() ? Words.t("directory.file.yes") : null));
            if (batch.size() < BATCH) return;
        }
    }
}
