package no.samskap.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.accounts.Accounts;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.database.Loader;
import no.samskap.notices.Choices;
import no.samskap.notices.Sort;
import no.samskap.notices.Sort.Choice;
import no.samskap.notices.Telling;
import no.samskap.notices.ThemeFollowing;
import no.samskap.records.Dialogue;
import no.samskap.records.Following;
import no.samskap.records.Overview;
import no.samskap.records.RecordHead;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo's people follow, and something that happens on it after the demo is loaded: so inboxes and the mailbox are not empty. */
@Component
@Profile("demo")
@Order(110)
class DemoNotices implements Loader {
    private static final int FOLLOWED = 3;

    private final DemoDirectory directory;
    private final Accounts accounts;
    private final Overview overview;
    private final Following following;
    private final ThemeFollowing themeFollowing;
    private final Themes themes;
    private final Choices choices;
    private final Dialogue dialogue;
    private final Telling telling;

    DemoNotices(
            DemoDirectory directory,
            Accounts accounts,
            Overview overview,
            Following following,
            ThemeFollowing themeFollowing,
            Themes themes,
            Choices choices,
            Dialogue dialogue,
            Telling telling) {
        this.directory = directory;
        this.accounts = accounts;
        this.overview = overview;
        this.following = following;
        this.themeFollowing = themeFollowing;
        this.themes = themes;
        this.choices = choices;
        this.dialogue = dialogue;
        this.telling = telling;
    }

    @Override
    public void load() throws IOException {
        Visitor ingrid = visitor("ingrid-solbakk");
        Visitor silje = visitor("silje-markhus");
        Visitor oddrun = visitor("oddrun-fossmo");
        if (!themeFollowing.followedBy(ingrid).isEmpty()) return;
        telling.tell();
        for (Theme theme : themes.top().stream().limit(1).toList()) themeFollowing.follow(ingrid, theme.id());
        following.follow(ingrid, directory.body("trd3"));
        List<RecordHead> needs = overview.latest(oddrun, List.of("need"), FOLLOWED);
        for (RecordHead need : needs)
            for (Visitor reader : List.of(ingrid, silje)) following.follow(reader, need.number());
        choices.choose(silje, Map.of(Sort.FOLLOWED, Choice.AT_ONCE));
        choices.choose(ingrid, Map.of(Sort.TASKS, Choice.DAILY));
        for (RecordHead need : needs.stream().limit(1).toList())
            oddrun.acts(() -> dialogue.say(
                    oddrun,
                    need.number(),
                    "Vi lurer på det samme, og bidrar gjerne med tall fra oss.",
                    Language.BOKMAL,
                    Set.of(Visitor.MEMBERS)));
        telling.tell();
    }

    private Visitor visitor(String reference) {
        return accounts.visitor(directory.person(reference)).orElseThrow();
    }
}
