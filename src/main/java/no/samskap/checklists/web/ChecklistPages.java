package no.samskap.checklists.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.checklists.Checklist;
import no.samskap.checklists.ChecklistAnswer;
import no.samskap.checklists.Checklists;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Gathers what the pages of checklists show. */
@Component
class ChecklistPages {
    private final Checklists checklists;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Records records;
    private final RecordParts parts;
    private final Clock clock;

    ChecklistPages(
            Checklists checklists,
            Organisations organisations,
            Bodies bodies,
            Records records,
            RecordParts parts,
            Clock clock) {
        this.checklists = checklists;
        this.organisations = organisations;
        this.bodies = bodies;
        this.records = records;
        this.parts = parts;
        this.clock = clock;
    }

    Checklist found(Visitor visitor, long number) {
        return checklists.find(visitor, number).orElseThrow(Refusal.NotFound::new);
    }

    ChecklistAnswer answer(Visitor visitor, long number) {
        return checklists.findAnswer(visitor, number).orElseThrow(Refusal.NotFound::new);
    }

    Organisations.Named named(Visitor visitor, long organisation) {
        return organisations
                .head(visitor, organisation)
                .map(head -> new Organisations.Named(head.number(), head.title()))
                .orElseThrow(Refusal.NotFound::new);
    }

    ChecklistPage show(Visitor visitor, Checklist checklist) {
        int year = year();
        List<ChecklistPage.Mine> mine = organisations.actedForBy(visitor).stream()
                .map(named -> new ChecklistPage.Mine(
                        named,
                        checklists.answersOf(visitor, checklist.number(), named.number()).stream()
                                .filter(answer -> answer.year() == year
                                        && answer.subject().isEmpty())
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new ChecklistPage(
                checklist, mine, comparable(visitor), year, checklist.head().mayBeEditedBy(visitor));
    }

    /** Bodies the visitor has a role in, or takes part in by an organisation. */
    List<Organisations.Named> comparable(Visitor visitor) {
        Set<Long> numbers = new TreeSet<>();
        for (String token : visitor.tokens()) {
            String[] words = token.split(":");
            if (words.length < 2 || !words[1].matches("\\d{1,18}")) continue;
            if (words[0].equals("body")) numbers.add(Long.valueOf(words[1]));
            if (words[0].equals("org"))
                numbers.addAll(
                        bodies.companyOf(Long.parseLong(words[1]), today()).bodies());
        }
        return records.findAll(visitor, numbers).stream()
                .map(head -> new Organisations.Named(head.number(), head.title()))
                .toList();
    }

    boolean mayCompare(Visitor visitor, long body) {
        return visitor.isAdministrator() || comparable(visitor).stream().anyMatch(named -> named.number() == body);
    }

    AnswerPage show(Visitor visitor, ChecklistAnswer answer) {
        return new AnswerPage(found(visitor, answer.checklist()), answer, parts.of(visitor, answer.head()));
    }

    /** @param from the earlier answer to begin with; null for an empty form */
    AnswerEditPage blank(Visitor visitor, Checklist checklist, long organisation, @Nullable Long from) {
        List<ChecklistAnswer> earlier = checklists.answersOf(visitor, checklist.number(), organisation);
        Optional<ChecklistAnswer> begun = earlier.stream()
                .filter(answer -> from != null && answer.number() == from)
                .findFirst();
        AnswerForm form = begun.map(answer -> AnswerForm.begun(answer, organisation, year(), "", checklist.points()))
                .orElseGet(() -> AnswerForm.empty(organisation, year()));
        return new AnswerEditPage(
                checklist,
                named(visitor, organisation),
                null,
                checklist.points(),
                Form.of(AnswerForm.WORDS, form),
                begun.isPresent() || earlier.isEmpty() ? null : earlier.getFirst(),
                begun.map(ChecklistAnswer::year).orElse(null));
    }

    AnswerEditPage again(Visitor visitor, Checklist checklist, long organisation, BindingResult errors) {
        return new AnswerEditPage(
                checklist,
                named(visitor, organisation),
                null,
                checklist.points(),
                Form.again(AnswerForm.WORDS, AnswerForm.class, errors),
                null,
                null);
    }

    AnswerEditPage edit(Visitor visitor, ChecklistAnswer answer) {
        Form form = Form.of(AnswerForm.WORDS, AnswerForm.of(answer))
                .seen(answer.head().version());
        return edit(visitor, answer, form);
    }

    AnswerEditPage edit(Visitor visitor, ChecklistAnswer answer, Form form) {
        return new AnswerEditPage(
                found(visitor, answer.checklist()),
                answer.organisation(),
                answer,
                answer.given().stream().map(ChecklistAnswer.Given::point).toList(),
                form,
                null,
                null);
    }

    OverTimePage overTime(Visitor visitor, Checklist checklist, long organisation) {
        Organisations.Named named = named(visitor, organisation);
        List<ChecklistAnswer> answers = checklists.answersOf(visitor, checklist.number(), organisation).stream()
                .sorted(Comparator.comparingInt(ChecklistAnswer::year).thenComparing(ChecklistAnswer::subject))
                .toList();
        boolean mayAnswer = visitor.isSignedIn() && organisations.mayWriteFor(visitor, organisation);
        if (answers.isEmpty() && !mayAnswer) throw new Refusal.NotFound();
        return new OverTimePage(checklist, named, points(checklist, answers), answers, mayAnswer);
    }

    /** @param asked the year asked for; this year where none is */
    SideBySidePage sideBySide(Visitor visitor, Checklist checklist, long body, @Nullable Integer asked) {
        Body found = bodies.find(visitor, body).orElseThrow(Refusal.NotFound::new);
        if (!mayCompare(visitor, body)) throw new Refusal.NotFound();
        List<Organisations.Named> members = asked(visitor, checklist, found);
        List<Long> numbers = members.stream().map(Organisations.Named::number).toList();
        Set<Integer> years = new TreeSet<>(Set.of(year()));
        checklists.yearsOf(visitor, checklist.number(), numbers).forEach(answered -> years.add(answered.year()));
        int year = asked != null ? asked : year();
        List<ChecklistAnswer> answers = checklists.answersIn(visitor, checklist.number(), numbers, year);
        List<SideBySidePage.Row> rows = new ArrayList<>();
        for (Organisations.Named member : members) {
            List<ChecklistAnswer> theirs = answers.stream()
                    .filter(answer -> answer.organisation().number() == member.number())
                    .toList();
            theirs.forEach(answer -> rows.add(new SideBySidePage.Row(member, answer)));
            if (theirs.isEmpty()) rows.add(new SideBySidePage.Row(member, null));
        }
        return new SideBySidePage(
                checklist,
                new Organisations.Named(found.number(), found.head().title()),
                year,
                years.stream().sorted(Comparator.reverseOrder()).toList(),
                points(checklist, answers),
                rows);
    }

    /** How many of those asked in a body have answered for this year. */
    record Share(int answered, int asked, int year) {}

    Share share(Visitor visitor, Checklist checklist, Body body) {
        List<Long> numbers = asked(visitor, checklist, body).stream()
                .map(Organisations.Named::number)
                .toList();
        long answered = checklists.yearsOf(visitor, checklist.number(), numbers).stream()
                .filter(each -> each.year() == year())
                .count();
        return new Share((int) answered, numbers.size(), year());
    }

    /** Members of today, or the last ones, that the checklist is for. */
    private List<Organisations.Named> asked(Visitor visitor, Checklist checklist, Body body) {
        LocalDate end = body.head().endsOn();
        LocalDate then = end != null && end.isBefore(today()) ? end : today();
        List<Organisations.Named> members = body.members().stream()
                .filter(member -> member.period().holds(then) && member.role() != Body.Membership.OBSERVER)
                .map(member -> new Organisations.Named(member.organisation(), member.name()))
                .distinct()
                .toList();
        Map<Long, Organisation.Form> forms = organisations.forms(
                visitor, members.stream().map(Organisations.Named::number).toList());
        return members.stream()
                .filter(member -> checklist.asks(forms.getOrDefault(member.number(), Organisation.Form.OTHER)))
                .toList();
    }

    /** What the answers were given to, by the latest words, in today's order; what is no longer asked comes last. */
    private static List<Checklist.Point> points(Checklist checklist, Collection<ChecklistAnswer> answers) {
        Map<Integer, Checklist.Point> points = new LinkedHashMap<>();
        checklist.points().forEach(point -> points.put(point.key(), point));
        answers.forEach(answer ->
                answer.given().forEach(given -> points.putIfAbsent(given.point().key(), given.point())));
        return List.copyOf(points.values());
    }

    boolean mayAnswerFor(Visitor visitor, RecordHead organisation) {
        return visitor.isSignedIn() && organisations.mayWriteFor(visitor, organisation.number());
    }

    int year() {
        return today().getYear();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
