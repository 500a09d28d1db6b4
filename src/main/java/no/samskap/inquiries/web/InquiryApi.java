package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.inquiries.Ask;
import no.samskap.inquiries.Case;
import no.samskap.inquiries.Cases;
import no.samskap.inquiries.Handling;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryLife;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.inquiries.Saving;
import no.samskap.inquiries.Sending;
import no.samskap.inquiries.archive.CaseArchive;
import no.samskap.records.Records;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Research inquiries for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/inquiries")
class InquiryApi {
    private static final int MOST = 100;

    private final Inquiries inquiries;
    private final InquiryLife life;
    private final InquiryQueries queries;
    private final Cases cases;
    private final WhoIsMeant meant;
    private final Records records;
    private final CaseArchive archive;
    private final Clock clock;

    InquiryApi(
            Inquiries inquiries,
            InquiryLife life,
            InquiryQueries queries,
            Cases cases,
            WhoIsMeant meant,
            Records records,
            CaseArchive archive,
            Clock clock) {
        this.inquiries = inquiries;
        this.life = life;
        this.queries = queries;
        this.cases = cases;
        this.meant = meant;
        this.records = records;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * @param minutes of each person's time
     * @param receivers for the one who asked: whom else it goes to is no receiver's affair
     */
    record Detail(
            long number,
            int version,
            String title,
            String language,
            Inquiry.State state,
            String asker,
            Inquiry.Role role,
            String institution,
            String purpose,
            String benefit,
            Set<Ask> asks,
            String asksText,
            Set<Long> themes,
            @Nullable Integer persons,
            @Nullable Integer minutes,
            @Nullable LocalDate studyFrom,
            @Nullable LocalDate studyTo,
            @Nullable LocalDate answerBy,
            List<Long> needs,
            List<Long> data,
            List<Long> receivers,
            @Nullable Instant sentAt,
            String result,
            String url) {
        static Detail of(Inquiry inquiry, boolean own) {
            Inquiry.What what = inquiry.what();
            return new Detail(
                    inquiry.number(),
                    inquiry.head().version(),
                    inquiry.head().title(),
                    inquiry.language().code(),
                    inquiry.state(),
                    inquiry.who().asker(),
                    inquiry.who().role(),
                    inquiry.who().institution(),
                    what.purpose(),
                    what.benefit(),
                    what.asks(),
                    what.asksText(),
                    what.themes(),
                    what.persons(),
                    what.minutes(),
                    what.studyFrom(),
                    what.studyTo(),
                    what.answerBy(),
                    inquiry.needs(),
                    inquiry.routines(),
                    own
                            ? inquiry.receivers().stream()
                                    .map(Inquiry.Receiver::organisation)
                                    .toList()
                            : List.of(),
                    inquiry.sentAt(),
                    inquiry.outcome().text(),
                    "/henvendelser/" + inquiry.number());
        }
    }

    record CaseDetail(
            long number,
            int version,
            long inquiry,
            long organisation,
            String organisationName,
            Case.State state,
            Case.@Nullable Reason reason,
            String answer,
            LocalDate dueOn,
            Instant sentAt,
            @Nullable Instant answeredAt,
            String url) {
        static CaseDetail of(Case given) {
            return new CaseDetail(
                    given.number(),
                    given.head().version(),
                    given.inquiry(),
                    given.organisation().number(),
                    given.organisation().name(),
                    given.state(),
                    given.reason(),
                    given.answer(),
                    given.dueOn(),
                    given.sentAt(),
                    given.answeredAt(),
                    "/henvendelser/saker/" + given.number());
        }
    }

    /** One's own. */
    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    List<InquiryQueries.Row> own(Visitor visitor) {
        return queries.own(visitor, MOST);
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        Inquiry inquiry = inquiries.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(inquiry.head().version(), Detail.of(inquiry, inquiries.isOwn(visitor, inquiry)));
    }

    /** Writes down an inquiry as a draft, all of it at once. */
    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> write(@Valid @RequestBody InquiryInput input, Visitor visitor) {
        WhoForm form = input.who();
        if (input.what().endsBeforeItStarts()) throw new Refusal.Malformed(422, "error.invalid");
        Inquiry.Who who = form.who(visitor.person(), "", meant.organisationOrText(visitor, form.institution()));
        long number = inquiries.begin(visitor, form.line(), form.writtenIn(), who);
        saved(
                visitor,
                number,
                seen -> inquiries.change(visitor, number, seen, input.what().what()));
        saved(visitor, number, seen -> inquiries.change(visitor, number, seen, input.ethics()));
        saved(
                visitor,
                number,
                seen -> inquiries.receivers(
                        visitor, number, seen, InquiryInput.numbers(input.receivers()), Inquiry.Draw.NONE));
        saved(
                visitor,
                number,
                seen -> inquiries.pointTo(
                        visitor,
                        number,
                        seen,
                        InquiryInput.numbers(input.needs()),
                        InquiryInput.numbers(input.data())));
        Inquiry inquiry = inquiries.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        return Api.created(
                "/api/v1/inquiries/" + number,
                inquiry.head().version(),
                Detail.of(inquiry, inquiries.isOwn(visitor, inquiry)));
    }

    private void saved(Visitor visitor, long number, IntFunction<Saving> saving) {
        int seen = inquiries
                .find(visitor, number)
                .orElseThrow(Refusal.NotFound::new)
                .head()
                .version();
        if (!(saving.apply(seen) instanceof Saving.Saved)) throw new Refusal.Malformed(422, "error.invalid");
    }

    /** Where each municipality stands; a municipality sees its own. */
    @GetMapping("/{number}/cases")
    @CallableBy(Caller.SIGNED_IN)
    List<InquiryQueries.Standing> standings(@PathVariable long number, Visitor visitor) {
        if (inquiries.find(visitor, number).isEmpty()) throw records.missing(visitor, number);
        return queries.standings(visitor, number);
    }

    /** Sends a draft. */
    @PostMapping("/{number}/sending")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> send(@PathVariable long number, Visitor visitor) {
        return switch (life.send(visitor, number)) {
            case Sending.Sent ignored -> show(number, visitor);
            case Sending.Incomplete ignored -> throw new Refusal.Malformed(422, "inquiries.api.incomplete");
            case Sending.Paused ignored -> throw new Refusal.Malformed(409, "inquiries.api.paused");
            case Sending.TooMany ignored -> throw new Refusal.Malformed(429, "inquiries.api.tooMany");
            case Sending.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** Needs no more answers. */
    @PostMapping("/{number}/closing")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> close(@PathVariable long number, Visitor visitor) {
        if (life.close(visitor, number) instanceof Saving.NotYours) throw new Refusal.NotFound();
        return show(number, visitor);
    }

    @GetMapping("/cases/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<CaseDetail> showCase(@PathVariable long number, Visitor visitor) {
        Case given = cases.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(given.head().version(), CaseDetail.of(given));
    }

    /** The case as the municipality's archive takes it: documents as PDF/A, attachments and an {@code arkivmelding.xml} in one file. */
    @GetMapping(path = "/cases/{number}/archive", produces = ArchiveController.ZIP)
    @CallableBy(Caller.SIGNED_IN)
    void archive(@PathVariable long number, Visitor visitor, HttpServletResponse response) throws IOException {
        ArchiveController.send(
                archive.of(visitor, number).orElseThrow(() -> records.missing(visitor, number)), response, clock);
    }

    /** Answers for the municipality. */
    @PostMapping("/cases/{number}/answer")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<CaseDetail> answer(
            @PathVariable long number, @Valid @RequestBody AnswerForm input, Visitor visitor) {
        return switch (cases.answer(visitor, number, input.answer(), Case.AnsweredThrough.API)) {
            case Handling.Done() -> showCase(number, visitor);
            case Handling.Lacks ignored -> throw new Refusal.Malformed(422, "error.invalid");
            case Handling.TooLate() -> throw new Refusal.Malformed(409, "inquiries.api.tooLate");
            case Handling.NotYours() -> throw new Refusal.NotFound();
        };
    }
}
