package no.samskap.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.needs.Need;
import no.samskap.needs.NeedLife;
import no.samskap.needs.NeedQueries;
import no.samskap.needs.Origins;
import no.samskap.needs.Patience;
import no.samskap.needs.Sharpening;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Seeding.Seed;
import no.samskap.records.web.RecordParts;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of needs show. */
@Component
class NeedPages {
    private static final int MOST_STILL = 200;

    private final NeedQueries queries;
    private final Organisations organisations;
    private final Themes themes;
    private final RecordParts parts;
    private final NeedLife life;
    private final Sharpening sharpening;
    private final Origins origins;
    private final Patience patience;
    private final Records records;

    NeedPages(
            NeedQueries queries,
            Organisations organisations,
            Themes themes,
            RecordParts parts,
            NeedLife life,
            Sharpening sharpening,
            Origins origins,
            Patience patience,
            Records records) {
        this.queries = queries;
        this.organisations = organisations;
        this.themes = themes;
        this.parts = parts;
        this.life = life;
        this.sharpening = sharpening;
        this.origins = origins;
        this.patience = patience;
        this.records = records;
    }

    /** What the address of the list asks for. */
    record Asked(Listing listing, NeedQueries.Filter filter, NeedQueries.Order order) {}

    Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/behov",
                parameters,
                List.of("q", "tema", "status", "fylke", "eier"),
                List.of(
                        new Option("nyest", Words.t("needs.sort.newest")),
                        new Option("flest", Words.t("needs.sort.mostShared")),
                        new Option("frist", Words.t("needs.sort.deadline"))));
        NeedQueries.Filter filter = filter(
                asked.text(),
                asked.chosen("tema"),
                asked.chosen("status"),
                asked.chosen("fylke"),
                asked.chosen("eier"));
        NeedQueries.Order order = switch (asked.sort()) {
            case "flest" -> NeedQueries.Order.MOST_SHARED;
            case "frist" -> NeedQueries.Order.DEADLINE;
            default -> NeedQueries.Order.NEWEST;
        };
        return new Asked(asked, filter, order);
    }

    NeedListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Asked what = asked(parameters);
        Listing asked = what.listing();
        NeedQueries.Filter filter = what.filter();
        NeedQueries.Order order = what.order();
        NeedQueries.Totals totals = queries.totals(visitor, filter);
        return new NeedListPage(
                asked.with(facets(asked, totals), totals.total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()).stream()
                        .map(row -> new NeedListPage.Row(row, themes.all(row.themes())))
                        .toList(),
                !organisations.actedForBy(visitor).isEmpty());
    }

    NeedQueries.Filter filter(
            String text, List<String> theme, List<String> state, List<String> county, List<String> owner) {
        return new NeedQueries.Filter(
                text, known(state), List.copyOf(themes.withAllBelow(numbers(theme))), county, numbers(owner));
    }

    NeedPage show(
            Visitor visitor,
            Need need,
            @Nullable Form supportAgain,
            @Nullable Form stepAgain,
            @Nullable Form originAgain) {
        List<Organisations.Named> mine = organisations.actedForBy(visitor).stream()
                .filter(named ->
                        !Long.valueOf(named.number()).equals(need.head().owner()))
                .toList();
        List<Option> notYet = mine.stream()
                .filter(named -> !need.isSupportedBy(named.number()))
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList();
        Form support = supportAgain != null
                ? supportAgain
                : Form.of(
                        NeedController.SupportForm.WORDS,
                        new NeedController.SupportForm(
                                mine.isEmpty() ? null : mine.getFirst().number(), "", null, visitor.name()));
        Set<Long> joined = Set.copyOf(mine.stream()
                .map(Organisations.Named::number)
                .filter(need::isSupportedBy)
                .toList());
        List<Option> next = life.mayTake(visitor, need).stream()
                .filter(state -> state != Need.State.DRAFT && !need.isDraft())
                .map(state -> new Option(
                        state.name(), Words.t("needs.step.to." + state), Words.t("needs.step.to." + state + ".help")))
                .toList();
        return new NeedPage(
                need,
                parts.of(visitor, need.head()),
                themes.all(need.head().themes()),
                support,
                notYet,
                joined,
                sharpening.isOpenTo(visitor, need),
                sharpening.mayTakeBack(visitor, need).stream()
                        .map(Need.Question::id)
                        .collect(Collectors.toSet()),
                next,
                stepAgain != null ? stepAgain : Form.of(StepForm.WORDS, StepForm.empty()),
                origins.of(visitor, need.number()),
                origins.mayTell(visitor, need.head()),
                originAgain != null ? originAgain : Form.of(OriginForm.WORDS, OriginForm.empty()));
    }

    StillPage still(Visitor visitor, long number, @Nullable Form again) {
        RecordHead body =
                records.find(visitor, Bodies.KIND, number).orElseThrow(() -> records.missing(visitor, number));
        int days = patience.days(number);
        return new StillPage(
                body,
                patience.standingStill(visitor, number, MOST_STILL),
                days,
                body.mayBeEditedBy(visitor),
                again != null
                        ? again
                        : Form.of(NeedLifeController.PatienceForm.WORDS, new NeedLifeController.PatienceForm(days)));
    }

    /** @param seed what it begins with; null where it begins with nothing */
    NeedEditPage blank(Visitor visitor, @Nullable Seed seed) {
        List<Option> owners = owners(visitor);
        Long first = owners.isEmpty() ? null : Long.valueOf(owners.getFirst().value());
        NeedForm form = seed == null ? NeedForm.empty(first, Words.language()) : NeedForm.of(seed, first);
        return new NeedEditPage(null, Form.of(NeedForm.WORDS, form), owners, themes.options());
    }

    NeedEditPage edit(Visitor visitor, Need need) {
        Form form = Form.of(NeedForm.WORDS, NeedForm.of(need)).seen(need.head().version());
        return new NeedEditPage(need, form, owners(visitor), themes.options());
    }

    NeedEditPage again(Visitor visitor, @Nullable Need need, BindingResult errors) {
        return new NeedEditPage(
                need, Form.again(NeedForm.WORDS, NeedForm.class, errors), owners(visitor), themes.options());
    }

    NeedEditPage stale(Visitor visitor, Need saved, BindingResult errors) {
        Form form = Form.again(NeedForm.WORDS, NeedForm.class, errors)
                .besides(NeedForm.of(saved), saved.head().version());
        return new NeedEditPage(saved, form, owners(visitor), themes.options());
    }

    private List<Option> owners(Visitor visitor) {
        return organisations.actedForBy(visitor).stream()
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList();
    }

    private List<Listing.Facet> facets(Listing asked, NeedQueries.Totals totals) {
        List<Listing.Choice> states = asked.choices("status", "needs.state", Need.State.values(), totals.states());
        List<Listing.Choice> counties = totals.counties().entrySet().stream()
                .map(entry -> new Listing.Choice(
                        entry.getKey(),
                        organisations.countyName(entry.getKey()),
                        entry.getValue(),
                        asked.chosen("fylke").contains(entry.getKey())))
                .sorted((a, b) -> Long.compare(b.count(), a.count()))
                .toList();
        return List.of(
                new Listing.Facet(
                        "tema", Words.t("needs.theme"), asked.named("tema", themes.topNames(), totals.themes())),
                new Listing.Facet("status", Words.t("needs.state"), states),
                new Listing.Facet("fylke", Words.t("needs.county"), counties));
    }

    private static List<String> known(List<String> states) {
        return states.stream()
                .filter(state -> Arrays.stream(Need.State.values())
                        .anyMatch(each -> each.name().equals(state)))
                .toList();
    }

    private static List<Long> numbers(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
