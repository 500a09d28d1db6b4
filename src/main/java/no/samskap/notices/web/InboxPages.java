package no.samskap.notices.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samskap.accounts.MailAddresses;
import no.samskap.core.Visitor;
import no.samskap.notices.CalendarAddresses;
import no.samskap.notices.Choices;
import no.samskap.notices.Notices;
import no.samskap.notices.Sort;
import no.samskap.notices.Sort.Choice;
import no.samskap.notices.Task;
import no.samskap.notices.Tasks;
import no.samskap.notices.ThemeFollowing;
import no.samskap.records.Following;
import no.samskap.records.Kinds;
import no.samskap.records.Owing.Owed;
import no.samskap.records.RecordHead;
import no.samskap.search.SavedSearches;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of the inbox show. */
@Component
class InboxPages {
    private static final int MOST_NOTICES = 50;
    private static final int MOST_FOLLOWED = 200;

    private final Tasks tasks;
    private final Notices notices;
    private final Choices choices;
    private final MailAddresses addresses;
    private final Following following;
    private final ThemeFollowing themeFollowing;
    private final Themes themes;
    private final SavedSearches searches;
    private final CalendarAddresses calendars;
    private final Kinds kinds;

    InboxPages(
            Tasks tasks,
            Notices notices,
            Choices choices,
            MailAddresses addresses,
            Following following,
            ThemeFollowing themeFollowing,
            Themes themes,
            SavedSearches searches,
            CalendarAddresses calendars,
            Kinds kinds) {
        this.tasks = tasks;
        this.notices = notices;
        this.choices = choices;
        this.addresses = addresses;
        this.following = following;
        this.themeFollowing = themeFollowing;
        this.themes = themes;
        this.searches = searches;
        this.calendars = calendars;
        this.kinds = kinds;
    }

    InboxPage inbox(Visitor visitor) {
        LocalDate today = tasks.today();
        List<InboxPage.TaskRow> open = new ArrayList<>();
        List<InboxPage.TaskRow> away = new ArrayList<>();
        for (Task task : tasks.of(visitor)) (task.isOpen() ? open : away).add(row(task, today));
        List<InboxPage.NoticeRow> told =
                notices.of(visitor, MOST_NOTICES).stream().map(this::row).toList();
        return new InboxPage(
                open,
                away,
                told,
                told.stream().filter(InboxPage.NoticeRow::unread).count(),
                Form.of(InboxController.TaskForm.WORDS, new InboxController.TaskForm("")));
    }

    TaskPage task(Visitor visitor, Task task, @Nullable Form snooze, @Nullable Form handOver) {
        String key = task.owed().key();
        List<Option> colleagues = tasks.colleagues(visitor).stream()
                .map(each -> new Option(String.valueOf(each.person()), each.name()))
                .toList();
        Long first =
                colleagues.isEmpty() ? null : Long.valueOf(colleagues.getFirst().value());
        return new TaskPage(
                row(task, tasks.today()),
                !task.owed().isPersonal(),
                snooze != null
                        ? snooze
                        : Form.of(
                                InboxController.SnoozeForm.WORDS,
                                new InboxController.SnoozeForm(key, InboxController.Wait.WEEK)),
                Arrays.stream(InboxController.Wait.values())
                        .map(wait -> new Option(wait.name(), Words.t("notices.wait." + wait)))
                        .toList(),
                handOver != null
                        ? handOver
                        : Form.of(InboxController.HandOverForm.WORDS, new InboxController.HandOverForm(key, first, "")),
                colleagues);
    }

    ChoicesPage choices(Visitor visitor, @Nullable Form again) {
        Map<Sort, Choice> chosen = choices.of(visitor);
        Map<String, List<Option>> offered = new LinkedHashMap<>();
        for (Sort sort : Sort.values())
            offered.put(
                    ChoicesController.field(sort),
                    Arrays.stream(Choice.values())
                            .filter(sort::offers)
                            .map(choice -> new Option(choice.name(), Words.t("notices.choice." + choice)))
                            .toList());
        return new ChoicesPage(
                addresses.wishOf(visitor).email(),
                again != null
                        ? again
                        : Form.of(
                                ChoicesController.ChoicesForm.WORDS,
                                ChoicesController.ChoicesForm.of(new EnumMap<>(chosen))),
                offered);
    }

    FollowedPage followed(Visitor visitor, String calendarUrl) {
        return new FollowedPage(
                following.followedBy(visitor, MOST_FOLLOWED).stream()
                        .map(head -> new FollowedPage.Row(
                                head.number(),
                                Words.t("kind." + head.kind()),
                                head.title(),
                                head.language().code(),
                                kinds.address(head),
                                FeedController.feedOf(head)))
                        .toList(),
                themeFollowing.followedBy(visitor),
                searches.of(visitor).stream()
                        .filter(saved ->
                                saved.followed() && Long.valueOf(saved.person()).equals(visitor.person()))
                        .toList(),
                Form.of(FollowedController.ThemeForm.WORDS, new FollowedController.ThemeForm(null)),
                themeOptions(),
                calendars.has(visitor),
                calendarUrl);
    }

    private List<Option> themeOptions() {
        List<Option> options = new ArrayList<>();
        for (Theme top : themes.top()) {
            options.add(new Option(String.valueOf(top.id()), Words.t(top.label())));
            for (Theme below : themes.below(top.id()))
                options.add(
                        new Option(String.valueOf(below.id()), Words.t(top.label()) + ": " + Words.t(below.label())));
        }
        return options;
    }

    private static InboxPage.TaskRow row(Task task, LocalDate today) {
        Owed owed = task.owed();
        LocalDate due = owed.due();
        LocalDate snoozed = task.snoozedUntil();
        boolean overdue = task.isOverdueOn(today);
        String when = snoozed != null
                ? Words.t("notices.task.snoozedUntil", Words.date(snoozed))
                : due == null ? "" : Words.t(overdue ? "notices.task.overdue" : "notices.task.due", Words.date(due));
        String with = task.handedTo() != null
                ? Words.t("notices.task.handedTo", task.handedTo())
                : task.handedBy() == null ? "" : Words.t("notices.task.handedBy", task.handedBy());
        return new InboxPage.TaskRow(
                owed.key(),
                owed.label(),
                owed.title(),
                owed.language().code(),
                owed.address(),
                owed.note(),
                when,
                overdue,
                task.note().isEmpty() ? with : with + " " + task.note());
    }

    private InboxPage.NoticeRow row(Notices.Notice notice) {
        RecordHead head = notice.record();
        RecordHead other = notice.other();
        return new InboxPage.NoticeRow(
                Words.t("kind." + head.kind()),
                head.title(),
                head.language().code(),
                kinds.address(head),
                Words.t("notices.what." + notice.what())
                        + (notice.times() > 1 ? " " + Words.t("notices.times", notice.times()) : ""),
                other == null ? "" : other.title(),
                other == null ? "" : other.language().code(),
                other == null ? "" : kinds.address(other),
                Words.moment(notice.at()),
                notice.isUnread());
    }
}
