package no.samskap.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to cooperation bodies. Lists are in {@link BodyQueries}, under the same rule. */
@Service
public class Bodies {
    public static final String KIND = "body";

    private final Records records;
    private final BodyRepository repository;
    private final JdbcClient jdbc;

    Bodies(Records records, BodyRepository repository, JdbcClient jdbc) {
        this.records = records;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /**
     * Whether the visitor may let something count under a body. Its figures are its own: those who write for it say what
     * counts. What they let count brings with it what comes of it, written down by whoever works on it.
     *
     * @param outOf what it comes out of; null where it stands alone
     */
    public static boolean mayLetCount(Visitor visitor, long body, @Nullable RecordHead outOf) {
        String writes = Visitor.edits(KIND, body);
        return visitor.isSignedIn()
                && (visitor.holdsAnyOf(writes, Visitor.ADMIN)
                        || (outOf != null && outOf.editors().contains(writes) && outOf.mayBeEditedBy(visitor)));
    }

    public Optional<Body> find(Visitor visitor, long number) {
        return records.find(visitor, KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** Adds a body with all that belongs to it. The organisation that leads it owns the record. */
    @Transactional
    public Saving add(Visitor visitor, NewBody body) {
        if (!DirectoryPolicy.mayAddBody(visitor)) return new Saving.NotYours();
        String reference = body.reference();
        if (reference != null) {
            Optional<Long> known = byReference(reference);
            if (known.isPresent()) return new Saving.AlreadyThere(known.get());
        }
        Long lead = body.members().stream()
                .filter(member -> member.role() == Body.Membership.LEAD)
                .map(NewBody.Member::organisation)
                .findFirst()
                .orElse(null);
        Period whole = whole(
                body.periods().stream().map(NewBody.AgreementPeriod::period).toList());
        long number = records.reserve(1).getFirst();
        records.createAll(
                KIND,
                Map.of(
                        number,
                        RecordContent.titled(body.name(), body.language(), "ACTIVE")
                                .summary(body.summary())
                                .searchText(searchText(
                                        body.mandate(),
                                        Stream.concat(
                                                        body.focusAreas().stream()
                                                                .map(NewBody.FocusArea::name),
                                                        body.committees().stream()
                                                                .map(NewBody.Committee::name))
                                                .toList()))
                                .owner(lead)
                                .readers(Set.of(Visitor.PUBLIC))
                                .editors(DirectoryPolicy.bodyEditors(number))
                                .themes(body.themes())
                                .dates(whole.from(), whole.to())));
        repository.insert(number, body);
        return new Saving.Saved(number);
    }

    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, BodyText text) {
        Optional<Body> found = find(visitor, number);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Saving.NotYours();
        Body body = found.get();
        RecordContent content = content(body)
                .titled(text.name())
                .language(text.language())
                .summary(text.summary())
                .searchText(searchText(text.mandate(), names(body)))
                .themes(text.themes());
        if (!records.update(number, seenVersion, content)) return new Saving.Stale();
        repository.update(number, text);
        return new Saving.Saved(number);
    }

    /** Lets the record follow what the body now consists of: who leads it, how long it lasts, what it is found by. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Visitor visitor, long number) {
        Body body = find(visitor, number).orElseThrow();
        records.update(number, body.head().version(), content(body));
    }

    private static RecordContent content(Body body) {
        Period whole =
                whole(body.periods().stream().map(Body.AgreementPeriod::period).toList());
        return RecordContent.titled(
                        body.head().title(), body.head().language(), body.head().state())
                .summary(body.head().summary())
                .searchText(searchText(body.mandate(), names(body)))
                .owner(body.lead()
                        .map(Body.Member::organisation)
                        .orElse(body.head().owner()))
                .readers(Set.of(Visitor.PUBLIC))
                .editors(body.head().editors())
                .themes(body.head().themes())
                .dates(whole.from(), whole.to());
    }

    private static List<LocalizedText> names(Body body) {
        return Stream.concat(
                        body.focusAreas().stream().map(Body.FocusArea::name),
                        body.committees().stream().map(Body.Committee::name))
                .toList();
    }

    /** The body data files know by this key. */
    public Optional<Long> byReference(String reference) {
        return jdbc.sql("select number_today(b.number) from body b where b.reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .optional();
    }

    /** A body's own areas, in its order; empty where the visitor may not read it. */
    public List<Body.FocusArea> focusAreas(Visitor visitor, long body) {
        return records.find(visitor, KIND, body).map(this::focusAreas).orElse(List.of());
    }

    /** The same of a body that the visitor has read. */
    public List<Body.FocusArea> focusAreas(RecordHead body) {
        return repository.focusAreas(body.number());
    }

    /** One area by its id, where the visitor may read its body. */
    public Optional<Body.FocusArea> focusArea(Visitor visitor, long id) {
        return repository
                .focusArea(id)
                .filter(area -> records.find(visitor, KIND, area.body()).isPresent());
    }

    /**
     * Those an organisation works with today.
     *
     * @param bodies where it takes part
     * @param organisations that take part there too, itself left out
     */
    public record Company(Set<Long> bodies, Set<Long> organisations) {}

    public Company companyOf(long organisation, LocalDate today) {
        Set<Long> bodies = new TreeSet<>();
        Set<Long> organisations = new TreeSet<>();
        jdbc.sql("""
                        select mine.body, other.organisation
                          from body_membership mine join body_membership other on other.body = mine.body
                         where mine.organisation = :organisation
                           and coalesce(mine.starts_on, :today) <= :today and coalesce(mine.ends_on, :today) >= :today
                           and coalesce(other.starts_on, :today) <= :today and coalesce(other.ends_on, :today) >= :today""").param("organisation", organisation).param("today", today).query(row -> {
            bodies.add(row.getLong("body"));
            organisations.add(row.getLong("organisation"));
        });
        organisations.remove(organisation);
        return new Company(bodies, organisations);
    }

    /** Memberships that begin on this day, or ended the day before. */
    public List<MembershipChanged> turningOn(LocalDate day) {
        return jdbc.sql("select body, organisation from body_membership where starts_on = :day or ends_on = :before")
                .param("day", day)
                .param("before", day.minusDays(1))
                .query(MembershipChanged.class)
                .list();
    }

    /** Bodies the visitor may write for, for a choice in a form: all for an administrator. */
    public List<Option> optionsFor(Visitor visitor) {
        return jdbc.sql("""
                        select r.number, r.title
                          from readable(:tokens) r join body b on b.number = r.number
                         where r.editors && cast(:tokens as text[])
                         order by r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .query((row, i) -> new Option(row.getString("number"), row.getString("title")))
                .list();
    }

    private static String searchText(List<String> mandate, List<LocalizedText> areas) {
        List<String> all = new ArrayList<>(mandate);
        for (LocalizedText area : areas)
            for (Language language : List.of(Language.BOKMAL, Language.NYNORSK, Language.ENGLISH))
                if (!all.contains(area.in(language))) all.add(area.in(language));
        return String.join("\n", all);
    }

    /** From the first period's first day to the last one's last; open where one of them is. */
    private static Period whole(List<Period> periods) {
        LocalDate first = periods.stream()
                .map(Period::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        boolean open = periods.stream().anyMatch(period -> period.to() == null);
        @Nullable
        LocalDate last = open
                ? null
                : periods.stream()
                        .map(Period::to)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        return new Period(first, last);
    }
}
