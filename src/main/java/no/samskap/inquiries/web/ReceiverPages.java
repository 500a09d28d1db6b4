package no.samskap.inquiries.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.samskap.core.Visitor;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.KostraGroups;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Candidates;
import no.samskap.inquiries.CaseQueries;
import no.samskap.inquiries.CaseQueries.Load;
import no.samskap.inquiries.Customs;
import no.samskap.inquiries.Inquiry;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page shows on which receivers are chosen. */
@Component
class ReceiverPages {
    private final CaseQueries queries;
    private final Candidates candidates;
    private final Customs customs;
    private final Organisations organisations;
    private final BodyQueries bodyQueries;
    private final KostraGroups kostra;

    ReceiverPages(
            CaseQueries queries,
            Candidates candidates,
            Customs customs,
            Organisations organisations,
            BodyQueries bodyQueries,
            KostraGroups kostra) {
        this.queries = queries;
        this.candidates = candidates;
        this.customs = customs;
        this.organisations = organisations;
        this.bodyQueries = bodyQueries;
        this.kostra = kostra;
    }

    ReceiversPage page(Visitor visitor, Inquiry inquiry, ReceiverForms.FilterForm asked, @Nullable Form chooseAgain) {
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
                cooperations,
                kostraGroups());
    }

    private List<Option> kostraGroups() {
        List<String> groups = kostra.all();
        if (groups.isEmpty()) return List.of();
        List<Option> options = new ArrayList<>(List.of(new Option("", Words.t("inquiries.receivers.all"))));
        groups.forEach(group -> options.add(new Option(group, group)));
        return options;
    }
}
