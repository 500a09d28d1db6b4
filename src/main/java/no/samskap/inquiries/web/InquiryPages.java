package no.samskap.inquiries.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Candidates;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Customs;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.InquiryQueries.Load;
import no.samskap.inquiries.Screenings;
import no.samskap.records.Attachments;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.search.Search;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of inquiries show. */
@Component
class InquiryPages {
    private static final int MOST_IN_LANDING = 10;
    private static final int MOST_SUGGESTED = 12;

    private final Inquiries inquiries;
    private final InquiryQueries queries;
    private final Candidates candidates;
    private final Customs customs;
    private final Screenings screenings;
    private final Organisations organisations;
    private final Bodies bodies;
    private final BodyQueries bodyQueries;
    private final Records records;
    private final Attachments attachments;
    private final Search search;
    private final Themes themes;
    private final RecordParts parts;

    InquiryPages(
            Inquiries inquiries,
            InquiryQueries queries,
            Candidates candidates,
            Customs customs,
            Screenings screenings,
            Organisations organisations,
            Bodies bodies,
            BodyQueries bodyQueries,
            Records records,
            Attachments attachments,
            Search search,
            Themes themes,
            RecordParts parts) {
        this.inquiries = inquiries;
        this.queries = queries;
        this.candidates = candidates;
        this.customs = customs;
        this.screenings = screenings;
        this.organisations = organisations;
        this.bodies = bodies;
        this.bodyQueries = bodyQueries;
        this.records = records;
        this.attachments = attachments;
        this.search = search;
        this.themes = themes;
        this.parts = parts;
    }

    LandingPage landing(Visitor visitor) {
        List<Option> mine = organisations.actedForBy(visitor).stream()
                .map(named -> new Option(String.valueOf(named.number()), named.name()))
                .toList();
        return new LandingPage(
                visitor.isSignedIn(),
                queries.own(visitor, MOST_IN_LANDING),
                visitor.isSignedIn() ? queries.toScreen(visitor, MOST_IN_LANDING) : List.of(),
                visitor.isSignedIn() ? queries.waiting(visitor, MOST_IN_LANDING) : List.of(),
                visitor.isSignedIn()
                        && queries.totals(visitor, InquiryQueries.Filter.ALL).total() > 0,
                mine,
                visitor.isSignedIn() && !visitor.isAdministrator() ? bodies.optionsFor(visitor) : List.of(),
                inquiries.today());
    }

    InquiryView view(Visitor visitor, Inquiry inquiry) {
        return new InquiryView(
                inquiry,
                themes.all(inquiry.what().themes()),
                records.findAll(visitor, inquiry.needs()),
                attachments.of(visitor, inquiry.number()),
                inquiries.changes(inquiry).stream()
                        .map(change -> new Inquiries.ShownChange(
                                change.field(),
                                shown(change.field(), change.before()),
                                shown(change.field(), change.after()),
                                change.at()))
                        .toList(),
                queries.owedResults(inquiry.who()));
    }

    StepPage who(Visitor visitor, @Nullable Inquiry inquiry, @Nullable Form again) {
        Form form = again != null
                ? again
                : inquiry == null
                        ? Form.of(
                                WhoForm.WORDS,
                                new WhoForm(
                                        "",
                                        visitor.name(),
                                        null,
                                        institution(visitor),
                                        "",
                                        Words.language().code()))
                        : Form.of(WhoForm.WORDS, WhoForm.of(inquiry))
                                .seen(inquiry.head().version());
        return new StepPage(inquiry, Step.WHO, form, List.of());
    }

    /** Where the visitor writes for one that does research, it is most likely there they ask from. */
    private String institution(Visitor visitor) {
        List<Organisations.Named> mine = organisations.actedForBy(visitor);
        Map<Long, Organisation.Form> forms = organisations.forms(
                visitor, mine.stream().map(Organisations.Named::number).toList());
        return mine.stream()
                .filter(named -> forms.get(named.number()) != Organisation.Form.MUNICIPALITY)
                .findFirst()
                .map(Organisations.Named::name)
                .orElse("");
    }

    StepPage what(Inquiry inquiry, @Nullable Form again) {
        Form form = again != null
                ? again
                : Form.of(WhatForm.WORDS, WhatForm.of(inquiry))
                        .seen(inquiry.head().version());
        List<Option> areas = themes.top().stream()
                .map(top -> new Option(String.valueOf(top.id()), Words.t(top.label())))
                .toList();
        return new StepPage(inquiry, Step.WHAT, form, areas);
    }

    StepPage ethics(Inquiry inquiry, @Nullable Form again) {
        Form form = again != null
                ? again
                : Form.of(EthicsForm.WORDS, EthicsForm.of(inquiry))
                        .seen(inquiry.head().version());
        return new StepPage(inquiry, Step.ETHICS, form, List.of());
    }

    /** Needs that are chosen, and those whose words are most like the inquiry's. */
    StepPage needs(Visitor visitor, Inquiry inquiry) {
        Form form = Form.of(
                        InquiryController.NeedsForm.WORDS,
                        new InquiryController.NeedsForm(java.util.Set.copyOf(inquiry.needs())))
                .seen(inquiry.head().version());
        List<RecordHead> chosen = records.findAll(visitor, inquiry.needs());
        List<RecordHead> suggested = records.findAll(
                visitor, search.numbers(visitor, "need", inquiry.head().title(), MOST_SUGGESTED));
        List<Option> options = Stream.concat(chosen.stream(), suggested.stream())
                .collect(Collectors.toMap(
                        RecordHead::number, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .map(need -> new Option(
                        String.valueOf(need.number()),
                        need.title(),
                        need.ownerTitle() == null ? "" : need.ownerTitle()))
                .toList();
        return new StepPage(inquiry, Step.NEEDS, form, options);
    }

    ReceiversPage receivers(
            Visitor visitor, Inquiry inquiry, ReceiverForms.FilterForm asked, @Nullable Form chooseAgain) {
        Candidates.Wanted wanted = asked.wanted();
        List<Long> chosen =
                inquiry.receivers().stream().map(Inquiry.Receiver::organisation).toList();
        boolean asks = !wanted.equals(Candidates.Wanted.ALL);
        List<Candidates.Candidate> all = candidates.list(visitor, Candidates.Wanted.ALL);
        List<Candidates.Candidate> found = (asks ? candidates.list(visitor, wanted) : all)
                .stream().filter(each -> !chosen.contains(each.number())).toList();
        List<Long> numbers = all.stream().map(Candidates.Candidate::number).toList();
        Map<Long, Load> loads = queries.loads(numbers);
        Map<Long, List<Customs.Pause>> pauses = customs.pauses(numbers);
        Function<Candidates.Candidate, ReceiversPage.Choice> choice = each -> ReceiversPage.choice(
                each,
                each.countyNumber() == null ? "" : organisations.countyName(each.countyNumber()),
                loads.getOrDefault(each.number(), Load.none(each.number())),
                pauses.getOrDefault(each.number(), List.of()).stream()
                        .filter(pause -> pause.meets(inquiry.what().asks()))
                        .toList());
        List<Option> counties = new ArrayList<>(List.of(new Option("", Words.t("inquiries.receivers.all"))));
        organisations.counties().forEach(county -> counties.add(new Option(county.number(), county.name())));
        List<Option> cooperations = new ArrayList<>(List.of(new Option("", Words.t("inquiries.receivers.all"))));
        bodyQueries
                .list(visitor, BodyQueries.Filter.ALL, 200, 0)
                .forEach(body -> cooperations.add(new Option(String.valueOf(body.number()), body.title())));
        return new ReceiversPage(
                inquiry,
                Form.of(ReceiverForms.FilterForm.WORDS, asked),
                (chooseAgain != null
                                ? chooseAgain
                                : Form.of(ReceiverForms.ChooseForm.WORDS, ReceiverForms.ChooseForm.EMPTY))
                        .seen(inquiry.head().version()),
                Form.of(ReceiverForms.ChooseForm.WORDS, ReceiverForms.ChooseForm.EMPTY)
                        .seen(inquiry.head().version()),
                wanted,
                all.stream()
                        .filter(each -> chosen.contains(each.number()))
                        .map(choice)
                        .toList(),
                found.stream().map(choice).toList(),
                counties,
                cooperations);
    }

    PreviewPage preview(Visitor visitor, Inquiry inquiry, List<String> problems) {
        return new PreviewPage(view(visitor, inquiry), inquiry.missing(inquiries.today()), problems);
    }

    InquiryPage show(Visitor visitor, Inquiry inquiry, Map<String, Form> again) {
        boolean own = inquiries.isOwn(visitor, inquiry);
        List<InquiryPage.Screened> screened = screenings.of(inquiry).stream()
                .map(screening -> new InquiryPage.Screened(
                        screening,
                        records.find(visitor, Bodies.KIND, screening.body())
                                .map(RecordHead::title)
                                .orElse(""),
                        screenings.mayDecide(visitor, screening)))
                .filter(each -> own || each.decides())
                .toList();
        boolean decides = screened.stream().anyMatch(InquiryPage.Screened::decides);
        return new InquiryPage(
                view(visitor, inquiry),
                parts.of(visitor, inquiry.head()),
                own,
                queries.standings(visitor, inquiry.number()),
                screened,
                again.getOrDefault("screen", Form.of(ScreeningController.WORDS, ScreeningController.ScreenForm.EMPTY)),
                decides
                        ? queries.sameAsker(visitor, inquiry).stream()
                                .map(row -> new Option(String.valueOf(row.number()), row.title()))
                                .toList()
                        : List.of(),
                again.getOrDefault("result", Form.of(SaidForms.ResultForm.WORDS, SaidForms.ResultForm.EMPTY)),
                again.getOrDefault("withdraw", Form.of(SaidForms.WithdrawForm.WORDS, SaidForms.WithdrawForm.EMPTY)),
                inquiries.today());
    }

    CaseListPage cases(Visitor visitor, MultiValueMap<String, String> parameters, @Nullable Form again) {
        Listing asked = Listing.asked(
                "/henvendelser/mottatt",
                parameters,
                List.of("q", "status", "organisasjon"),
                List.of(
                        new Option("frist", Words.t("inquiries.sort.due")),
                        new Option("nyest", Words.t("inquiries.sort.newest"))));
        InquiryQueries.Filter filter = new InquiryQueries.Filter(
                asked.text(), asked.chosenOf("status", Case.State.class), asked.chosenNumbers("organisasjon"));
        InquiryQueries.Totals totals = queries.totals(visitor, filter);
        List<InquiryQueries.CaseRow> rows = queries.cases(
                visitor,
                filter,
                asked.sort().equals("nyest") ? InquiryQueries.Order.NEWEST : InquiryQueries.Order.DUE,
                asked.size(),
                asked.offset());
        List<Option> open = rows.stream()
                .filter(row -> Case.State.valueOf(row.state()).isOpen())
                .map(row -> new Option(String.valueOf(row.number()), row.title(), row.organisationName()))
                .toList();
        return new CaseListPage(
                asked.with(facets(visitor, asked, totals), totals.total()),
                rows,
                again != null ? again : Form.of(CaseController.TogetherForm.WORDS, CaseController.TogetherForm.EMPTY),
                open,
                inquiries.today());
    }

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, InquiryQueries.Totals totals) {
        List<Listing.Choice> states = Arrays.stream(Case.State.values())
                .filter(state -> totals.states().containsKey(state.name()))
                .map(state -> new Listing.Choice(
                        state.name(),
                        Words.t("inquiries.case.state." + state),
                        totals.states().getOrDefault(state.name(), 0L),
                        asked.chosen("status").contains(state.name())))
                .toList();
        List<Listing.Choice> places = records
                .findAll(visitor, totals.organisations().keySet())
                .stream()
                .map(head -> new Listing.Choice(
                        String.valueOf(head.number()),
                        head.title(),
                        totals.organisations().getOrDefault(head.number(), 0L),
                        asked.chosen("organisasjon").contains(String.valueOf(head.number()))))
                .toList();
        return List.of(
                new Listing.Facet("status", Words.t("inquiries.state"), states),
                new Listing.Facet("organisasjon", Words.t("inquiries.organisation"), places));
    }

    static List<Option> options(String words, Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> new Option(value.name(), Words.t(words + "." + value.name())))
                .toList();
    }

    /** A field of the form as people read it, for the difference that a change made. */
    private String shown(String field, String value) {
        if (value.isEmpty()) return Words.t("inquiries.change.nothing");
        return switch (field) {
            case "asks" ->
                Arrays.stream(value.split(","))
                        .map(ask -> Words.t("inquiries.ask." + ask))
                        .collect(Collectors.joining(", "));
            case "themes" ->
                themes.all(Arrays.stream(value.split(",")).map(Long::valueOf).toList()).stream()
                        .map(Theme::label)
                        .map(Words::t)
                        .collect(Collectors.joining(", "));
            case "rek", "sikt", "dpia" -> Words.t("inquiries.standing." + value);
            case "studyFrom", "studyTo", "answerBy" -> Words.date(java.time.LocalDate.parse(value));
            default -> value;
        };
    }
}
