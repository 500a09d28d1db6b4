package no.samskap.inquiries.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.CaseQueries;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of cases show: the list of an organisation's, and one. */
@Component
class CasePages {
    private final Cases cases;
    private final Inquiries inquiries;
    private final CaseQueries queries;
    private final InquiryViews views;
    private final Organisations organisations;
    private final Records records;
    private final RecordParts parts;

    CasePages(
            Cases cases,
            Inquiries inquiries,
            CaseQueries queries,
            InquiryViews views,
            Organisations organisations,
            Records records,
            RecordParts parts) {
        this.cases = cases;
        this.inquiries = inquiries;
        this.queries = queries;
        this.views = views;
        this.organisations = organisations;
        this.records = records;
        this.parts = parts;
    }

    /** @param again the form of the same answer to several, as it was sent; null where none was */
    CaseListPage list(Visitor visitor, MultiValueMap<String, String> parameters, @Nullable Form again) {
        Listing asked = Listing.asked(
                "/henvendelser/mottatt",
                parameters,
                List.of("q", "status", "organisasjon"),
                List.of(
                        new Option("frist", Words.t("inquiries.sort.due")),
                        new Option("nyest", Words.t("inquiries.sort.newest"))));
        CaseQueries.Filter filter = new CaseQueries.Filter(
                asked.text(), asked.chosenOf("status", Case.State.class), asked.chosenNumbers("organisasjon"));
        CaseQueries.Totals totals = queries.totals(visitor, filter);
        List<CaseQueries.Row> rows = queries.list(
                visitor,
                filter,
                asked.sort().equals("nyest") ? CaseQueries.Order.NEWEST : CaseQueries.Order.DUE,
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

    private List<Listing.Facet> facets(Visitor visitor, Listing asked, CaseQueries.Totals totals) {
        List<Listing.Choice> states =
                asked.choices("status", "inquiries.case.state", Case.State.values(), totals.states());
        List<Listing.Choice> places = asked.named(
                "organisasjon", records.titles(visitor, totals.organisations().keySet()), totals.organisations());
        return List.of(
                new Listing.Facet("status", Words.t("inquiries.state"), states),
                new Listing.Facet("organisasjon", Words.t("inquiries.organisation"), places));
    }

    /** @param again forms that were sent and are wrong, by their names */
    CasePage show(Visitor visitor, Case given, Map<String, Form> again) {
        Inquiry inquiry = inquiries.find(visitor, given.inquiry()).orElseThrow(Refusal.NotFound::new);
        boolean handles = visitor.isSignedIn() && cases.mayHandle(visitor, given);
        boolean inside = cases.seesInside(visitor, given);
        Map<String, Form> forms = new HashMap<>(Map.of(
                "answer", Form.of(AnswerForm.WORDS, AnswerForm.EMPTY),
                "question", Form.of(SaidForms.QuestionForm.WORDS, SaidForms.QuestionForm.EMPTY),
                "reply", Form.of(SaidForms.ReplyForm.WORDS, SaidForms.ReplyForm.EMPTY),
                "note", Form.of(SaidForms.NoteForm.WORDS, SaidForms.NoteForm.EMPTY),
                "unitView", Form.of(SaidForms.ViewForm.WORDS, new SaidForms.ViewForm(given.unitView())),
                "forward", Form.of(CaseController.ForwardForm.WORDS, new CaseController.ForwardForm(null))));
        forms.putAll(again);
        List<Option> units = handles
                ? organisations.unitsOf(visitor, given.organisation().number()).stream()
                        .map(unit -> new Option(String.valueOf(unit.number()), unit.name()))
                        .toList()
                : List.of();
        return new CasePage(
                given,
                views.of(visitor, inquiry),
                handles,
                inside,
                inquiries.isOwn(visitor, inquiry) && !inside,
                handles && !given.state().isEnded() && inquiry.state() == Inquiry.State.SENT,
                units,
                forms,
                parts.of(visitor, inquiry.head()),
                handles && !organisations.actedForBy(visitor).isEmpty(),
                inquiries.today());
    }
}
