package no.samskap.needs.challenges.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.needs.LookAlikes;
import no.samskap.needs.Need;
import no.samskap.needs.challenges.Challenge;
import no.samskap.needs.challenges.ChallengeQueries;
import no.samskap.needs.challenges.NeedGroups;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of challenges show. */
@Component
class ChallengePages {
    private static final int MOST_ALIKE = 8;
    private static final int MOST_GROUPS = 10;
    private static final int MOST_OTHERS = 50;

    private final ChallengeQueries queries;
    private final NeedGroups groups;
    private final LookAlikes lookAlikes;
    private final Bodies bodies;
    private final Records records;
    private final RecordParts parts;

    ChallengePages(
            ChallengeQueries queries,
            NeedGroups groups,
            LookAlikes lookAlikes,
            Bodies bodies,
            Records records,
            RecordParts parts) {
        this.queries = queries;
        this.groups = groups;
        this.lookAlikes = lookAlikes;
        this.bodies = bodies;
        this.records = records;
        this.parts = parts;
    }

    ChallengeListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked("/utfordringer", parameters, List.of("q", "status", "organ"), List.of());
        ChallengeQueries.Filter filter = new ChallengeQueries.Filter(
                asked.text(), asked.chosenOf("status", Challenge.State.class), asked.chosenNumbers("organ"));
        ChallengeQueries.Totals totals = queries.totals(visitor, filter);
        List<Listing.Choice> states = Arrays.stream(Challenge.State.values())
                .filter(state -> totals.states().containsKey(state.name()))
                .map(state -> new Listing.Choice(
                        state.name(),
                        Words.t("challenges.state." + state),
                        totals.states().getOrDefault(state.name(), 0L),
                        asked.chosen("status").contains(state.name())))
                .toList();
        return new ChallengeListPage(
                asked.with(List.of(new Listing.Facet("status", Words.t("challenges.state"), states)), totals.total()),
                queries.list(visitor, filter, asked.size(), asked.offset()),
                !bodies.optionsFor(visitor).isEmpty());
    }

    ChallengePage show(Visitor visitor, Challenge challenge, @Nullable Form replyAgain, @Nullable Form splitAgain) {
        boolean mayEdit = challenge.head().mayBeEditedBy(visitor);
        Set<Long> mine = new LinkedHashSet<>();
        for (Challenge.Gathered gathered : challenge.gathered())
            if (gathered.need().mayBeEditedBy(visitor)) mine.add(gathered.need().number());
        return new ChallengePage(
                challenge,
                parts.of(visitor, challenge.head()),
                mayEdit,
                mine,
                mayEdit && !challenge.isDissolved() ? more(visitor, challenge) : List.of(),
                mayEdit && !challenge.isDissolved() ? others(visitor, challenge) : List.of(),
                replyAgain != null
                        ? replyAgain
                        : Form.of(
                                ChallengeController.ReplyForm.WORDS, new ChallengeController.ReplyForm(null, null, "")),
                Form.of(ChallengeController.PartForm.WORDS, new ChallengeController.PartForm(null, "")),
                splitAgain != null
                        ? splitAgain
                        : Form.of(ChallengeController.SplitForm.WORDS, new ChallengeController.SplitForm("", Set.of())),
                Form.of(ChallengeController.JoinForm.WORDS, new ChallengeController.JoinForm(null, "")));
    }

    GroupsPage groups(Visitor visitor, long body) {
        RecordHead head = records.find(visitor, Bodies.KIND, body).orElseThrow(() -> records.missing(visitor, body));
        return new GroupsPage(head, groups.suggest(visitor, body, MOST_GROUPS));
    }

    ChallengeEditPage blank(Visitor visitor, Collection<Long> needs, @Nullable Long body) {
        List<Option> options = bodies.optionsFor(visitor);
        Long first = body != null || options.isEmpty()
                ? body
                : Long.valueOf(options.getFirst().value());
        List<RecordHead> chosen = needs(visitor, needs);
        String title = chosen.isEmpty() ? "" : chosen.getFirst().title();
        Form form = Form.of(
                ChallengeForm.WORDS,
                new ChallengeForm(
                        title,
                        "",
                        Words.language().code(),
                        first,
                        Challenge.Audience.EVERYONE,
                        new LinkedHashSet<>(
                                chosen.stream().map(RecordHead::number).toList())));
        return new ChallengeEditPage(null, form, options, withAlike(visitor, chosen));
    }

    ChallengeEditPage edit(Visitor visitor, Challenge challenge) {
        Form form = Form.of(ChallengeForm.WORDS, filled(challenge))
                .seen(challenge.head().version());
        return new ChallengeEditPage(challenge, form, bodies.optionsFor(visitor), List.of());
    }

    ChallengeEditPage again(Visitor visitor, @Nullable Challenge challenge, ChallengeForm sent, BindingResult errors) {
        return new ChallengeEditPage(
                challenge,
                Form.again(ChallengeForm.WORDS, ChallengeForm.class, errors),
                bodies.optionsFor(visitor),
                challenge == null ? withAlike(visitor, needs(visitor, sent.chosen())) : List.of());
    }

    ChallengeEditPage stale(Visitor visitor, Challenge saved, BindingResult errors) {
        Form form = Form.again(ChallengeForm.WORDS, ChallengeForm.class, errors)
                .besides(filled(saved), saved.head().version());
        return new ChallengeEditPage(saved, form, bodies.optionsFor(visitor), List.of());
    }

    private static ChallengeForm filled(Challenge challenge) {
        return new ChallengeForm(
                challenge.head().title(),
                challenge.head().summary(),
                challenge.head().language().code(),
                challenge.body(),
                challenge.audience(),
                Set.of());
    }

    /** Needs like those in it, that are not in it. */
    private List<Option> more(Visitor visitor, Challenge challenge) {
        String text = challenge.head().title() + " " + challenge.head().summary();
        List<Long> alike = lookAlikes
                .like(visitor, text, MOST_ALIKE + challenge.gathered().size())
                .stream()
                .filter(number -> challenge.gathered(number).isEmpty())
                .limit(MOST_ALIKE)
                .toList();
        return options(needs(visitor, alike));
    }

    /** Challenges of the same body it could be one with. */
    private List<Option> others(Visitor visitor, Challenge challenge) {
        return queries
                .list(
                        visitor,
                        new ChallengeQueries.Filter(
                                "", List.of(Challenge.State.OPEN.name()), List.of(challenge.body())),
                        MOST_OTHERS,
                        0)
                .stream()
                .filter(row -> row.number() != challenge.number())
                .map(row -> new Option(String.valueOf(row.number()), row.title()))
                .toList();
    }

    private List<Option> withAlike(Visitor visitor, List<RecordHead> chosen) {
        Set<Long> all =
                new LinkedHashSet<>(chosen.stream().map(RecordHead::number).toList());
        if (!chosen.isEmpty())
            all.addAll(lookAlikes.like(
                    visitor, chosen.getFirst().title() + " " + chosen.getFirst().summary(), MOST_ALIKE));
        return options(needs(visitor, all));
    }

    private List<RecordHead> needs(Visitor visitor, Collection<Long> numbers) {
        return records.findAll(visitor, new ArrayList<>(new LinkedHashSet<>(numbers))).stream()
                .filter(head -> head.kind().equals(Need.KIND))
                .toList();
    }

    private static List<Option> options(List<RecordHead> needs) {
        return needs.stream()
                .map(need -> new Option(
                        String.valueOf(need.number()),
                        need.title(),
                        need.ownerTitle() == null ? "" : need.ownerTitle()))
                .toList();
    }
}
