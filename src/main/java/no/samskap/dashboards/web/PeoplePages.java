package no.samskap.dashboards.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Dashboards;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.AffiliationTotals;
import no.samskap.projects.PeopleQueries;
import no.samskap.projects.PeopleQueries.Asked;
import no.samskap.projects.PeopleQueries.Part;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes a page of the people behind a figure. */
@Component
class PeoplePages {
    private static final List<String> KEPT =
            List.of("samarbeid", "omrade", "tema", "organisasjon", "fra", "til", "del", "ar", "hos");

    private final Dashboards dashboards;
    private final Scopes scopes;

    PeoplePages(Dashboards dashboards, Scopes scopes) {
        this.dashboards = dashboards;
        this.scopes = scopes;
    }

    /** @throws Refusal.NotFound where the address names no figure of people */
    PeoplePage page(Visitor visitor, Side side, MultiValueMap<String, String> parameters) {
        String wanted = Objects.requireNonNullElse(parameters.getFirst("del"), "");
        Listing list = Listing.asked(DashboardController.PEOPLE, parameters, List.of(), List.of())
                .keeping(KEPT, parameters);
        Optional<Part> part = called(Part.values(), wanted);
        if (part.isPresent())
            return inProjects(visitor, side, list, new Asked(part.get(), year(parameters), from(parameters)));
        AffiliationForm form = called(AffiliationForm.values(), wanted)
                .filter(AffiliationTotals.FORMS::contains)
                .orElseThrow(Refusal.NotFound::new);
        return inPositions(visitor, side, list, form);
    }

    private PeoplePage inProjects(Visitor visitor, Side side, Listing list, Asked asked) {
        PeopleQueries.Page found = dashboards.people(visitor, side.scope(), asked, list.size(), list.offset());
        Integer year = asked.year();
        Long organisation = asked.organisation();
        List<String> title = Stream.of(
                        DashboardPages.label(Topic.PEOPLE, asked.part().name()),
                        organisation == null ? "" : scopes.name(visitor, organisation),
                        year == null ? "" : year.toString())
                .filter(part -> !part.isEmpty())
                .toList();
        return new PeoplePage(
                String.join(", ", title),
                side.name(),
                side.alone(),
                list.with(List.of(), found.total()),
                found.people().stream()
                        .map(somebody -> new PeoplePage.Somebody(
                                somebody.name(),
                                page(somebody.person()),
                                somebody.places().stream()
                                        .map(PeoplePages::place)
                                        .toList()))
                        .toList());
    }

    private PeoplePage inPositions(Visitor visitor, Side side, Listing list, AffiliationForm form) {
        AffiliationTotals.Page found = dashboards.positions(visitor, side.scope(), form, list.size(), list.offset());
        return new PeoplePage(
                DashboardPages.label(Topic.POSITIONS, form.name()),
                side.name(),
                side.alone(),
                list.with(List.of(), found.total()),
                found.people().stream()
                        .map(somebody -> new PeoplePage.Somebody(
                                somebody.name(),
                                page(somebody.person()),
                                somebody.places().stream()
                                        .map(PeoplePages::place)
                                        .toList()))
                        .toList());
    }

    private static PeoplePage.Place place(PeopleQueries.Place place) {
        return new PeoplePage.Place(
                place.title(),
                "/prosjekter/" + place.project(),
                place.language(),
                said(
                        place.isContact() ? Words.t("dashboards.people.contact") : "",
                        place.organisation(),
                        place.task(),
                        percent(place.share()),
                        place.freed() ? Words.t("dashboards.people.freed") : "",
                        period(place.from(), place.to())));
    }

    private static PeoplePage.Place place(AffiliationTotals.Place place) {
        return new PeoplePage.Place(
                place.organisation(),
                null,
                "",
                said(place.position(), percent(place.percent()), Words.period(place.from(), place.to())));
    }

    private static List<String> said(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
    }

    static String percent(@Nullable Integer percent) {
        return percent == null ? "" : Words.t("dashboards.percent", percent);
    }

    static String period(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from == null) return to == null ? "" : Words.t("period.to", Words.date(to));
        if (to == null) return Words.t("period.from", Words.date(from));
        return from.equals(to) ? Words.date(from) : Words.date(from) + "–" + Words.date(to);
    }

    private static @Nullable String page(@Nullable Long person) {
        return person == null ? null : "/personer/" + person;
    }

    private static <E extends Enum<E>> Optional<E> called(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private static @Nullable Integer year(MultiValueMap<String, String> parameters) {
        String text = Objects.requireNonNullElse(parameters.getFirst("ar"), "");
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Long from(MultiValueMap<String, String> parameters) {
        String text = Objects.requireNonNullElse(parameters.getFirst("hos"), "");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
