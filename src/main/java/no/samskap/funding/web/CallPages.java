package no.samskap.funding.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.WhoIsMeant;
import no.samskap.funding.CallQueries;
import no.samskap.funding.CallText;
import no.samskap.funding.FundingCall;
import no.samskap.funding.FundingCalls;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
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

/** Gathers what the pages of calls show. */
@Component
class CallPages {
    private final FundingCalls calls;
    private final CallQueries queries;
    private final Bodies bodies;
    private final WhoIsMeant who;
    private final Records records;
    private final Themes themes;
    private final RecordParts parts;
    private final Clock clock;

    CallPages(
            FundingCalls calls,
            CallQueries queries,
            Bodies bodies,
            WhoIsMeant who,
            Records records,
            Themes themes,
            RecordParts parts,
            Clock clock) {
        this.calls = calls;
        this.queries = queries;
        this.bodies = bodies;
        this.who = who;
        this.records = records;
        this.themes = themes;
        this.parts = parts;
        this.clock = clock;
    }

    /** What the address of the list asks for. */
    record Asked(Listing listing, CallQueries.Filter filter, CallQueries.Order order) {}

    Asked asked(MultiValueMap<String, String> parameters) {
        Listing asked = Listing.asked(
                "/utlysninger",
                parameters,
                List.of("q", "status", "tema", "finansior"),
                List.of(
                        new Option("frist", Words.t("funding.sort.deadline")),
                        new Option("nyest", Words.t("funding.sort.newest"))));
        CallQueries.Filter filter = new CallQueries.Filter(
                asked.text(),
                List.copyOf(themes.withAllBelow(asked.chosenNumbers("tema"))),
                asked.chosenNumbers("finansior"),
                asked.chosenOf("status", FundingCall.Phase.class));
        return new Asked(
                asked, filter, asked.sort().equals("nyest") ? CallQueries.Order.NEWEST : CallQueries.Order.DEADLINE);
    }

    CallListPage list(Visitor visitor, MultiValueMap<String, String> parameters) {
        Asked what = asked(parameters);
        Listing asked = what.listing();
        CallQueries.Totals totals = queries.totals(visitor, what.filter());
        return new CallListPage(
                asked.with(facets(visitor, asked, totals), totals.total()),
                queries.list(visitor, what.filter(), what.order(), asked.size(), asked.offset()).stream()
                        .map(row -> new CallListPage.Row(
                                row,
                                themes.all(row.themes()),
                                CallWords.when(row.phase(), row.opensOn(), row.closesAt()),
                                CallWords.money(row.fromKroner(), row.toKroner())))
                        .toList(),
                calls.mayWrite(visitor));
    }

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, CallQueries.Totals totals) {
        List<Listing.Choice> areas = asked.named("tema", themes.topNames(), totals.themes());
        List<Listing.Choice> funders = asked.named(
                "finansior", records.titles(visitor, totals.funders().keySet()), totals.funders());
        return List.of(
                new Listing.Facet(
                        "status",
                        Words.t("funding.phase"),
                        asked.choices("status", "funding.phase", FundingCall.Phase.values(), totals.phases())),
                new Listing.Facet("tema", Words.t("funding.theme"), areas),
                new Listing.Facet("finansior", Words.t("funding.funder"), funders));
    }

    CallPage show(Visitor visitor, FundingCall call) {
        CallText text = call.text();
        FundingCall.Phase phase = call.phase(clock.instant());
        Long body = text.body();
        return new CallPage(
                call,
                phase,
                parts.of(visitor, call.head()),
                themes.all(call.head().themes()),
                CallWords.when(phase, text.opensOn(), text.closesAt()),
                CallWords.money(text.fromKroner(), text.toKroner()),
                body == null
                        ? ""
                        : records.find(visitor, body).map(RecordHead::title).orElse(""));
    }

    CallEditPage blank(Visitor visitor) {
        List<Option> keepers = keepers(visitor, null);
        Long first = keepers.isEmpty() || keepers.getFirst().value().isEmpty()
                ? null
                : Long.valueOf(keepers.getFirst().value());
        return page(visitor, null, Form.of(CallForm.WORDS, CallForm.empty(Words.language(), first)));
    }

    CallEditPage edit(Visitor visitor, FundingCall call) {
        return page(
                visitor,
                call,
                Form.of(CallForm.WORDS, form(visitor, call)).seen(call.head().version()));
    }

    CallEditPage again(Visitor visitor, @Nullable FundingCall call, BindingResult errors) {
        return page(visitor, call, Form.again(CallForm.WORDS, CallForm.class, errors));
    }

    CallEditPage stale(Visitor visitor, FundingCall saved, BindingResult errors) {
        Form form = Form.again(CallForm.WORDS, CallForm.class, errors)
                .besides(form(visitor, saved), saved.head().version());
        return page(visitor, saved, form);
    }

    private CallForm form(Visitor visitor, FundingCall call) {
        Long funder = call.text().funder();
        return CallForm.of(call, funder == null ? call.funderName() : who.called(visitor, funder, call.funderName()));
    }

    private CallEditPage page(Visitor visitor, @Nullable FundingCall call, Form form) {
        return new CallEditPage(call, form, keepers(visitor, call), themes.options(), calls.mayWrite(visitor));
    }

    /** Cooperations the visitor writes for; an administrator can also leave a call without one. */
    private List<Option> keepers(Visitor visitor, @Nullable FundingCall call) {
        List<Option> options = new ArrayList<>(bodies.optionsFor(visitor));
        if (visitor.isAdministrator()) options.addFirst(new Option("", Words.t("funding.form.body.none")));
        Long today = call == null ? null : call.text().body();
        if (today != null && options.stream().noneMatch(option -> option.value().equals(String.valueOf(today))))
            records.find(visitor, today)
                    .ifPresent(body -> options.add(new Option(String.valueOf(body.number()), body.title())));
        return options;
    }
}
