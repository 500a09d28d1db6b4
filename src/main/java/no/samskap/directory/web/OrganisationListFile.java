package no.samskap.directory.web;

import java.util.Arrays;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.OrganisationQueries;
import no.samskap.directory.Organisations;
import no.samskap.web.ListFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of organisations as a file. */
@Component
class OrganisationListFile implements ListFile {
    private static final int BATCH = 1_000;

    private final OrganisationQueries queries;
    private final Organisations organisations;

    OrganisationListFile(OrganisationQueries queries, Organisations organisations) {
        this.queries = queries;
        this.organisations = organisations;
    }

    @Override
    public String path() {
        return "/organisasjoner";
    }

    @Override
    public String name() {
        return Words.t("directory.file.organisations");
    }

    @Override
    public List<String> header() {
        return List.of(
                Words.t("directory.file.number"),
                Words.t("directory.file.name"),
                Words.t("directory.file.form"),
                Words.t("directory.file.partOf"),
                Words.t("directory.file.county"),
                Words.t("directory.file.organisationNumber"),
                Words.t("directory.file.municipalityNumber"),
                Words.t("directory.file.population"));
    }

    @Override
    public void write(Visitor visitor, MultiValueMap<String, String> parameters, Rows rows) {
        OrganisationPages.Asked asked = OrganisationPages.asked(parameters);
        for (long offset = 0; offset < MOST_ROWS; offset += BATCH) {
            List<OrganisationQueries.Row> batch = queries.list(visitor, asked.filter(), asked.order(), BATCH, offset);
            for (OrganisationQueries.Row row : batch)
                rows.row(Arrays.asList(
                        row.number(),
                        row.title(),
                        Words.t("directory.form." + row.form()),
                        row.partOfName(),
                        row.countyNumber() == null ? null : organisations.countyName(row.countyNumber()),
                        row.organisationNumber(),
                        row.municipalityNumber(),
                        row.population()));
            if (batch.size() < BATCH) return;
        }
    }
}
