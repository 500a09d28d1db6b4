package no.samskap.expertise.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.expertise.ExpertQueries;
import no.samskap.expertise.Profile;
import no.samskap.expertise.Profiles;
import no.samskap.expertise.Willingness;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the expert finder and the pages of profiles show. */
@Component
class ExpertPages {
    private static final int MOST_OPENINGS = 20;

    private final ExpertQueries queries;
    private final Profiles profiles;
    private final Organisations organisations;
    private final People people;
    private final Themes themes;

    ExpertPages(ExpertQueries queries, Profiles profiles, Organisations organisations, People people, Themes themes) {
        this.queries = queries;
        this.profiles = profiles;
        this.organisations = organisations;
        this.people = people;
        this.themes = themes;
    }

    ExpertListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/fagfolk", parameters, List.of("q", "tema", "institusjon", "fylke", "villig"), List.of());
        ExpertQueries.Filter filter = filter(
                asked.text(),
                asked.chosenNumbers("tema"),
                asked.chosenNumbers("institusjon"),
                asked.chosen("fylke"),
                asked.chosenOf("villig", Willingness.class));
        ExpertQueries.Totals totals = queries.totals(visitor, filter);
        List<ExpertQueries.Row> rows = queries.list(visitor, filter, asked.size(), asked.offset());
        Set<Long> invented =
                invented(visitor, rows.stream().map(ExpertQueries.Row::person).toList());
        return new ExpertListPage(
                asked.with(facets(asked, totals), totals.total()),
                rows.stream()
                        .map(row ->
                                new ExpertListPage.Row(row, themes.all(row.themes()), invented.contains(row.person())))
                        .toList());
    }

    ExpertQueries.Filter filter(
            String text, List<Long> chosen, List<Long> institutions, List<String> counties, List<String> willing) {
        return new ExpertQueries.Filter(
                text, List.copyOf(themes.withAllBelow(chosen)), institutions, counties, willing);
    }

    ProfilePage show(Visitor visitor, Profile profile, Profiles.@Nullable Contact opened) {
        boolean personShown = people.find(visitor, profile.person()).isPresent();
        List<ExpertQueries.Place> places = queries.placesOf(visitor, profile.person());
        return new ProfilePage(
                card(visitor, profile, opened),
                places,
                personShown,
                !invented(visitor, List.of(profile.person())).isEmpty());
    }

    ProfileCard card(Visitor visitor, Profile profile, Profiles.@Nullable Contact opened) {
        return new ProfileCard(profile, themes.all(profile.text().themes()), profile.isOf(visitor), opened);
    }

    MyProfilePage mine(Visitor visitor, @Nullable Form again) {
        Profile profile = profiles.own(visitor).orElse(null);
        Form form = again != null
                ? again
                : profile == null
                        ? Form.of(ProfileForm.WORDS, ProfileForm.empty())
                        : Form.of(ProfileForm.WORDS, ProfileForm.of(profile.text(), profile.isShown()))
                                .seen(profile.head().version());
        return new MyProfilePage(
                profile,
                form,
                themeOptions(profile == null ? Set.of() : profile.text().themes()),
                profiles.openings(visitor, MOST_OPENINGS),
                "/personer/" + visitor.person());
    }

    /** The uppermost themes, each with those right below it. */
    private List<Option> themeOptions(Set<Long> chosen) {
        List<Option> options = new ArrayList<>();
        for (Theme top : themes.top()) {
            options.add(new Option(String.valueOf(top.id()), Words.t(top.label())));
            for (Theme below : themes.below(top.id()))
                options.add(new Option(String.valueOf(below.id()), "– " + Words.t(below.label())));
        }
        Set<String> offered = options.stream().map(Option::value).collect(Collectors.toSet());
        themes.all(chosen).stream()
                .filter(theme -> !offered.contains(String.valueOf(theme.id())))
                .forEach(theme -> options.add(new Option(String.valueOf(theme.id()), Words.t(theme.label()))));
        return options;
    }

    private Set<Long> invented(Visitor visitor, List<Long> persons) {
        return people.named(visitor, persons).stream()
                .filter(People.Named::invented)
                .map(People.Named::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Listing.Facet> facets(Listing asked, ExpertQueries.Totals totals) {
        List<Listing.Choice> areas = new ArrayList<>(asked.named("tema", themes.topNames(), totals.themes()));
        Set<Long> tops = themes.topNames().keySet();
        themes.all(asked.chosenNumbers("tema")).stream()
                .filter(theme -> !tops.contains(theme.id()))
                .forEach(theme -> areas.add(
                        new Listing.Choice(String.valueOf(theme.id()), Words.t(theme.label()), totals.total(), true)));
        List<Listing.Choice> willing = Arrays.stream(Willingness.values())
                .map(each -> asked.choice(
                        "villig",
                        each.name(),
                        Words.t("expertise.willing." + each),
                        totals.willing().getOrDefault(each.name(), 0L)))
                .filter(ExpertPages::isOffered)
                .toList();
        List<Listing.Choice> counties = totals.counties().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each ->
                        asked.choice("fylke", each.getKey(), organisations.countyName(each.getKey()), each.getValue()))
                .toList();
        List<Listing.Choice> institutions = totals.institutions().entrySet().stream()
                .map(each -> asked.choice(
                        "institusjon",
                        String.valueOf(each.getKey()),
                        totals.names().getOrDefault(each.getKey(), ""),
                        each.getValue()))
                .toList();
        return List.of(
                new Listing.Facet("tema", Words.t("expertise.field.THEMES"), areas),
                new Listing.Facet("villig", Words.t("expertise.field.WILLING"), willing),
                new Listing.Facet("fylke", Words.t("expertise.county"), counties),
                new Listing.Facet("institusjon", Words.t("expertise.institution"), institutions));
    }

    private static boolean isOffered(Listing.Choice choice) {
        return choice.count() > 0 || choice.chosen();
    }
}
