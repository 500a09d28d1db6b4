package no.samskap.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves organisations. */
@Repository
class OrganisationRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrganisationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Organisation> find(Visitor visitor, RecordHead head) {
        List<Organisation.Name> names = names(head.number());
        return jdbc.sql("""
                        select o.form, o.reference, o.short_name, o.organisation_number, o.municipality_number,
                               o.county_number, o.seat, o.language_form, o.sami_admin_area, o.population,
                               o.population_year, o.area_km2, o.website, o.ror, o.cristin,
                               p.number as part_of, p.title as part_of_name
                          from organisation o left join readable_today(:tokens) p on p.called = o.part_of
                         where o.number = :number""")
                .param("tokens", visitor.tokenArray())
                .param("number", head.number())
                .query((row, i) -> new Organisation(
                        head,
                        Organisation.Form.valueOf(row.getString("form")),
                        row.getString("reference"),
                        row.getString("short_name"),
                        names,
                        row.getString("part_of_name") == null
                                ? null
                                : new Organisations.Named(row.getLong("part_of"), row.getString("part_of_name")),
                        facts(row)))
                .optional();
    }

    private static Organisation.Facts facts(ResultSet row) throws SQLException {
        String languageForm = row.getString("language_form");
        return new Organisation.Facts(
                row.getString("organisation_number"),
                row.getString("municipality_number"),
                row.getString("county_number"),
                row.getString("seat"),
                languageForm == null ? null : Organisation.LanguageForm.valueOf(languageForm),
                row.getBoolean("sami_admin_area"),
                row.getObject("population", Integer.class),
                row.getObject("population_year", Integer.class),
                row.getBigDecimal("area_km2"),
                row.getString("website"),
                row.getString("ror"),
                row.getString("cristin"));
    }

    private List<Organisation.Name> names(long number) {
        return jdbc.sql("""
                        select language, name from organisation_name
                         where organisation = :number
                         order by array_position(array['nb', 'nn', 'se', 'sma', 'smj', 'fkv', 'en'], language), name""")
                .param("number", number)
                .query((row, i) -> new Organisation.Name(
                        Language.of(row.getString("language")).orElse(Language.BOKMAL), row.getString("name")))
                .list();
    }

    @Nullable
    String county(long number) {
        return jdbc.sql("select county_number from organisation where number = :number and county_number is not null")
                .param("number", number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Nullable
    Long partOf(long number) {
        return jdbc.sql("select part_of from organisation where number = :number and part_of is not null")
                .param("number", number)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** @param on the first day of what came after */
    void succeed(long number, LocalDate on, Collection<Long> successors) {
        if (successors.isEmpty()) return;
        jdbc.sql("""
                        insert into organisation_succession (organisation, successor, on_date)
                        select :number, s, :on from unnest(cast(:successors as bigint[])) s
                        on conflict (organisation, successor) do update set on_date = excluded.on_date""")
                .param("number", number)
                .param("on", on)
                .param("successors", successors.toArray(Long[]::new))
                .update();
    }

    List<Long> withMunicipalityNumbers(Collection<String> municipalityNumbers) {
        return jdbc.sql("select number from organisation where municipality_number = any (:municipalityNumbers)")
                .param("municipalityNumbers", municipalityNumbers.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** What it is part of, what that is part of, and so on. */
    List<Long> above(long number) {
        List<Long> above = new ArrayList<>();
        for (Long next = partOf(number); next != null; next = partOf(next)) above.add(next);
        return above;
    }

    /** Another open organisation that has one of these numbers. */
    Optional<Long> holderOf(Organisation.Form form, Organisation.Facts facts, long except) {
        return jdbc.sql("""
                        select o.number from organisation o
                         where o.number <> :except
                           and ((o.form = :form and o.organisation_number = :organisationNumber)
                                or o.municipality_number = :municipalityNumber)
                         limit 1""")
                .param("except", except)
                .param("form", form.name())
                .param("organisationNumber", facts.organisationNumber())
                .param("municipalityNumber", facts.municipalityNumber())
                .query(Long.class)
                .optional();
    }

    void update(long number, OrganisationRegister register) {
        jdbc.sql("""
                        update organisation
                           set form = :form, short_name = :shortName, organisation_number = :organisationNumber,
                               municipality_number = :municipalityNumber, ror = :ror
                         where number = :number""")
                .param("number", number)
                .param("form", register.form().name())
                .param("shortName", register.shortName())
                .param("organisationNumber", register.organisationNumber())
                .param("municipalityNumber", register.municipalityNumber())
                .param("ror", register.ror())
                .update();
    }

    /** In two statements, however many they are. */
    void insertAll(Map<Long, NewOrganisation> organisations) {
        List<Row> rows = new ArrayList<>();
        organisations.forEach((number, organisation) -> rows.add(new Row(number, organisation, organisation.facts())));
        jdbc.sql("""
                        insert into organisation (number, form, reference, short_name, part_of, organisation_number,
                               municipality_number, county_number, seat, language_form, sami_admin_area, population,
                               population_year, area_km2, website, ror, cristin)
                        select x.number, o.form, o.reference, o."shortName", o."partOf", f."organisationNumber",
                               f."municipalityNumber", f."countyNumber", f.seat, f."languageForm", f."samiAdminArea",
                               f.population, f."populationYear", f."areaKm2", f.website, f.ror, f.cristin
                          from jsonb_to_recordset(cast(:rows as jsonb)) as x (number bigint, organisation jsonb, facts jsonb)
                         cross join lateral jsonb_to_record(x.organisation) as o (
                               form text, reference text, "shortName" text, "partOf" bigint)
                         cross join lateral jsonb_to_record(x.facts) as f (
                               "organisationNumber" text, "municipalityNumber" text, "countyNumber" text, seat text,
                               "languageForm" text, "samiAdminArea" boolean, population int, "populationYear" int,
                               "areaKm2" numeric, website text, ror text, cristin text)""").param("rows", json.writeValueAsString(rows)).update();
        List<Named> names = new ArrayList<>();
        organisations.forEach((number, organisation) -> organisation.names().stream()
                .distinct()
                .forEach(name -> names.add(new Named(number, name.language().code(), name.name()))));
        insertNames(names);
    }

    private record Row(long number, NewOrganisation organisation, Organisation.Facts facts) {}

    private record Named(long organisation, String language, String name) {}

    private void insertNames(List<Named> names) {
        if (names.isEmpty()) return;
        jdbc.sql("""
                        insert into organisation_name (organisation, language, name)
                        select * from unnest(cast(:organisations as bigint[]), cast(:languages as text[]), cast(:names as text[]))""")
                .param("organisations", names.stream().map(Named::organisation).toArray(Long[]::new))
                .param("languages", names.stream().map(Named::language).toArray(String[]::new))
                .param("names", names.stream().map(Named::name).toArray(String[]::new))
                .update();
    }

    /** Names that stay are left alone, so that history shows only what changed. */
    void update(long number, OrganisationText text) {
        jdbc.sql("update organisation set website = :website where number = :number and website <> :website")
                .param("number", number)
                .param("website", text.website())
                .update();
        List<Organisation.Name> before = names(number);
        List<Organisation.Name> gone =
                before.stream().filter(name -> !text.names().contains(name)).toList();
        if (!gone.isEmpty())
            jdbc.sql("""
                            delete from organisation_name n
                             using unnest(cast(:languages as text[]), cast(:names as text[])) as gone (language, name)
                             where n.organisation = :number and n.language = gone.language and n.name = gone.name""")
                    .param("number", number)
                    .param(
                            "languages",
                            gone.stream().map(name -> name.language().code()).toArray(String[]::new))
                    .param("names", gone.stream().map(Organisation.Name::name).toArray(String[]::new))
                    .update();
        insertNames(text.names().stream()
                .filter(name -> !before.contains(name))
                .map(name -> new Named(number, name.language().code(), name.name()))
                .toList());
    }
}
