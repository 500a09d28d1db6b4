package no.samskap.checklists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.MembershipChanged;
import no.samskap.directory.Organisation;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to checklists: what they ask, and what organisations answer. */
@Service
public class Checklists {
    private static final String IN_FORCE = "ACTIVE";
    private static final Visitor SYSTEM = new Visitor(null, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    private final Records records;
    private final ChecklistRepository repository;
    private final Organisations organisations;
    private final Bodies bodies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Checklists(
            Records records,
            ChecklistRepository repository,
            Organisations organisations,
            Bodies bodies,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.organisations = organisations;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Checklist> all(Visitor visitor) {
        List<Long> numbers = jdbc.sql("select number from checklist order by number")
                .query(Long.class)
                .list();
        return records.findAll(visitor, numbers).stream()
                .flatMap(head -> repository.find(head).stream())
                .toList();
    }

    public Optional<Checklist> find(Visitor visitor, long number) {
        return records.find(visitor, Checklist.KIND, number).flatMap(repository::find);
    }

    /** The checklist data files know by this key. */
    public Optional<Long> byReference(String reference) {
        return jdbc.sql("select number from checklist where reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String reference, Checklist.Form form, List<Organisation.Form> asked, ChecklistText text) {
        long number = records.create(Checklist.KIND, content(text));
        repository.insert(number, reference, form, asked);
        repository.call(number, text.name(), text.summary());
        repository.insertPoints(number, 1, keyed(text.points(), Map.of()));
    }

    /** Writes a new edition. Answers keep the words they were given to. */
    @Transactional
    public Answering edit(Visitor visitor, long number, int seenVersion, ChecklistText text) {
        Optional<Checklist> found = find(visitor, number);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Answering.NotYours();
        Checklist checklist = found.get();
        if (!records.update(number, seenVersion, content(text))) return new Answering.Stale();
        repository.call(number, text.name(), text.summary());
        List<LocalizedText> before =
                checklist.points().stream().map(Checklist.Point::text).toList();
        if (before.equals(text.points())) return new Answering.Saved(number);
        int next = checklist.edition() + 1;
        repository.insertPoints(number, next, keyed(text.points(), repository.keys(number)));
        repository.turnTo(number, next);
        return new Answering.Saved(number);
    }

    public Optional<ChecklistAnswer> findAnswer(Visitor visitor, long number) {
        return records.find(visitor, ChecklistAnswer.KIND, number)
                .flatMap(head -> repository.findAnswer(visitor, head));
    }

    /** All its answers that the visitor may read, the latest year first. */
    public List<ChecklistAnswer> answersOf(Visitor visitor, @Nullable Long checklist, long organisation) {
        return answers(visitor, repository.answers(visitor, checklist, List.of(organisation), null));
    }

    /** An organisation that answered for a year. */
    public record Year(long organisation, int year) {}

    /** Who answered for which year, as far as the visitor may read it. */
    public List<Year> yearsOf(Visitor visitor, long checklist, Collection<Long> all) {
        return repository.years(visitor, checklist, all);
    }

    /** What these answered in the year, as far as the visitor may read it. */
    public List<ChecklistAnswer> answersIn(Visitor visitor, long checklist, List<Long> all, int year) {
        return answers(visitor, repository.answers(visitor, checklist, all, year));
    }

    private List<ChecklistAnswer> answers(Visitor visitor, List<Long> numbers) {
        return repository.findAnswers(visitor, records.findAll(visitor, numbers));
    }

    /** Answers for an organisation: once a year, or once for each subject. */
    @Transactional
    public Answering answer(Visitor visitor, long checklist, long organisation, AnswerText said, boolean invented) {
        Optional<Checklist> found = find(visitor, checklist);
        boolean yearly = found.isPresent() && found.get().form() == Checklist.Form.YEARLY;
        AnswerText text = new AnswerText(said.year(), yearly ? "" : said.subject(), said.points());
        boolean yours = ChecklistPolicy.mayAnswerFor(visitor, organisation)
                && organisations.head(visitor, organisation).isPresent();
        if (found.isEmpty() || !yours) return new Answering.NotYours();
        waitForOthers(checklist, organisation);
        Optional<Long> already = repository.answerOf(checklist, organisation, text.year(), text.subject());
        if (already.isPresent()) return new Answering.AlreadyThere(already.get());
        long number =
                records.create(ChecklistAnswer.KIND, content(found.get(), organisation, text.year(), text.subject()));
        repository.insertAnswer(
                number, found.get(), organisation, known(text, found.get().points()), invented);
        return new Answering.Saved(number);
    }

    /** Changes an answer. It keeps its year, its subject and the edition it was given to. */
    @Transactional
    public Answering change(Visitor visitor, long number, int seenVersion, Map<Integer, AnswerText.Point> points) {
        Optional<ChecklistAnswer> found = findAnswer(visitor, number);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Answering.NotYours();
        ChecklistAnswer answer = found.get();
        Checklist checklist = find(visitor, answer.checklist()).orElseThrow();
        RecordContent content = content(checklist, answer.organisation().number(), answer.year(), answer.subject());
        if (!records.update(number, seenVersion, content)) return new Answering.Stale();
        AnswerText text = new AnswerText(answer.year(), answer.subject(), points);
        repository.savePoints(
                number,
                known(
                                text,
                                answer.given().stream()
                                        .map(ChecklistAnswer.Given::point)
                                        .toList())
                        .points());
        return new Answering.Saved(number);
    }

    /** Whoever joins or leaves a body begins or ceases to see what the others there answered. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(MembershipChanged changed) {
        Set<Long> concerned =
                new TreeSet<>(bodies.companyOf(changed.organisation(), today()).organisations());
        concerned.add(changed.organisation());
        bodies.find(SYSTEM, changed.body())
                .ifPresent(body -> body.members().forEach(member -> concerned.add(member.organisation())));
        List<Long> numbers = repository.answers(SYSTEM, null, List.copyOf(concerned), null);
        Map<Long, Set<String>> before = repository.readers(SYSTEM, numbers);
        Map<Long, Checklist> lists =
                all(SYSTEM).stream().collect(Collectors.toMap(Checklist::number, checklist -> checklist));
        Map<Long, Bodies.Company> companies = new LinkedHashMap<>();
        for (ChecklistAnswer answer : answers(SYSTEM, numbers)) {
            Checklist checklist = lists.get(answer.checklist());
            if (checklist == null) continue;
            Bodies.Company company = companies.computeIfAbsent(
                    answer.organisation().number(), organisation -> bodies.companyOf(organisation, today()));
            RecordContent content =
                    content(checklist, answer.organisation().number(), company, answer.year(), answer.subject());
            if (!content.readers().equals(before.get(answer.number())))
                records.update(answer.number(), answer.head().version(), content);
        }
    }

    private RecordContent content(ChecklistText text) {
        return RecordContent.titled(text.name().nb(), Language.BOKMAL, IN_FORCE)
                .summary(text.summary().nb())
                .searchText(String.join(
                        " ",
                        text.name().nn(),
                        text.name().en(),
                        text.summary().nn(),
                        text.summary().en()))
                .readers(Set.of(Visitor.PUBLIC));
    }

    private RecordContent content(Checklist checklist, long organisation, int year, String subject) {
        return content(checklist, organisation, bodies.companyOf(organisation, today()), year, subject);
    }

    private static RecordContent content(
            Checklist checklist, long organisation, Bodies.Company company, int year, String subject) {
        String title = checklist.head().title() + " " + year + (subject.isEmpty() ? "" : ": " + subject);
        return RecordContent.titled(title, checklist.head().language(), "ANSWERED")
                .owner(organisation)
                .readers(ChecklistPolicy.readers(organisation, company))
                .editors(ChecklistPolicy.editors(organisation))
                .dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Two that answer for the same organisation at once: the second finds the first one's answer. */
    private void waitForOthers(long checklist, long organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "checklist " + checklist + " of " + organisation)
                .query()
                .singleRow();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }

    /** Only what the edition asks. */
    private static AnswerText known(AnswerText text, List<Checklist.Point> asked) {
        Map<Integer, AnswerText.Point> points = new LinkedHashMap<>();
        for (Checklist.Point point : asked) {
            AnswerText.Point said = text.points().get(point.key());
            if (said != null) points.put(point.key(), said);
        }
        return new AnswerText(text.year(), text.subject(), points);
    }

    private static List<Checklist.Point> keyed(List<LocalizedText> texts, Map<String, Integer> before) {
        int last = before.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Checklist.Point> points = new ArrayList<>();
        for (LocalizedText text : texts) {
            Integer key = before.get(text.nb());
            points.add(new Checklist.Point(key == null ? ++last : key, text));
        }
        return points;
    }
}
