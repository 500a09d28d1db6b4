package no.samskap.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.RoleHolders;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.records.Owing.Owed;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody, over all modules; put off for a while, or handed over to a colleague who may do it as well. */
@Service
public class Tasks {
    public static final int NOTE_LIMIT = 1000;
    /** Longer than that nobody means to put something off. */
    static final int MOST_DAYS_OFF = 366;

    private static final int MOST_OF_A_MODULE = 50;

    private final JdbcClient jdbc;
    private final ObjectProvider<Owing> modules;
    private final Accounts accounts;
    private final RoleHolders roles;
    private final NoticeLetters letters;
    private final Clock clock;

    Tasks(
            JdbcClient jdbc,
            ObjectProvider<Owing> modules,
            Accounts accounts,
            RoleHolders roles,
            NoticeLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.accounts = accounts;
        this.roles = roles;
        this.letters = letters;
        this.clock = clock;
    }

    private record Handover(String task, long from, long to, String name, String note) {}

    /** All of them, those with the nearest date first. */
    public List<Task> of(Visitor visitor) {
        Long person = visitor.person();
        if (person == null) return List.of();
        List<Owed> owed = owed(visitor);
        if (owed.isEmpty()) return List.of();
        Map<String, LocalDate> snoozed = snoozed(person);
        Map<String, Handover> given = new HashMap<>();
        Map<String, Handover> got = new HashMap<>();
        for (Handover handover : handovers(person))
            (handover.from() == person ? given : got).put(handover.task(), handover);
        return owed.stream()
                .map(each -> task(each, snoozed.get(each.key()), given.get(each.key()), got.get(each.key())))
                .toList();
    }

    public Optional<Task> find(Visitor visitor, String key) {
        return of(visitor).stream()
                .filter(task -> task.owed().key().equals(key))
                .findFirst();
    }

    /** @return false where it does not wait for the visitor, or the day is not one of the coming year */
    @Transactional
    public boolean snooze(Visitor visitor, String key, LocalDate until) {
        LocalDate today = today();
        if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS_OFF))) return false;
        if (find(visitor, key).isEmpty()) return false;
        jdbc.sql("""
                        insert into task_snoozed (person, task, until) values (:person, :task, :until)
                        on conflict (person, task) do update set until = excluded.until""")
                .param("person", visitor.person())
                .param("task", key)
                .param("until", until)
                .update();
        return true;
    }

    /** Takes up again what was put off or handed over. */
    @Transactional
    public void takeBack(Visitor visitor, String key) {
        jdbc.sql("delete from task_snoozed where person = :person and task = :task")
                .param("person", visitor.person())
                .param("task", key)
                .update();
        jdbc.sql(
                        "update task_handed set ended_at = acting_now() where from_person = :person and task = :task and ended_at is null")
                .param("person", visitor.person())
                .param("task", key)
                .update();
    }

    /** Those who belong where the visitor belongs. */
    public List<RoleHolders.Colleague> colleagues(Visitor visitor) {
        return roles.colleagues(visitor, today());
    }

    @Transactional
    public Handing handOver(Visitor visitor, String key, long colleague, String note) {
        Optional<Task> task = find(visitor, key);
        if (task.isEmpty() || task.get().owed().isPersonal()) return new Handing.NotYours();
        if (colleagues(visitor).stream().noneMatch(each -> each.person() == colleague))
            return new Handing.NoColleague();
        Optional<Visitor> other = accounts.visitor(colleague);
        if (other.isEmpty() || waitsFor(other.get(), key).isEmpty()) return new Handing.NotTheirs();
        takeBack(visitor, key);
        jdbc.sql("delete from task_snoozed where person = :person and task = :task")
                .param("person", colleague)
                .param("task", key)
                .update();
        jdbc.sql(
                        "update task_handed set ended_at = acting_now() where from_person = :other and to_person = :person and task = :task")
                .param("other", colleague)
                .param("person", visitor.person())
                .param("task", key)
                .update();
        long handover = jdbc.sql("""
                        insert into task_handed (task, from_person, to_person, note)
                        values (:task, :from, :to, :note) returning id""")
                .param("task", key)
                .param("from", Objects.requireNonNull(visitor.person()))
                .param("to", colleague)
                .param("note", note)
                .query(Long.class)
                .single();
        letters.handed(handover, visitor.name(), colleague, task.get().owed(), note);
        return new Handing.Handed();
    }

    /** The task as it waits for this visitor, in their language; empty where it does not, or no longer. */
    Optional<Owed> waitsFor(Visitor visitor, String key) {
        return owed(visitor).stream().filter(owed -> owed.key().equals(key)).findFirst();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    private List<Owed> owed(Visitor visitor) {
        return modules.orderedStream()
                .flatMap(module -> module.owedBy(visitor, MOST_OF_A_MODULE).stream())
                .sorted(Comparator.comparing(Owed::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Task task(Owed owed, @Nullable LocalDate snoozed, @Nullable Handover given, @Nullable Handover got) {
        return new Task(
                owed,
                snoozed,
                given == null ? null : given.name(),
                got == null ? null : got.name(),
                got == null ? "" : got.note());
    }

    private Map<String, LocalDate> snoozed(long person) {
        Map<String, LocalDate> all = new HashMap<>();
        jdbc.sql("select task, until from task_snoozed where person = :person and until > :today")
                .param("person", person)
                .param("today", today())
                .query(row -> {
                    all.put(row.getString("task"), row.getObject("until", LocalDate.class));
                });
        return all;
    }

    /** Those to and from a person, with the other one's name. One to somebody whose account is closed is as none. */
    private List<Handover> handovers(long person) {
        List<Handover> rows = jdbc.sql("""
                        select task, from_person, to_person, note
                          from task_handed
                         where (from_person = :person or to_person = :person) and ended_at is null
                         order by id""")
                .param("person", person)
                .query((row, i) -> new Handover(
                        row.getString("task"),
                        row.getLong("from_person"),
                        row.getLong("to_person"),
                        "",
                        row.getString("note")))
                .list();
        return rows.stream()
                .flatMap(row -> accounts
                        .visitor(row.from() == person ? row.to() : row.from())
                        .map(other -> new Handover(row.task(), row.from(), row.to(), other.name(), row.note()))
                        .stream())
                .toList();
    }
}
