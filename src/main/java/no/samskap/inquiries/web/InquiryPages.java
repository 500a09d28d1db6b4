package no.samskap.inquiries.web;

import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.inquiries.CaseQueries;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.Screenings;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.springframework.stereotype.Component;

/** Gathers what the pages show where inquiries begin, and of one that is about to be sent or was. */
@Component
class InquiryPages {
    private static final int MOST_IN_LANDING = 10;

    private final Inquiries inquiries;
    private final InquiryQueries queries;
    private final CaseQueries cases;
    private final InquiryViews views;
    private final Screenings screenings;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final RecordParts parts;

    InquiryPages(
            Inquiries inquiries,
            InquiryQueries queries,
            CaseQueries cases,
            InquiryViews views,
            Screenings screenings,
            Organisations organisations,
            Bodies bodies,
            Records records,
            RecordParts parts) {
        this.inquiries = inquiries;
        this.queries = queries;
        this.cases = cases;
        this.views = views;
        this.screenings = screenings;
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
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
                visitor.isSignedIn() ? cases.waiting(visitor, MOST_IN_LANDING) : List.of(),
                visitor.isSignedIn()
                        && cases.totals(visitor, CaseQueries.Filter.ALL).total() > 0,
                mine,
                visitor.isSignedIn() && !visitor.isAdministrator() ? bodies.optionsFor(visitor) : List.of(),
                inquiries.today());
    }

    PreviewPage preview(Visitor visitor, Inquiry inquiry, List<String> problems) {
        return new PreviewPage(views.of(visitor, inquiry), inquiry.missing(inquiries.today()), problems);
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
                views.of(visitor, inquiry),
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
                !organisations.actedForBy(visitor).isEmpty(),
                inquiries.today());
    }
}
