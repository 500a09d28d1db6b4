package no.samskap.directory.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.OrganisationQueries;
import no.samskap.directory.Organisations;
import no.samskap.web.TableFile;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of organisations as a file. */
@Component
class OrganisationListFile implements TableFile<OrganisationQueries.Row> {
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
    public List<Column<OrganisationQueries.Row>> columns() {
        return List.of(
                new Column<>(Words.t("directory.file.number"), OrganisationQueries.Row::number),
                new Column<>(Words.t("directory.file.name"), OrganisationQueries.Row::title),
                new Column<>(Words.t("directory.file.form"), row -> Words.t("directory.form." + row.form())),
                new Column<>(Words.t("directory.file.partOf"), OrganisationQueries.Row::partOfName),
                new Column<>(
                        Words.t("directory.file.county"),
                        row -> row.countyNumber() == null ? null : organisations.countyName(row.countyNumber())),
                new Column<>(Words.t("directory.file.organisationNumber"), OrganisationQueries.Row::organisationNumber),
                new Column<>(Words.t("directory.file.municipalityNumber"), OrganisationQueries.Row::municipalityNumber),
                new Column<>(Words.t("directory.file.population"), OrganisationQueries.Row::population));
    }

    @Override
    public Batches<OrganisationQueries.Row> asked(Visitor visitor, MultiValueMap<String, String> parameters) {
        OrganisationPages.Asked asked = OrganisationPages.asked(parameters);
        return (most, offset) -> queries.list(visitor, asked.filter(), asked.order(), most, offset);
    }
}
