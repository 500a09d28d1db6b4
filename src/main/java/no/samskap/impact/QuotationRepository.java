package no.samskap.impact;

import static no.samskap.impact.ImpactRepository.at;
import static no.samskap.impact.ImpactRepository.instant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.samskap.impact.Quotation.Consent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves quotations and the mailed links to them, and forgets them where that is asked. */
@Repository
class QuotationRepository {
    private static final SecureRandom random = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private static final String COLUMNS = """
            select id, impact_case, text, speaker, speaker_name, speaker_role, consent, suggestion, asked_by, asked_at,
                   answer_by, answered_at, consent_note, consent_on, version
              from impact_quotation q
            """;

    private final JdbcClient jdbc;

    QuotationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a quotation stands. */
    record Placed(long impactCase, Quotation quotation) {}

    List<Quotation> of(long number) {
        return jdbc.sql(COLUMNS + " where impact_case = :number order by id")
                .param("number", number)
                .query(QuotationRepository::row)
                .list();
    }

    private static Quotation row(ResultSet row, int i) throws SQLException {
        return new Quotation(
                row.getLong("id"),
                row.getString("text"),
                row.getObject("speaker", Long.class),
                row.getString("speaker_name"),
                row.getString("speaker_role"),
                Consent.valueOf(row.getString("consent")),
                row.getString("suggestion"),
                row.getObject("asked_by", Long.class),
                instant(row, "asked_at"),
                row.getObject("answer_by", LocalDate.class),
                instant(row, "answered_at"),
                row.getString("consent_note"),
                row.getObject("consent_on", LocalDate.class),
                row.getInt("version"));
    }

    private static Placed placed(ResultSet row, int i) throws SQLException {
        return new Placed(row.getLong("impact_case"), row(row, i));
    }

    Optional<Placed> find(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(QuotationRepository::placed)
                .optional();
    }

    /** Everything this person is quoted with. */
    List<Placed> spokenBy(long person) {
        return jdbc.sql(COLUMNS
                        + " where number_today(speaker) = number_today(:person) order by answer_by nulls last, id")
                .param("person", person)
                .query(QuotationRepository::placed)
                .list();
    }

    long insert(long number, String text, @Nullable Long speaker, String name, String role) {
        return jdbc.sql("""
                        insert into impact_quotation (impact_case, text, speaker, speaker_name, speaker_role)
                        values (:number, :text, :speaker, :name, :role) returning id""")
                .param("number", number)
                .param("text", text)
                .param("speaker", speaker)
                .param("name", name)
                .param("role", role)
                .query(Long.class)
                .single();
    }

    /**
     * What is quoted and of whom. Other words or another speaker are nothing anybody has agreed to.
     *
     * @return false where somebody saved another version first
     */
    boolean update(
            long number,
            long id,
            int seen,
            String text,
            @Nullable Long speaker,
            String name,
            String role,
            boolean anew) {
        return jdbc.sql("""
                        update impact_quotation
                           set text = :text, speaker = :speaker, speaker_name = :name, speaker_role = :role,
                               consent = case when :anew then 'NONE' else consent end,
                               suggestion = case when :anew then '' else suggestion end,
                               answered_at = case when :anew then null else answered_at end,
                               consent_note = case when :anew then '' else consent_note end,
                               consent_on = case when :anew then null else consent_on end,
                               version = version + 1
                         where id = :id and impact_case = :number and version = :seen""")
                        .param("number", number)
                        .param("id", id)
                        .param("seen", seen)
                        .param("text", text)
                        .param("speaker", speaker)
                        .param("name", name)
                        .param("role", role)
                        .param("anew", anew)
                        .update()
                == 1;
    }

    void ask(long id, @Nullable Long by, Instant now, LocalDate answerBy) {
        jdbc.sql("""
                        update impact_quotation
                           set consent = 'ASKED', suggestion = '', asked_by = :by, asked_at = :now, answer_by = :answerBy,
                               answered_at = null, consent_note = '', consent_on = null, version = version + 1
                         where id = :id""")
                .param("id", id)
                .param("by", by)
                .param("now", at(now))
                .param("answerBy", answerBy)
                .update();
    }

    void answer(long id, Consent consent, String suggestion, Instant now) {
        jdbc.sql("""
                        update impact_quotation
                           set consent = :consent, suggestion = :suggestion, answered_at = :now, version = version + 1
                         where id = :id""")
                .param("id", id)
                .param("consent", consent.name())
                .param("suggestion", suggestion)
                .param("now", at(now))
                .update();
    }

    /** The speaker's own wording: they agreed to it when they wrote it. */
    void takeSuggestion(long id) {
        jdbc.sql("""
                        update impact_quotation
                           set text = suggestion, suggestion = '', consent = 'GIVEN', version = version + 1
                         where id = :id and consent = 'SUGGESTED' and suggestion <> ''""").param("id", id).update();
    }

    void note(long id, String how, LocalDate on) {
        jdbc.sql("""
                        update impact_quotation
                           set consent = 'RECORDED', consent_note = :how, consent_on = :on, suggestion = '', version = version + 1
                         where id = :id""").param("id", id).param("how", how).param("on", on).update();
    }

    /** The words go, here and in the history. That somebody was quoted and took it back stays, with the name of whom it was. */
    void withdraw(long number, long id, Instant now) {
        jdbc.sql("""
                        update impact_quotation
                           set consent = 'WITHDRAWN', text = '', suggestion = '', consent_note = '', consent_on = null,
                               answered_at = :now, version = version + 1
                         where id = :id""").param("id", id).param("now", at(now)).update();
        voidLinks(id);
        forget(number, id);
    }

    /** Of somebody who is erased: neither words nor name. */
    void erase(long number, long id, Instant now) {
        withdraw(number, id, now);
        jdbc.sql("""
                        update impact_quotation set speaker = null, speaker_name = '', speaker_role = '' where id = :id""").param("id", id).update();
        forget(number, id);
    }

    void delete(long number, long id) {
        jdbc.sql("delete from impact_quotation where id = :id").param("id", id).update();
        forget(number, id);
    }

    private void forget(long number, long id) {
        jdbc.sql("""
                        select forget_in_history(array[cast(:number as bigint)], 'impact_quotation', 'id',
                                                 array[cast(:id as text)])""").param("number", number).param("id", id).query().listOfRows();
    }

    /** Returns the secret, which is nowhere else. */
    String makeLink(long id, Instant expires) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into impact_consent_link (hash, quotation, expires_at) values (:hash, :id, :expires)")
                .param("hash", hash(secret))
                .param("id", id)
                .param("expires", at(expires))
                .update();
        return secret;
    }

    Optional<Placed> behind(String secret, Instant now) {
        return jdbc.sql(COLUMNS + """
                         where q.id = (select l.quotation from impact_consent_link l
                                        where l.hash = :hash and l.expires_at > :now)""")
                .param("hash", hash(secret))
                .param("now", at(now))
                .query(QuotationRepository::placed)
                .optional();
    }

    void voidLinks(long id) {
        jdbc.sql("delete from impact_consent_link where quotation = :id")
                .param("id", id)
                .update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
