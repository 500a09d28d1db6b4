package no.samskap.directory.web;

import java.util.List;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.directory.PersonQueries;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts.Parts;
import org.jspecify.annotations.Nullable;

/**
 * @param shown its name as the title says it
 * @param county the county's name, empty where it lies in none
 * @param people some of those who belong there
 * @param owned what it owns, by kind
 */
public record OrganisationPage(
        Organisation organisation,
        Organisation.Name shown,
        String county,
        Organisations.@Nullable Named seat,
        List<Organisations.Named> units,
        List<BodyQueries.Row> bodies,
        List<PersonQueries.Belonging> people,
        List<Records.Owned> owned,
        Parts parts) {
    static final int MOST_PEOPLE = 20;

    public boolean mayHaveMorePeople() {
        return people.size() == MOST_PEOPLE;
    }

    public String address(Records.Owned group, RecordHead head) {
        return group.kind().address(head.number());
    }

    public String allUrl(Records.Owned group) {
        return group.kind().path() + "?eier=" + organisation.number();
    }

    /** The site's name, without what every address begins with. */
    public String websiteName() {
        return organisation
                .facts()
                .website()
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/$", "");
    }
}
