package no.samskap.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import no.samskap.records.PersonalData.Someone;
import no.samskap.records.Retention;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An account nobody has used for two years is closed: its roles, keys and address go. Whoever can be written to is warned a month
 * before. System administrators stay: somebody has to be able to let the others in.
 */
@Component
class UnusedAccounts implements Retention {
    static final Period KEPT = Period.ofYears(2);
    static final Period WARNED = Period.ofMonths(1);
    private static final int MOST_A_NIGHT = 500;

    private static final String UNUSED = """
              from account_use u join account a on a.person = u.person
             where a.closed_at is null and not a.demo and u.last_on < :before
               and not exists (select 1 from role_held m
                                where m.person = a.person and m.role = 'SYSTEM_ADMINISTRATOR' and not m.ended)
            """;

    private final AccountData data;
    private final MailAddresses addresses;
    private final AccessLetters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnusedAccounts(AccountData data, MailAddresses addresses, AccessLetters letters, JdbcClient jdbc, Clock clock) {
        this.data = data;
        this.addresses = addresses;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "unusedAccounts";
    }

    @Override
    public Period keeps() {
        return KEPT;
    }

    @Override
    public int forget(Instant before) {
        List<Long> unused = jdbc.sql("select a.person" + UNUSED + """
                           and (a.email is null or u.warned_on <= :warnedBefore)
                         order by u.last_on limit :most""")
                .param("before", before.atZone(Words.OSLO).toLocalDate())
                .param("warnedBefore", today().minus(WARNED))
                .param("most", MOST_A_NIGHT)
                .query(Long.class)
                .list();
        unused.forEach(person -> data.close(new Someone(person, Set.of(person), Set.of())));
        return unused.size();
    }

    /** Before the rules of retention run. Those who were warned already are not warned again. */
    @Scheduled(cron = "0 0 3 * * *", zone = "Europe/Oslo")
    @Transactional
    public void warn() {
        LocalDate closes = today().plus(WARNED);
        List<Long> unused = jdbc.sql("select a.person" + UNUSED + """
                           and u.warned_on is null and a.email is not null
                         order by u.last_on limit :most for update of u skip locked""")
                .param("before", closes.minus(KEPT))
                .param("most", MOST_A_NIGHT)
                .query(Long.class)
                .list();
        unused.forEach(person -> addresses.of(person).ifPresent(to -> letters.unused(to, closes)));
        jdbc.sql("update account_use set warned_on = :today where person = any (:unused)")
                .param("today", today())
                .param("unused", unused.toArray(Long[]::new))
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
