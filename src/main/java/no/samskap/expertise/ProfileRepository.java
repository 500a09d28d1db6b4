package no.samskap.expertise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves one profile, whole: what of it is shown, the door decides. */
@Repository
class ProfileRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProfileRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Stored(long number, long person, ProfileText text, LocalDate confirmedOn, Instant consentedAt) {}

    Optional<Stored> find(long number) {
        return jdbc.sql("""
                        select number, person, themes, about, orcid, languages, willing, links, email, phone, audiences,
                               confirmed_on, consented_at
                          from expertise where number = :number""")
                .param("number", number)
                .query((row, i) -> {
                    String orcid = row.getString("orcid");
                    return new Stored(
                            row.getLong("number"),
                            row.getLong("person"),
                            new ProfileText(
                                    Set.of((Long[]) row.getArray("themes").getArray()),
                                    row.getString("about"),
                                    orcid == null ? null : new Orcid(orcid),
                                    List.of((String[]) row.getArray("languages").getArray()),
                                    Arrays.stream((String[])
                                                    row.getArray("willing").getArray())
                                            .map(Willingness::valueOf)
                                            .collect(Collectors.toUnmodifiableSet()),
                                    List.of((String[]) row.getArray("links").getArray()),
                                    row.getString("email"),
                                    row.getString("phone"),
                                    audiences(row.getString("audiences"))),
                            row.getObject("confirmed_on", LocalDate.class),
                            row.getObject("consented_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    Optional<Long> numberOf(long person) {
        return jdbc.sql("""
                        select number from expertise
                         where person = any (array(select numbers_of(:person)))
                         order by person <> :person, confirmed_on desc limit 1""").param("person", person).query(Long.class).optional();
    }

    void insert(
            long number,
            long person,
            ProfileText text,
            LocalDate confirmedOn,
            Instant consentedAt,
            Collection<Long> organisations) {
        parameters(jdbc.sql("""
                                insert into expertise (number, person, consented_at, confirmed_on, themes, about, orcid, languages,
                                                       willing, links, email, phone, audiences, themes_readers,
                                                       about_readers, willing_readers)
                                values (:number, :person, :consentedAt, :confirmedOn, :themes, :about, :orcid, :languages,
                                        :willing, :links, :email, :phone, cast(:audiences as jsonb), :themesReaders,
                                        :aboutReaders, :willingReaders)"""), number, person, text, organisations)
                .param("person", person)
                .param("consentedAt", OffsetDateTime.ofInstant(consentedAt, ZoneOffset.UTC))
                .param("confirmedOn", confirmedOn)
                .update();
    }

    void update(
            long number,
            long person,
            ProfileText text,
            LocalDate confirmedOn,
            Instant consentedAt,
            Collection<Long> organisations) {
        parameters(jdbc.sql("""
                                update expertise
                                   set consented_at = :consentedAt, confirmed_on = :confirmedOn, themes = :themes,
                                       about = :about, orcid = :orcid, languages = :languages, willing = :willing,
                                       links = :links, email = :email, phone = :phone,
                                       audiences = cast(:audiences as jsonb), themes_readers = :themesReaders,
                                       about_readers = :aboutReaders, willing_readers = :willingReaders
                                 where number = :number"""), number, person, text, organisations)
                .param("consentedAt", OffsetDateTime.ofInstant(consentedAt, ZoneOffset.UTC))
                .param("confirmedOn", confirmedOn)
                .update();
    }

    private JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec sql, long number, long person, ProfileText text, Collection<Long> organisations) {
        Orcid orcid = text.orcid();
        return sql.param("number", number)
                .param("themes", new TreeSet<>(text.themes()).toArray(Long[]::new))
                .param("about", text.about())
                .param("orcid", orcid == null ? null : orcid.grouped())
                .param("languages", text.languages().toArray(String[]::new))
                .param(
                        "willing",
                        text.willing().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("links", text.links().toArray(String[]::new))
                .param("email", text.email())
                .param("phone", text.phone())
                .param("audiences", json.writeValueAsString(text.audiences()))
                .param("themesReaders", readers(text, ProfileField.THEMES, person, organisations))
                .param("aboutReaders", readers(text, ProfileField.ABOUT, person, organisations))
                .param("willingReaders", readers(text, ProfileField.WILLING, person, organisations));
    }

    private static String[] readers(ProfileText text, ProfileField field, long person, Collection<Long> organisations) {
        return text.audience(field).tokens(person, organisations).toArray(String[]::new);
    }

    private Map<ProfileField, Audience> audiences(String stored) {
        Map<String, String> read = json.readValue(stored, new TypeReference<>() {});
        Map<ProfileField, Audience> audiences = new EnumMap<>(ProfileField.class);
        read.forEach((field, audience) -> audiences.put(ProfileField.valueOf(field), Audience.valueOf(audience)));
        return audiences;
    }
}
