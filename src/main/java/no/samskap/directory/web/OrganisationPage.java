package no.samskap.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationTree;
import no.samskap.directory.Organisations;
import no.samskap.directory.PersonQueries;
import no.samskap.directory.municipalities.MunicipalityHistory;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * @param shown its name as the title says it
 * @param county the county's name, empty where it lies in none
 * @param people some of those who belong there
 * @param owned what it owns, by kind
 * @param inherited what organisations before it own
 * @param after what came after it, where it was closed
 * @param former the municipalities that today's was made of
 */
public record OrganisationPage(
        Organisation organisation,
        Organisation.Name shown,
        String county,
        Organisations.@Nullable Named seat,
        List<Branch> units,
        List<BodyQueries.Row> bodies,
        List<PersonQueries.Belonging> people,
        List<Records.Owned> owned,
        List<Inherited> inherited,
        List<OrganisationTree.Kin> after,
        List<MunicipalityHistory.Former> former,
        Set<String> formerNumbers,
        Rights rights,
        Parts parts) {
    static final int MOST_PEOPLE = 20;

    /** A unit with what is part of it. */
    public record Branch(OrganisationTree.Unit unit, List<Branch> below) {}

    /** What an organisation that became part of this one owns. */
    public record Inherited(OrganisationTree.Kin from, List<Records.Owned> owned) {
        public long count() {
            return owned.stream().mapToLong(Records.Owned::count).sum();
        }
    }

    public record Rights(boolean addsUnits, boolean addsPeople, boolean moves, boolean closes, boolean registers) {}

    public boolean mayHaveMorePeople() {
        return people.size() == MOST_PEOPLE;
    }

    /** The last day there was such an organisation; null for one that is there. */
    public @Nullable LocalDate closedOn() {
        return organisation.isClosed() ? organisation.head().endsOn() : null;
    }

    public boolean leads(BodyQueries.Row body) {
        return body.leads().contains(organisation.head().title());
    }

    public String address(Records.Owned group, RecordHead head) {
        return group.kind().address(head.number());
    }

    public String allUrl(Records.Owned group) {
        return group.kind().path() + "?eier=" + organisation.number();
    }

    public String allUrl(Inherited former, Records.Owned group) {
        return group.kind().path() + "?eier=" + former.from().number();
    }

    public static String told(MunicipalityHistory.Former former) {
        String year = String.valueOf(former.on().getYear());
        List<String> became =
                former.became().stream().map(OrganisationPage::dashed).toList();
        return former.wasDivided()
                ? Words.t("directory.former.divided", dashed(former.name()), former.number(), year, listed(became))
                : Words.t("directory.former.merged", dashed(former.name()), former.number(), became.getFirst(), year);
    }

    /** Names in several languages are joined by a hyphen in the register, by a dash in a text. */
    private static String dashed(String official) {
        return official.replace(" - ", " – ");
    }

    /** One, another and a third. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + Words.t("directory.and") + " "
                        + names.getLast();
    }

    public String besides(Inherited former) {
        return listed(
                former.from().besides().stream().map(Organisations.Named::name).toList());
    }

    public String formerNumbersListed() {
        return String.join(", ", formerNumbers);
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
