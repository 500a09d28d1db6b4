package no.samskap.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Organisations;
import no.samskap.directory.municipalities.MunicipalityPlaces;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of cooperation bodies show. */
@Component
class BodyPages {
    private final BodyQueries queries;
    private final BodyUpkeep upkeep;
    private final Organisations organisations;
    private final MunicipalityPlaces places;
    private final Records records;
    private final RecordParts parts;
    private final Themes themes;
    private final Clock clock;

    BodyPages(
            BodyQueries queries,
            BodyUpkeep upkeep,
            Organisations organisations,
            MunicipalityPlaces places,
            Records records,
            RecordParts parts,
            Themes themes,
            Clock clock) {
        this.queries = queries;
        this.upkeep = upkeep;
        this.organisations = organisations;
        this.places = places;
        this.records = records;
        this.parts = parts;
        this.themes = themes;
        this.clock = clock;
    }

    BodyListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Listing asked =
                Listing.asked("/samarbeid", parameters, List.of("q", "type", "organisasjon", "eier"), List.of());
        BodyQueries.Filter filter = new BodyQueries.Filter(
                asked.text(),
                asked.chosenOf("type", Body.Form.class),
                asked.chosenNumbers("organisasjon"),
                asked.chosenNumbers("eier"));
        BodyQueries.Totals totals = queries.totals(visitor, filter);
        List<Listing.Choice> forms = Arrays.stream(Body.Form.values())
                .map(form -> new Listing.Choice(
                        form.name(),
                        Words.t("directory.body.form." + form),
                        totals.forms().getOrDefault(form.name(), 0L),
                        filter.forms().contains(form.name())))
                .filter(choice -> choice.count() > 0 || choice.chosen())
                .toList();
        List<Listing.Facet> facets = new ArrayList<>();
        facets.add(new Listing.Facet("type", Words.t("directory.form"), forms));
        facets.add(named(visitor, asked, "organisasjon", "directory.body.member", totals.total()));
        facets.add(named(visitor, asked, "eier", "directory.body.lead", totals.total()));
        return new BodyListPage(
                asked.with(facets, totals.total()),
                queries.list(visitor, filter, asked.size(), asked.offset()),
                visitor.isAdministrator());
    }

    /** A filter that another page led here with: shown with its name, so that it can be taken away. */
    private Listing.Facet named(Visitor visitor, Listing asked, String parameter, String labelKey, long total) {
        return new Listing.Facet(
                parameter,
                Words.t(labelKey),
                records.findAll(visitor, asked.chosenNumbers(parameter)).stream()
                        .map(head -> new Listing.Choice(String.valueOf(head.number()), head.title(), total, true))
                        .toList());
    }

    BodyPage show(Visitor visitor, Body body, @Nullable Integer year) {
        boolean keepsPlans =
                body.members().stream().anyMatch(member -> upkeep.mayKeepPlanOf(visitor, body, member.organisation()));
        return new BodyPage(
                body,
                themes.all(body.head().themes()),
                today(),
                year,
                keepsPlans,
                body.plans().stream()
                        .map(plan -> BodyPage.PlanRow.of(
                                plan,
                                themes,
                                upkeep.mayKeepPlanOf(
                                        visitor, body, plan.organisation().number())))
                        .toList(),
                parts.of(visitor, body.head()));
    }

    ParticipantsPage participants(Visitor visitor, Body body) {
        Map<MunicipalityPlaces.Place, BodyMap.There> there = new LinkedHashMap<>();
        List<ParticipantsPage.Row> rows = new ArrayList<>();
        List<Body.Member> members = BodyPage.membersOn(body, today());
        Map<Long, Organisations.Placed> placed = organisations.placed(
                visitor, members.stream().map(Body.Member::organisation).toList());
        for (Body.Member member : members) {
            Optional<Organisations.Placed> known = Optional.ofNullable(placed.get(member.organisation()));
            Optional<MunicipalityPlaces.Place> at =
                    known.map(Organisations.Placed::municipality).flatMap(places::of);
            at.ifPresent(place -> there.merge(
                    place,
                    new BodyMap.There(1, member.role() == Body.Membership.LEAD),
                    (one, other) -> new BodyMap.There(one.count() + other.count(), one.lead() || other.lead())));
            rows.add(new ParticipantsPage.Row(
                    member,
                    known.map(Organisations.Placed::form).orElse(null),
                    at.map(MunicipalityPlaces.Place::name).orElse(null)));
        }
        return new ParticipantsPage(body, BodyMap.of(there, places), rows);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    BodyEditPage edit(Body body) {
        return page(
                body,
                Form.of(BodyForm.WORDS, BodyForm.of(body)).seen(body.head().version()));
    }

    BodyEditPage again(Body body, BindingResult errors) {
        return page(body, Form.again(BodyForm.WORDS, BodyForm.class, errors));
    }

    BodyEditPage stale(Body saved, BindingResult errors) {
        return page(
                saved,
                Form.again(BodyForm.WORDS, BodyForm.class, errors)
                        .besides(BodyForm.of(saved), saved.head().version()));
    }

    private BodyEditPage page(Body body, Form form) {
        return new BodyEditPage(body, form, themes.options(body.head().themes()));
    }
}
