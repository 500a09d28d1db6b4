package no.samskap.notices;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samskap.accounts.MailAddresses;
import no.samskap.core.Visitor;
import no.samskap.mail.Unsubscribed;
import no.samskap.mail.Unsubscribing;
import no.samskap.notices.Sort.Choice;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often each person wants letters of each sort. */
@Service
public class Choices {
    private final JdbcClient jdbc;
    private final MailAddresses addresses;
    private final Unsubscribing unsubscribing;

    Choices(JdbcClient jdbc, MailAddresses addresses, Unsubscribing unsubscribing) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.unsubscribing = unsubscribing;
    }

    public Map<Sort, Choice> of(Visitor visitor) {
        Map<Sort, Choice> all = new EnumMap<>(Sort.class);
        Long person = visitor.person();
        for (Sort sort : Sort.values())
            all.put(
                    sort,
                    person == null ? sort.proposed() : of(List.of(person), sort).getOrDefault(person, sort.proposed()));
        return all;
    }

    /** What each of these people chose, or is proposed. */
    Map<Long, Choice> of(Collection<Long> people, Sort sort) {
        Map<Long, Choice> all = new HashMap<>();
        people.forEach(person -> all.put(person, sort.proposed()));
        jdbc.sql("select person, choice from notice_choice where sort = :sort and person = any (:people)")
                .param("sort", sort.name())
                .param("people", people.toArray(Long[]::new))
                .query(row -> {
                    all.put(row.getLong("person"), Choice.valueOf(row.getString("choice")));
                });
        return all;
    }

    /** Whoever chooses letters again gets them, though they once unsubscribed by a link. */
    @Transactional
    public void choose(Visitor visitor, Map<Sort, Choice> chosen) {
        long person = Objects.requireNonNull(visitor.person());
        chosen.forEach((sort, choice) -> {
            if (!sort.offers(choice)) throw new IllegalArgumentException(sort + " is not told " + choice);
            keep(person, sort, choice);
        });
        addresses
                .of(person)
                .ifPresent(address -> chosen.forEach((sort, choice) -> {
                    if (choice != Choice.NONE)
                        NoticeLetters.kindsOf(sort)
                                .forEach(kind -> unsubscribing.subscribeAgain(address.email(), kind));
                }));
    }

    /** The choice follows the link: whoever unsubscribed sees it on the page. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Unsubscribed unsubscribed) {
        NoticeLetters.personOf(unsubscribed.event(), unsubscribed.kind())
                .ifPresent(person -> keep(person, NoticeLetters.sortOf(unsubscribed.kind()), Choice.NONE));
    }

    private void keep(long person, Sort sort, Choice choice) {
        jdbc.sql("""
                        insert into notice_choice (person, sort, choice) values (:person, :sort, :choice)
                        on conflict (person, sort) do update set choice = excluded.choice""")
                .param("person", person)
                .param("sort", sort.name())
                .param("choice", choice.name())
                .update();
    }
}
