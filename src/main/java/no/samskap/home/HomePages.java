package no.samskap.home;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.ApiKeys;
import no.samskap.accounts.Role;
import no.samskap.contacts.ContactPoint;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.expertise.Profile;
import no.samskap.indicators.Framework;
import no.samskap.needs.Need;
import no.samskap.needs.challenges.Challenge;
import no.samskap.notices.Task;
import no.samskap.notices.Tasks;
import no.samskap.projects.Application;
import no.samskap.projects.Project;
import no.samskap.records.Following;
import no.samskap.records.Kinds;
import no.samskap.records.Overview;
import no.samskap.records.RecordHead;
import no.samskap.records.RecordKind;
import no.samskap.results.Result;
import no.samskap.results.ResultQueries;
import no.samskap.results.ResultType;
import no.samskap.web.Form;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the front page and a person's own page show. */
@Component
class HomePages {
    /** These are there from the first day, by the hundred: no news. */
    private static final Set<String> NO_NEWS = Set.of(Organisations.KIND, People.KIND, ContactPoint.KIND, Profile.KIND);

    private static final String SENT = "SENT";
    private static final String MOST_USED_FIRST = "?sorter=flest";
    private static final List<String> CHANGES =
            List.of(ResultType.SERVICE_CHANGE.name(), ResultType.PROCESS_CHANGE.name());
    private static final ResultQueries.Filter PUBLISHED_RESULTS = new ResultQueries.Filter(
            "", List.of(), List.of(), List.of(), List.of(), List.of(Result.State.PUBLISHED.name()), List.of());

    private final Overview overview;
    private final Following following;
    private final Kinds kinds;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final Organisations organisations;
    private final ResultQueries results;
    private final Tasks tasks;
    private final Clock clock;

    HomePages(
            Overview overview,
            Following following,
            Kinds kinds,
            Accounts accounts,
            ApiKeys keys,
            Organisations organisations,
            ResultQueries results,
            Tasks tasks,
            Clock clock) {
        this.overview = overview;
        this.following = following;
        this.kinds = kinds;
        this.accounts = accounts;
        this.keys = keys;
        this.organisations = organisations;
        this.results = results;
        this.tasks = tasks;
        this.clock = clock;
    }

    HomePage home(Visitor visitor) {
        List<String> newsworthy = kinds.searchable().stream()
                .map(RecordKind::code)
                .filter(kind -> !NO_NEWS.contains(kind))
                .toList();
        return new HomePage(
                visitor.isSignedIn() ? visitor.name().strip().split("\\s+")[0] : "",
                loop(visitor),
                visitor.isSignedIn() ? owed(visitor) : List.of(),
                overview.latest(visitor, newsworthy, HomePage.MOST_ITEMS).stream()
                        .map(this::dated)
                        .toList(),
                followed(visitor, HomePage.MOST_ITEMS),
                !organisations.actedForBy(visitor).isEmpty(),
                path(Framework.KIND));
    }

    MyPage mine(Visitor visitor, @Nullable Form again, String newKey) {
        Long person = visitor.person();
        return new MyPage(
                visitor.name(),
                person == null
                        ? List.of()
                        : accounts.held(visitor, person).stream()
                                .map(HomePages::held)
                                .toList(),
                asked(visitor),
                overview.drafts(visitor, 50).stream().map(this::dated).toList(),
                followed(visitor, 50),
                keys.of(visitor),
                again != null ? again : Form.of(HomeController.KeyForm.WORDS, new HomeController.KeyForm("")),
                newKey);
    }

    private List<HomePage.Stop> loop(Visitor visitor) {
        Overview.Totals totals = overview.totals(visitor);
        Map<String, Long> results =
                this.results.totals(visitor, PUBLISHED_RESULTS).types();
        long theses = results.getOrDefault(ResultType.MASTER_THESIS.name(), 0L);
        long changes = CHANGES.stream()
                .mapToLong(type -> results.getOrDefault(type, 0L))
                .sum();
        return List.of(
                built(
                        "need",
                        totals.of(Need.KIND),
                        path(Need.KIND),
                        totals.of(Need.KIND, Need.State.ANSWERED.name(), Need.State.IN_USE.name())),
                built("challenge", totals.of(Challenge.KIND, Challenge.State.OPEN.name()), path(Challenge.KIND), 0),
                needs("priority", totals, Need.State.PRIORITISED),
                needs("match", totals, Need.State.MATCHING),
                built(
                        "project",
                        totals.of(Project.KIND),
                        path(Project.KIND),
                        totals.of(Project.KIND, Project.State.RUNNING.name())),
                built("result", totals.of(Result.KIND), path(Result.KIND), theses),
                built("spread", this.results.adoptions(visitor), path(Result.KIND) + MOST_USED_FIRST, 0),
                built(
                        "effect",
                        changes,
                        path(Result.KIND) + "?status=PUBLISHED&type=" + String.join("&type=", CHANGES),
                        0));
    }

    /** A stop with its count, and one more figure in its note where that is more than none. */
    private static HomePage.Stop built(String stop, long count, String path, long ofThem) {
        String words = "home.loop." + stop;
        String note = ofThem > 0 ? Words.t(words + ".of", Words.number(ofThem)) : Words.t(words + ".note");
        return new HomePage.Stop(Words.t(words), count, path, note);
    }

    /** Those that stand at one step of a need's life. */
    private HomePage.Stop needs(String stop, Overview.Totals totals, Need.State state) {
        return built(stop, totals.of(Need.KIND, state.name()), path(Need.KIND) + "?status=" + state, 0);
    }

    private String path(String kind) {
        return kinds.has(kind) ? kinds.of(kind).path() : "";
    }

    private List<HomePage.Item> owed(Visitor visitor) {
        List<HomePage.Item> owed = new ArrayList<>(asked(visitor));
        overview.drafts(visitor, HomePage.MOST_ITEMS).forEach(head -> owed.add(item(head, "home.owed.draft")));
        overview.unmoved(visitor, Application.KIND, SENT, clock.instant(), HomePage.MOST_ITEMS)
                .forEach(head -> owed.add(item(head, "home.owed.application")));
        return owed;
    }

    /** What the inbox shows as well: not what was put off or handed over. */
    private List<HomePage.Item> asked(Visitor visitor) {
        return tasks.of(visitor).stream()
                .filter(Task::isOpen)
                .limit(HomePage.MOST_TASKS)
                .map(Task::owed)
                .map(owed -> new HomePage.Item(
                        owed.label(), owed.title(), owed.language().code(), owed.address(), owed.note()))
                .toList();
    }

    private List<HomePage.Item> followed(Visitor visitor, int most) {
        return following.followedBy(visitor, most).stream().map(this::dated).toList();
    }

    private HomePage.Item dated(RecordHead head) {
        return item(head, Words.date(head.changedAt()), kindAndOwner(head));
    }

    private HomePage.Item item(RecordHead head, String messageKey) {
        String changed = Words.t("home.changed", Words.date(head.changedAt()));
        return item(head, Words.t(messageKey), kindAndOwner(head) + ". " + changed);
    }

    private HomePage.Item item(RecordHead head, String label, String note) {
        return new HomePage.Item(label, head.title(), head.language().code(), kinds.address(head), note);
    }

    private static String kindAndOwner(RecordHead head) {
        String kind = Words.t("kind." + head.kind());
        return head.ownerTitle() == null ? kind : kind + ", " + head.ownerTitle();
    }

    private static MyPage.HeldRole held(Accounts.Held held) {
        String place = held.placeTitle() == null ? "" : held.placeTitle();
        String path = held.role().place() == Role.Place.BODY ? "/samarbeid/" : "/organisasjoner/";
        return new MyPage.HeldRole(
                Words.t("accounts.role." + held.role()), place, place.isEmpty() ? "" : path + held.place());
    }
}
