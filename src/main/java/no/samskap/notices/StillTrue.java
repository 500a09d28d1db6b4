package no.samskap.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.accounts.Accounts;
import no.samskap.core.Visitor;
import no.samskap.mail.Letter;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asked right before a letter leaves: may its receiver still read what it tells of, and is it still so? Minutes or a day can lie between
 * putting and sending, and rights end at once.
 */
@Component
class StillTrue {
    private static final String RECORD = "/post/";

    private final Accounts accounts;
    private final Records records;
    private final Tasks tasks;
    private final JdbcClient jdbc;

    StillTrue(Accounts accounts, Records records, Tasks tasks, JdbcClient jdbc) {
        this.accounts = accounts;
        this.records = records;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    Optional<Letter> ofRecord(Letter letter) {
        return receiver(letter)
                .flatMap(visitor -> records.find(visitor, numberIn(letter.link())))
                .map(head -> letter);
    }

    Optional<Letter> ofRecords(Letter letter) {
        return receiver(letter).flatMap(visitor -> listing(letter, readable(visitor, letter.lines())));
    }

    /** Beside records it has lines that lead to a whole search: alone they tell nothing. */
    Optional<Letter> ofSearches(Letter letter) {
        return receiver(letter).flatMap(visitor -> {
            List<Letter.Line> readable = readable(
                    visitor, letter.lines().stream().filter(StillTrue::isRecord).toList());
            if (readable.isEmpty()) return Optional.empty();
            return listing(
                    letter,
                    letter.lines().stream()
                            .filter(line -> !isRecord(line) || readable.contains(line))
                            .toList());
        });
    }

    private List<Letter.Line> readable(Visitor visitor, List<Letter.Line> lines) {
        List<Long> numbers = lines.stream().map(line -> numberIn(line.path())).toList();
        Set<Long> readable = records.allToday(visitor, numbers).keySet();
        return lines.stream()
                .filter(line -> readable.contains(numberIn(line.path())))
                .toList();
    }

    private static boolean isRecord(Letter.Line line) {
        return line.path().startsWith(RECORD);
    }

    /** Tasks are told as they are now: some are done, others have come. */
    Optional<Letter> ofTasks(Letter letter) {
        return receiver(letter)
                .flatMap(visitor -> listing(
                        letter,
                        Words.in(letter.to().language(), () -> Digests.lines(tasks.of(visitor), tasks.today()))));
    }

    Optional<Letter> ofHandover(Letter letter) {
        Optional<String> key = jdbc.sql("select task from task_handed where id = :id and ended_at is null")
                .param("id", NoticeLetters.aboutOf(letter.event()))
                .query(String.class)
                .optional();
        return receiver(letter)
                .flatMap(visitor -> key.flatMap(
                                task -> Words.in(letter.to().language(), () -> tasks.waitsFor(visitor, task)))
                        .map(owed -> {
                            Map<String, String> words = new HashMap<>(letter.words());
                            words.put("task", owed.title());
                            words.put("what", owed.label());
                            return new Letter(letter.event(), letter.kind(), letter.to(), words, owed.address());
                        }));
    }

    private Optional<Visitor> receiver(Letter letter) {
        return NoticeLetters.personOf(letter.event(), letter.kind()).flatMap(accounts::visitor);
    }

    private static Optional<Letter> listing(Letter letter, List<Letter.Line> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(letter.listing(lines));
    }

    private static long numberIn(String path) {
        return Long.parseLong(path.substring(RECORD.length()));
    }
}
