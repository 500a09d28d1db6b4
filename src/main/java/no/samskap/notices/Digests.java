package no.samskap.notices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.core.Visitor;
import no.samskap.mail.Letter;
import no.samskap.notices.Sort.Choice;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.search.SavedSearches;
import no.samskap.search.Search;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what was not told at once into one letter a day or a week, in the morning. Each person's digest is one transaction that also
 * notes the day, so that a job stopped half-way, or run by two nodes, sends nobody two.
 */
@Component
class Digests {
    static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final DayOfWeek WEEKLY_ON = DayOfWeek.MONDAY;
    private static final int MOST_LINES = 50;
    private static final int MOST_OF_A_SEARCH = 10;
    private static final int AT_A_TIME = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final MailAddresses addresses;
    private final Records records;
    private final Tasks tasks;
    private final SavedSearches searches;
    private final Choices choices;
    private final NoticeLetters letters;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            MailAddresses addresses,
            Records records,
            Tasks tasks,
            SavedSearches searches,
            Choices choices,
            NoticeLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.addresses = addresses;
        this.records = records;
        this.tasks = tasks;
        this.searches = searches;
        this.choices = choices;
        this.letters = letters;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void inTheMorning() {
        if (LocalTime.now(clock.withZone(Words.OSLO)).isBefore(MORNING)) return;
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        ofFollowed(today);
        ofSearches(today);
        ofTasks(today);
    }

    /** Weekly ones come on Mondays; a Monday that was missed is made up for. */
    static boolean isDue(Choice choice, @Nullable LocalDate last, LocalDate today) {
        return switch (choice) {
            case NONE -> false;
            case AT_ONCE, DAILY -> last == null || last.isBefore(today);
            case WEEKLY ->
                last == null
                        ? today.getDayOfWeek() == WEEKLY_ON
                        : last.isBefore(today)
                                && (today.getDayOfWeek() == WEEKLY_ON || !last.isAfter(today.minusDays(7)));
        };
    }

    void ofFollowed(LocalDate today) {
        List<Long> waiting = jdbc.sql("select distinct person from notice where read_at is null and told_at is null")
                .query(Long.class)
                .list();
        for (MailAddress address : due(addresses.of(waiting).values(), Sort.FOLLOWED, today))
            transaction.executeWithoutResult(status -> {
                if (begins(address.person(), Sort.FOLLOWED, today)) tellFollowed(address, today);
            });
    }

    void ofSearches(LocalDate today) {
        for (MailAddress address : due(addresses.of(searches.followers()).values(), Sort.SEARCHES, today))
            transaction.executeWithoutResult(status -> {
                if (begins(address.person(), Sort.SEARCHES, today)) tellSearches(address, today);
            });
    }

    /** Goes through everybody who can be written to, some at a time. */
    void ofTasks(LocalDate today) {
        long last = 0;
        for (List<MailAddress> some = addresses.after(last, AT_A_TIME);
                !some.isEmpty();
                some = addresses.after(last, AT_A_TIME)) {
            last = some.getLast().person();
            for (MailAddress address : due(some, Sort.TASKS, today))
                transaction.executeWithoutResult(status -> {
                    if (begins(address.person(), Sort.TASKS, today)) tellTasks(address, today);
                });
        }
    }

    /** A line for each task that is not put off or handed over. */
    static List<Letter.Line> lines(List<Task> tasks, LocalDate today) {
        return tasks.stream()
                .filter(Task::isOpen)
                .limit(MOST_LINES)
                .map(task -> new Letter.Line(line(task, today), task.owed().address()))
                .toList();
    }

    private static String line(Task task, LocalDate today) {
        String what = task.owed().label() + ": " + task.owed().title();
        LocalDate due = task.owed().due();
        if (due == null) return what;
        return what + ". "
                + Words.t(task.isOverdueOn(today) ? "notices.task.overdue" : "notices.task.due", Words.date(due));
    }

    private List<MailAddress> due(Collection<MailAddress> people, Sort sort, LocalDate today) {
        List<Long> numbers = people.stream().map(MailAddress::person).toList();
        Map<Long, Choice> chosen = choices.of(numbers, sort);
        Map<Long, LocalDate> last = new HashMap<>();
        jdbc.sql("select person, last_on from notice_round where sort = :sort and person = any (:people)")
                .param("sort", sort.name())
                .param("people", numbers.toArray(Long[]::new))
                .query(row -> {
                    last.put(row.getLong("person"), row.getObject("last_on", LocalDate.class));
                });
        return people.stream()
                .filter(address -> isDue(
                        chosen.getOrDefault(address.person(), sort.proposed()), last.get(address.person()), today))
                .toList();
    }

    /** Notes the day. False where another node did so meanwhile. */
    private boolean begins(long person, Sort sort, LocalDate today) {
        return jdbc.sql("""
                                insert into notice_round as n (person, sort, last_on) values (:person, :sort, :today)
                                on conflict (person, sort) do update set last_on = excluded.last_on
                                 where n.last_on < excluded.last_on""")
                        .param("person", person)
                        .param("sort", sort.name())
                        .param("today", today)
                        .update()
                == 1;
    }

    private record Untold(long record, @Nullable Long other, String what) {}

    private void tellFollowed(MailAddress address, LocalDate today) {
        List<Untold> untold = jdbc.sql("""
                        update notice set told_at = :now
                         where person = :person and read_at is null and told_at is null
                        returning record, other, what""")
                .param("now", OffsetDateTime.now(clock))
                .param("person", address.person())
                .query(Untold.class)
                .list();
        accounts.visitor(address.person()).ifPresent(visitor -> {
            List<Letter.Line> lines = Words.in(address.language(), () -> followedLines(visitor, untold));
            if (!lines.isEmpty()) letters.followedDigest(address, today, lines);
        });
    }

    /** A line for each record, with all that happened on it. */
    private List<Letter.Line> followedLines(Visitor visitor, List<Untold> untold) {
        Map<Long, RecordHead> heads = records.allToday(
                visitor, untold.stream().map(Untold::record).distinct().toList());
        Map<RecordHead, List<Untold>> byRecord = untold.stream()
                .filter(each -> heads.containsKey(each.record()))
                .collect(Collectors.groupingBy(
                        each -> heads.get(each.record()), LinkedHashMap::new, Collectors.toList()));
        List<Letter.Line> lines = new ArrayList<>();
        for (RecordHead head : byRecord.keySet()) {
            String what = byRecord.getOrDefault(head, List.of()).stream()
                    .map(each -> Words.t("notices.what." + each.what()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            lines.add(new Letter.Line(
                    Words.t("kind." + head.kind()) + ": " + head.title() + ". " + what, "/post/" + head.number()));
            if (lines.size() == MOST_LINES) break;
        }
        return lines;
    }

    private void tellSearches(MailAddress address, LocalDate today) {
        accounts.visitor(address.person()).ifPresent(visitor -> {
            List<SavedSearches.News> news = searches.tell(visitor, MOST_OF_A_SEARCH);
            List<Letter.Line> lines = Words.in(
                    address.language(),
                    () -> news.stream()
                            .flatMap(each -> searchLines(each).stream())
                            .limit(MOST_LINES)
                            .toList());
            if (!lines.isEmpty()) letters.searchesDigest(address, today, lines);
        });
    }

    /** A line for each record, and one for those that are not named. */
    private static List<Letter.Line> searchLines(SavedSearches.News news) {
        String name = news.saved().name() + ": ";
        List<Letter.Line> lines = new ArrayList<>();
        for (Search.Ranked found : news.found()) {
            RecordHead head = found.head();
            String what = head.createdAt().isAfter(news.since()) ? "NEW" : "CHANGED";
            lines.add(new Letter.Line(
                    name + Words.t("kind." + head.kind()) + ": " + head.title() + ". "
                            + Words.t("notices.what." + what),
                    "/post/" + head.number()));
        }
        long more = news.total() - lines.size();
        if (more > 0)
            lines.add(new Letter.Line(
                    name + Words.count("notices.search.more", more),
                    news.saved().address()));
        return lines;
    }

    private void tellTasks(MailAddress address, LocalDate today) {
        accounts.visitor(address.person()).ifPresent(visitor -> {
            List<Letter.Line> lines = Words.in(address.language(), () -> lines(tasks.of(visitor), today));
            if (!lines.isEmpty()) letters.tasksDigest(address, today, lines);
        });
    }
}
