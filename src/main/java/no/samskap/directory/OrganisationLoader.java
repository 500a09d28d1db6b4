package no.samskap.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.database.Loader;
import no.samskap.records.Records;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the municipalities, counties and institutions that come with the program, and adds those a later release brings.
 * What is there already is left alone: people may have changed it.
 */
@Component
@Order(20)
class OrganisationLoader implements Loader {
    private static final Logger log = LoggerFactory.getLogger(OrganisationLoader.class);
    private static final Visitor SYSTEM = new Visitor(null, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    /** The population in the file is that of 1 January this year. */
    private static final int POPULATION_YEAR = 2024;

    private final Organisations organisations;
    private final Records records;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OrganisationLoader(Organisations organisations, Records records, JdbcClient jdbc, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.records = records;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void load() throws IOException {
        Map<String, NewOrganisation> whole = new LinkedHashMap<>();
        Map<String, CSVRecord> units = new LinkedHashMap<>();
        Map<String, String> countyOfMunicipality = new LinkedHashMap<>();
        for (CSVRecord row : rows("municipalities")) {
            countyOfMunicipality.put(row.get("number"), row.get("county_number"));
            whole.put(row.get("number"), municipality(row));
        }
        for (CSVRecord row : rows("counties")) whole.put("county:" + row.get("number"), county(row));
        for (CSVRecord row : rows("institutions")) whole.put(row.get("key"), institution(row, countyOfMunicipality));
        for (CSVRecord row : rows("units")) units.put(row.get("key"), row);
        SYSTEM.acts(() -> {
            transaction.executeWithoutResult(status -> addMissing(whole, units));
            return null;
        });
    }

    private void addMissing(Map<String, NewOrganisation> whole, Map<String, CSVRecord> units) {
        Map<String, Long> numbers = known();
        List<String> missing = new ArrayList<>(whole.keySet());
        missing.addAll(units.keySet());
        missing.removeAll(numbers.keySet());
        if (missing.isEmpty()) return;
        List<Long> reserved = records.reserve(missing.size());
        for (int i = 0; i < missing.size(); i++) numbers.put(missing.get(i), reserved.get(i));
        Map<Long, NewOrganisation> added = new LinkedHashMap<>();
        for (String key : missing) {
            NewOrganisation organisation = whole.get(key);
            CSVRecord unit = units.get(key);
            if (organisation != null) added.put(number(numbers, key), organisation);
            else if (unit != null) added.put(number(numbers, key), unit(unit, units, whole, numbers));
        }
        organisations.addAll(added);
        log.info("{} organisations were added to the directory", added.size());
    }

    private Map<String, Long> known() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        jdbc.sql("select reference, number from organisation where reference is not null")
                .query(row -> {
                    numbers.put(row.getString("reference"), row.getLong("number"));
                });
        return numbers;
    }

    private static NewOrganisation municipality(CSVRecord row) {
        String name = row.get("name_norwegian");
        String official = row.get("official_name");
        // Two municipalities share a name in two cases; the official name then tells in brackets which.
        int bracket = official.indexOf('(');
        String title = name + " kommune" + (bracket < 0 ? "" : " " + official.substring(bracket));
        return new NewOrganisation(
                Organisation.Form.MUNICIPALITY,
                row.get("number"),
                title,
                "",
                placeNames(row),
                null,
                new Organisation.Facts(
                        filled(row, "org_number"),
                        row.get("number"),
                        row.get("county_number"),
                        null,
                        switch (row.get("language_form")) {
                            case "nb" -> Organisation.LanguageForm.BOKMAL;
                            case "nn" -> Organisation.LanguageForm.NYNORSK;
                            default -> Organisation.LanguageForm.NEUTRAL;
                        },
                        row.get("sami_admin_area").equals("1"),
                        Integer.valueOf(row.get("population_2024")),
                        POPULATION_YEAR,
                        new BigDecimal(row.get("area_km2")),
                        row.get("website"),
                        null,
                        null));
    }

    /** Oslo is a county without a county authority: the municipality does its work. */
    private static NewOrganisation county(CSVRecord row) {
        String name = row.get("name_norwegian");
        return new NewOrganisation(
                Organisation.Form.COUNTY,
                "county:" + row.get("number"),
                name + (row.get("number").equals("03") ? " fylke" : " fylkeskommune"),
                "",
                placeNames(row),
                null,
                facts(filled(row, "org_number"), row.get("number"), null, row.get("website"), null, null));
    }

    private static NewOrganisation institution(CSVRecord row, Map<String, String> countyOfMunicipality) {
        String seat = filled(row, "municipality_number");
        return new NewOrganisation(
                Organisation.Form.valueOf(row.get("form")),
                row.get("key"),
                row.get("name_nb"),
                row.get("acronym"),
                names(row),
                null,
                facts(
                        filled(row, "org_number"),
                        seat == null ? null : countyOfMunicipality.get(seat),
                        seat,
                        row.get("website"),
                        filled(row, "ror_id"),
                        filled(row, "cristin_id")));
    }

    private static NewOrganisation unit(
            CSVRecord row,
            Map<String, CSVRecord> units,
            Map<String, NewOrganisation> whole,
            Map<String, Long> numbers) {
        String top = row.get("part_of");
        for (CSVRecord above = units.get(top); above != null; above = units.get(top)) top = above.get("part_of");
        NewOrganisation institution = whole.get(top);
        return new NewOrganisation(
                Organisation.Form.UNIT,
                row.get("key"),
                row.get("name_nb"),
                "",
                names(row),
                number(numbers, row.get("part_of")),
                facts(
                        null,
                        institution == null ? null : institution.facts().countyNumber(),
                        null,
                        "",
                        null,
                        filled(row, "cristin_id")));
    }

    private static Organisation.Facts facts(
            @Nullable String organisationNumber,
            @Nullable String county,
            @Nullable String seat,
            String website,
            @Nullable String ror,
            @Nullable String cristin) {
        return new Organisation.Facts(
                organisationNumber, null, county, seat, null, false, null, null, null, website, ror, cristin);
    }

    private static List<Organisation.Name> placeNames(CSVRecord row) {
        List<Organisation.Name> names = new ArrayList<>();
        add(names, Language.BOKMAL, row.get("name_norwegian"));
        add(names, Language.NORTHERN_SAMI, row.get("name_northern_sami"));
        add(names, Language.LULE_SAMI, row.get("name_lule_sami"));
        add(names, Language.SOUTHERN_SAMI, row.get("name_southern_sami"));
        add(names, Language.KVEN, row.get("name_kven"));
        return names;
    }

    private static List<Organisation.Name> names(CSVRecord row) {
        List<Organisation.Name> names = new ArrayList<>();
        add(names, Language.BOKMAL, row.get("name_nb"));
        if (!row.get("name_nn").equals(row.get("name_nb"))) add(names, Language.NYNORSK, row.get("name_nn"));
        add(names, Language.ENGLISH, row.get("name_en"));
        return names;
    }

    private static void add(List<Organisation.Name> names, Language language, String name) {
        if (!name.isBlank()) names.add(new Organisation.Name(language, name.strip()));
    }

    private static @Nullable String filled(CSVRecord row, String column) {
        return row.get(column).isBlank() ? null : row.get(column);
    }

    private static long number(Map<String, Long> numbers, String key) {
        Long number = numbers.get(key);
        if (number == null) throw new IllegalStateException("The directory's files name no " + key);
        return number;
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("directory/" + file + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
