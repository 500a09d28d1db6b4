package no.samskap.notices;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.MailAddresses;
import no.samskap.accounts.MailAddresses.MailAddress;
import no.samskap.core.Visitor;
import no.samskap.notices.Sort.Choice;
import no.samskap.records.Changes;
import no.samskap.records.Changes.Moment;
import no.samskap.records.Following;
import no.samskap.records.Happenings;
import no.samskap.records.Happenings.Happening;
import no.samskap.records.Happenings.What;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once a minute: reads what happened since last time, and tells those who follow. In one transaction with how far it has read, so that a
 * thing is told once, whichever node does it and whenever it is stopped. Nobody is told what they did themselves, or may not read.
 */
@Component
public class Telling {
    /** More at once than this comes as a digest. */
    private static final int MOST_LETTERS = 20;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Happenings happenings;
    private final Following following;
    private final ThemeFollowing themes;
    private final Accounts accounts;
    private final Records records;
    private final Choices choices;
    private final MailAddresses addresses;
    private final NoticeLetters letters;

    Telling(
            JdbcClient jdbc,
            Changes changes,
            Happenings happenings,
            Following following,
            ThemeFollowing themes,
            Accounts accounts,
            Records records,
            Choices choices,
            MailAddresses addresses,
            NoticeLetters letters) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.happenings = happenings;
        this.following = following;
        this.themes = themes;
        this.accounts = accounts;
        this.records = records;
        this.choices = choices;
        this.addresses = addresses;
        this.letters = letters;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT40S")
    @Transactional
    public void tell() {
        Optional<String> moment = Optional.ofNullable(jdbc.sql("select moment from notice_cursor for update")
                .query((row, i) -> Optional.ofNullable(row.getString("moment")))
                .single()
                .orElse(null));
        if (moment.isEmpty()) {
            remember(changes.now()); // what was there before anybody could follow it is no news
            return;
        }
        Happenings.Since since = happenings.since(new Moment(moment.get()));
        toWhom(since.happenings()).forEach(this::tell);
        remember(since.upTo());
    }

    private void remember(Moment moment) {
        jdbc.sql("update notice_cursor set moment = :moment")
                .param("moment", moment.snapshot())
                .update();
    }

    /** Each person with what happened on what they follow, themselves left out. */
    private Map<Long, Set<Happening>> toWhom(List<Happening> happened) {
        Set<Long> followed = new LinkedHashSet<>();
        Set<Long> ofThemes = new LinkedHashSet<>();
        for (Happening each : happened) {
            followed.add(each.record());
            if (isNews(each)) {
                followed.addAll(keepers(each));
                ofThemes.addAll(each.themes());
            }
        }
        Map<Long, Set<Long>> followers = following.followersOf(followed);
        Map<Long, Set<Long>> themeFollowers = themes.followersOf(ofThemes);
        Map<Long, Set<Happening>> toWhom = new LinkedHashMap<>();
        for (Happening each : happened) {
            Set<Long> people = new LinkedHashSet<>(followers.getOrDefault(each.record(), Set.of()));
            if (isNews(each)) {
                for (long keeper : keepers(each)) people.addAll(followers.getOrDefault(keeper, Set.of()));
                for (long theme : each.themes()) people.addAll(themeFollowers.getOrDefault(theme, Set.of()));
            }
            for (long person : people)
                if (each.by() == null || each.by() != person)
                    toWhom.computeIfAbsent(person, key -> new LinkedHashSet<>()).add(each);
        }
        return toWhom;
    }

    /** Who follows a theme, an organisation or a body hears of what comes and what becomes of it, not of each change. */
    private static boolean isNews(Happening happening) {
        return happening.what() == What.NEW || happening.what() == What.STATE;
    }

    private static Collection<Long> keepers(Happening happening) {
        Set<Long> keepers = new LinkedHashSet<>(happening.bodies());
        if (happening.owner() != null) keepers.add(happening.owner());
        return keepers;
    }

    private void tell(long person, Set<Happening> happened) {
        Optional<Visitor> reader = accounts.visitor(person);
        if (reader.isEmpty()) return;
        Set<Long> asked = new LinkedHashSet<>();
        for (Happening each : happened) {
            asked.add(each.record());
            if (each.other() != null) asked.add(each.other());
        }
        Map<Long, RecordHead> readable = records.byNumber(reader.get(), asked);
        Map<RecordHead, List<Told>> told = new LinkedHashMap<>();
        for (Happening each : happened) {
            RecordHead head = readable.get(each.record());
            if (head == null || (each.other() != null && !readable.containsKey(each.other()))) continue;
            if (!each.readers().isEmpty() && each.readers().stream().noneMatch(reader.get()::holds)) continue;
            told.computeIfAbsent(head, key -> new ArrayList<>()).add(new Told(keep(person, each), each.what()));
        }
        if (told.isEmpty() || told.size() > MOST_LETTERS) return;
        if (choices.of(List.of(person), Sort.FOLLOWED).get(person) == Choice.AT_ONCE)
            addresses.of(person).ifPresent(address -> told.forEach((head, notices) -> write(address, head, notices)));
    }

    private record Told(long notice, What what) {}

    private long keep(long person, Happening happening) {
        return jdbc.sql("""
                        insert into notice as n (person, record, what, other, by_person, happened_at)
                        values (:person, :record, :what, :other, :by, :at)
                        on conflict (person, record, what, coalesce(other, 0)) where read_at is null and told_at is null
                        do update set happened_at = excluded.happened_at, by_person = excluded.by_person, times = n.times + 1
                        returning id""")
                .param("person", person)
                .param("record", happening.record())
                .param("what", happening.what().name())
                .param("other", happening.other())
                .param("by", happening.by())
                .param("at", OffsetDateTime.ofInstant(happening.at(), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void write(MailAddress address, RecordHead head, List<Told> notices) {
        String what = Words.in(
                address.language(),
                () -> notices.stream()
                        .map(told -> Words.t("notices.what." + told.what()))
                        .distinct()
                        .collect(Collectors.joining(" ")));
        letters.followed(address, notices.getFirst().notice(), head.number(), head.title(), what);
        jdbc.sql("update notice set told_at = acting_now() where id = any (:ids)")
                .param("ids", notices.stream().map(Told::notice).toArray(Long[]::new))
                .update();
    }
}
