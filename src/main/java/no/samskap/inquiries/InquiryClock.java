package no.samskap.inquiries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.contacts.Contacts;
import no.samskap.contacts.Recipient;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Case.Escalation;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those who have not answered, lets the next in line have a case when its holder does not answer, and asks for results
 * when studies are over. Run twice it finds nothing more to do; run on two nodes, one does it.
 */
@Component
public class InquiryClock {
    private static final Visitor NOBODY = new Visitor(null, "", Set.of(Visitor.PUBLIC, Visitor.ADMIN));
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final CaseRepository cases;
    private final InquiryRepository inquiries;
    private final Cases door;
    private final Customs customs;
    private final Contacts contacts;
    private final Records records;
    private final InquiryLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InquiryClock(
            JdbcClient jdbc,
            CaseRepository cases,
            InquiryRepository inquiries,
            Cases door,
            Customs customs,
            Contacts contacts,
            Records records,
            InquiryLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.inquiries = inquiries;
        this.door = door;
        this.customs = customs;
        this.contacts = contacts;
        this.records = records;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a run did. */
    public record Did(int reminded, int escalated, int askedForResult) {
        Did and(Did other) {
            return new Did(
                    reminded + other.reminded, escalated + other.escalated, askedForResult + other.askedForResult);
        }
    }

    /** On working days in the morning: nobody is reminded at night, on a holiday or in July. */
    @Scheduled(cron = "0 15 7 * * *", zone = "Europe/Oslo")
    public void tick() {
        run(LocalDate.now(clock.withZone(Words.OSLO)));
    }

    /** Does what is due on this day and has not been done. */
    public Did run(LocalDate today) {
        Did all = new Did(0, 0, 0);
        if (!WorkingDays.isOne(today)) return all;
        while (true) {
            Did some = transaction.execute(status -> some(today));
            if (some == null || some.equals(new Did(0, 0, 0))) return all;
            all = all.and(some);
        }
    }

    private Did some(LocalDate today) {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('inquiries.clock', 0))")
                .query(Boolean.class)
                .single();
        if (!mine) return new Did(0, 0, 0);
        Did did = new Did(0, 0, 0);
        List<CaseRepository.Ticking> due = cases.due(today, AT_ONCE);
        Map<Long, Customs.Kept> kept = customs.ofOrganisations(
                due.stream()
                        .map(CaseRepository.Ticking::organisation)
                        .distinct()
                        .toList(),
                today);
        for (CaseRepository.Ticking ticking : due)
            did = did.and(look(
                    ticking,
                    kept.getOrDefault(ticking.organisation(), Customs.Kept.USUAL)
                            .custom(),
                    today));
        for (long inquiry : inquiries.toAskForResult(today, AT_ONCE)) {
            inquiries.resultAsked(inquiry, today);
            records.touch(inquiry);
            inquiry(inquiry).ifPresent(letters::resultAsked);
            did = did.and(new Did(0, 0, 1));
        }
        return did;
    }

    private Did look(CaseRepository.Ticking ticking, Custom custom, LocalDate today) {
        int days = WorkingDays.between(ticking.countsFrom(), today);
        Escalation was = Escalation.valueOf(ticking.escalated());
        Escalation now = custom.escalationAfter(days);
        int reminders = Math.max(ticking.reminders(), custom.remindersAfter(days));
        boolean reminds = reminders > ticking.reminders();
        boolean escalates = now.compareTo(was) > 0;
        records.touch(ticking.number());
        cases.clock(ticking.number(), reminders, escalates ? now : was, custom.nextAfter(ticking.countsFrom(), days));
        boolean given = escalates && escalate(ticking, now, today);
        if (reminds && !given)
            inquiry(ticking.inquiry()).ifPresent(inquiry -> letters.reminder(inquiry, ticking.number(), reminders));
        return new Did(reminds ? 1 : 0, escalates ? 1 : 0, 0);
    }

    /** To the next in line, or to the adviser: who is not the one that did not answer, and not away. */
    private boolean escalate(CaseRepository.Ticking ticking, Escalation to, LocalDate today) {
        Optional<Case> found = door.whole(NOBODY, ticking.number());
        if (found.isEmpty()) return false;
        List<Recipient> order = contacts.inOrder(
                        List.of(ticking.organisation()), found.get().head().themes(), today)
                .getOrDefault(ticking.organisation(), List.of());
        Set<Long> notThem = new LinkedHashSet<>(customs.awayOn(
                order.stream()
                        .flatMap(recipient -> recipient.receiver().stream())
                        .toList(),
                today));
        if (ticking.contact() != null) notThem.add(ticking.contact());
        Optional<CaseMaker.Assigned> next = order.stream()
                .flatMap(recipient -> CaseMaker.Assigned.of(recipient).stream())
                .filter(assigned -> !notThem.contains(assigned.person()))
                .filter(assigned -> to != Escalation.ADVISER || assigned.as() == Case.ContactAs.ADVISER)
                .findFirst();
        next.ifPresent(assigned -> {
            door.give(found.get(), assigned);
            inquiry(ticking.inquiry()).ifPresent(inquiry -> letters.passedOn(inquiry, ticking.number(), to));
        });
        return next.isPresent();
    }

    private Optional<Inquiry> inquiry(long number) {
        return records.find(NOBODY, Inquiry.KIND, number).flatMap(head -> inquiries.find(NOBODY, head));
    }
}
