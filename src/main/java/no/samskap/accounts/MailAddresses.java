package no.samskap.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.mail.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where Samskap writes to a person, and in which language. The address comes from the provider they signed in with, or from
 * themselves; modules ask for it to write a letter, and no page shows it to others.
 */
@Service
public class MailAddresses {
    /** In characters. */
    public static final int LIMIT = Recipient.ADDRESS_LIMIT;

    private final JdbcClient jdbc;

    MailAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param language bokmål where the person has not said */
    public record MailAddress(long person, String name, String email, Language language) {}

    /** What a person has said themselves. The address is empty and the language null where they have not. */
    public record Wish(String email, @Nullable Language language) {}

    public static boolean isAddress(String text) {
        return Recipient.isAddress(text);
    }

    /** Empty where the account is closed or there is none, or no address is known. */
    public Optional<MailAddress> of(long person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** Those that can be written to, by their number. */
    public Map<Long, MailAddress> of(Collection<Long> people) {
        Map<Long, MailAddress> addresses = new LinkedHashMap<>();
        if (people.isEmpty()) return addresses;
        jdbc.sql("""
                        select person, name, email, coalesce(language, 'nb') as language
                          from account
                         where person = any (:people) and email is not null and closed_at is null""").param("people", people.toArray(Long[]::new)).query(row -> {
            long person = row.getLong("person");
            addresses.put(
                    person,
                    new MailAddress(
                            person,
                            row.getString("name"),
                            row.getString("email"),
                            Language.of(row.getString("language")).orElse(Language.BOKMAL)));
        });
        return addresses;
    }

    /** The next ones by number who can be written to: called again with the last number until none is left. */
    public List<MailAddress> after(long person, int most) {
        return jdbc.sql("""
                        select person, name, email, coalesce(language, 'nb') as language
                          from account
                         where person > :person and email is not null and closed_at is null
                         order by person limit :most""")
                .param("person", person)
                .param("most", most)
                .query((row, i) -> new MailAddress(
                        row.getLong("person"),
                        row.getString("name"),
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.BOKMAL)))
                .list();
    }

    public Wish wishOf(Visitor visitor) {
        return jdbc.sql("select email, language from account where person = :person")
                .param("person", visitor.person())
                .query((row, i) -> {
                    String email = row.getString("email");
                    String language = row.getString("language");
                    return new Wish(
                            email == null ? "" : email,
                            language == null ? null : Language.of(language).orElse(null));
                })
                .optional()
                .orElse(new Wish("", null));
    }

    /** In which language the person wants to be written to. */
    @Transactional
    public void speak(Visitor visitor, Language language) {
        jdbc.sql("update account set language = :language where person = :person")
                .param("language", language.code())
                .param("person", visitor.person())
                .update();
    }

    /** From now on nothing is sent. */
    @Transactional
    public void forget(Visitor visitor) {
        jdbc.sql("""
                        update account set email = null, email_confirmed_at = null, wants_no_email = true
                         where person = :person""").param("person", visitor.person()).update();
    }

    /** What a provider vouches for, or the demo invents: it never overrules another address that the person has shown to be theirs. */
    @Transactional
    public void learn(long person, String email) {
        if (!isAddress(email)) return;
        jdbc.sql("""
                        update account set email = :email, email_confirmed_at = acting_now()
                         where person = :person and email_confirmed_at is null and not wants_no_email
                           and (email is null or lower(email) = lower(:email))""").param("email", email).param("person", person).update();
    }

    /** The person has shown that the address is theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirmed(long person, String email) {
        jdbc.sql("""
                        update account set email = :email, email_confirmed_at = acting_now(), wants_no_email = false
                         where person = :person""").param("email", email).param("person", person).update();
    }

    /** Whose address it is, as far as somebody made sure. */
    List<Long> confirmedHolders(String email) {
        return jdbc.sql("""
                        select person from account
                         where lower(email) = lower(:email) and email_confirmed_at is not null and closed_at is null""").param("email", email).query(Long.class).list();
    }
}
