package no.samskap.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samskap.accounts.Role;
import no.samskap.accounts.RoleHolders;
import no.samskap.contacts.ContactPoint.Seat;
import no.samskap.contacts.ContactPoint.Term;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.AffiliationEnded;
import no.samskap.directory.Affiliations;
import no.samskap.directory.OrganisationRenamed;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.themes.Theme;
import no.samskap.themes.Themes;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to contact points: opening, appointing, and who receives. Lists are in {@link ContactQueries}, under the same rule. */
@Service
public class Contacts {
    private static final Visitor SYSTEM = new Visitor(null, "system", Set.of(Visitor.PUBLIC, Visitor.ADMIN));

    private final Records records;
    private final ContactRepository repository;
    private final ContactQueries queries;
    private final Organisations organisations;
    private final People people;
    private final Affiliations affiliations;
    private final RoleHolders roles;
    private final Themes themes;
    private final Clock clock;

    Contacts(
            Records records,
            ContactRepository repository,
            ContactQueries queries,
            Organisations organisations,
            People people,
            Affiliations affiliations,
            RoleHolders roles,
            Themes themes,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.queries = queries;
        this.organisations = organisations;
        this.people = people;
        this.affiliations = affiliations;
        this.roles = roles;
        this.themes = themes;
        this.clock = clock;
    }

    public Optional<ContactPoint> find(Visitor visitor, long number) {
        return repository.find(visitor, number);
    }

    /** Opens a contact point, as those do who write for every organisation it serves, or for a cooperation these are in. */
    @Transactional
    public Saving open(Visitor visitor, ContactPointText text) {
        if (!mayWriteForAll(visitor, text.organisations())) return new Saving.NotYours();
        long number = records.create(ContactPoint.KIND, content(visitor, text, ContactPoint.State.OPEN));
        repository.insert(number, text);
        return new Saving.Saved(number);
    }

    /** Whoever writes for one of the organisations may change it, but brings in only organisations that are theirs. */
    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, ContactPointText text) {
        Optional<ContactPoint> found = find(visitor, number);
        if (found.isEmpty() || !mayChange(visitor, found.get())) return new Saving.NotYours();
        Set<Long> broughtIn = new LinkedHashSet<>(text.organisations());
        broughtIn.removeAll(found.get().organisations());
        if (!mayWriteForAll(visitor, broughtIn)) return new Saving.NotYours();
        if (!records.update(
                number, seenVersion, content(visitor, text, found.get().state()))) return new Saving.Stale(found.get());
        repository.update(number, text);
        return new Saving.Saved(number);
    }

    /** A closed one receives nothing and is in no list; who had its seats is still known. */
    @Transactional
    public Saving close(Visitor visitor, long number) {
        Optional<ContactPoint> found = find(visitor, number);
        if (found.isEmpty() || !mayChange(visitor, found.get())) return new Saving.NotYours();
        ContactPoint point = found.get();
        if (!point.isOpen()) return new Saving.Saved(number);
        RecordContent closed = content(visitor, text(point), ContactPoint.State.CLOSED);
        return records.update(number, point.head().version(), closed)
                ? new Saving.Saved(number)
                : new Saving.Stale(point);
    }

    private static ContactPointText text(ContactPoint point) {
        return new ContactPointText(
                point.organisations(),
                Set.copyOf(point.head().themes()),
                point.email(),
                point.phone(),
                point.audience());
    }

    /** Gives somebody of the organisations a seat for a time. A seat is one person's at a time. */
    @Transactional
    public Appointing appoint(
            Visitor visitor, long number, Seat seat, long person, LocalDate from, @Nullable LocalDate to) {
        records.touch(number);
        Optional<ContactPoint> found = find(visitor, number);
        if (found.isEmpty() || !found.get().isOpen() || !mayChange(visitor, found.get()))
            return new Appointing.NotYours();
        if (to != null && to.isBefore(from)) return new Appointing.EndsBeforeItStarts(from);
        if (people.named(visitor, List.of(person)).isEmpty() || !belongs(person, found.get()))
            return new Appointing.DoesNotBelong();
        for (Term term : found.get().terms()) {
            if (!term.meets(from, to)) continue;
            if (term.seat() == seat) return new Appointing.Taken(term);
            if (term.person() == person) return new Appointing.InBothSeats();
        }
        repository.seat(number, seat, person, from, to);
        return new Appointing.Done();
    }

    @Transactional
    public Appointing endTerm(Visitor visitor, long number, long term, LocalDate lastDay) {
        records.touch(number);
        Optional<ContactPoint> found = find(visitor, number);
        if (found.isEmpty() || !mayChange(visitor, found.get())) return new Appointing.NotYours();
        Optional<Term> known =
                found.get().terms().stream().filter(each -> each.id() == term).findFirst();
        if (known.isEmpty()) return new Appointing.NotYours();
        if (lastDay.isBefore(known.get().from()))
            return new Appointing.EndsBeforeItStarts(known.get().from());
        repository.end(number, term, lastDay);
        return new Appointing.Done();
    }

    /** Who receives what is sent to the organisation about these service areas on this day, and why just they. */
    public Recipient whoReceives(long organisation, Collection<Long> serviceAreas, LocalDate date) {
        for (long place : queries.above(organisation)) {
            List<ContactPoint> points = queries.openOf(Visitor.STRANGER, List.of(place));
            Optional<Recipient> received = Fallback.among(points, withAllAbove(serviceAreas), date);
            if (received.isPresent()) return received.get();
        }
        return roles.of(Role.ADVISER, queries.bodiesOf(organisation, date), date).stream()
                .findFirst()
                .<Recipient>map(adviser -> new Recipient.Adviser(adviser.place(), adviser.person()))
                .orElseGet(Recipient.Nobody::new);
    }

    /**
     * For each of the organisations all who would receive, one after the other, the advisers of its cooperations last. Asked at
     * once for as many as there are.
     */
    public Map<Long, List<Recipient>> inOrder(Collection<Long> wanted, Collection<Long> serviceAreas, LocalDate date) {
        Map<Long, List<Long>> above = queries.above(wanted);
        Map<Long, List<Long>> bodies = queries.bodiesOf(wanted, date);
        List<ContactPoint> points = queries.openOf(
                Visitor.STRANGER,
                above.values().stream().flatMap(Collection::stream).distinct().toList());
        List<RoleHolders.Holder> advisers = roles.of(
                Role.ADVISER,
                bodies.values().stream().flatMap(Collection::stream).distinct().toList(),
                date);
        Set<Long> areas = withAllAbove(serviceAreas);
        Map<Long, List<Recipient>> all = new LinkedHashMap<>();
        for (long organisation : wanted) {
            List<Recipient> order = new ArrayList<>();
            for (long place : above.getOrDefault(organisation, List.of()))
                order.addAll(Fallback.inOrder(
                        points.stream()
                                .filter(point -> point.organisations().contains(place))
                                .toList(),
                        areas,
                        date));
            List<Long> its = bodies.getOrDefault(organisation, List.of());
            advisers.stream()
                    .filter(adviser -> its.contains(adviser.place()))
                    .forEach(adviser -> order.add(new Recipient.Adviser(adviser.place(), adviser.person())));
            all.put(organisation, order);
        }
        return all;
    }

    /** Who receives what is sent to each of these points while nobody holds it. Points for the same areas are asked for at once. */
    public Map<Long, Recipient> whileEmpty(Collection<ContactPoint> points, LocalDate date) {
        Map<List<Long>, List<ContactPoint>> alike = points.stream()
                .filter(point -> !point.serves().isEmpty())
                .collect(Collectors.groupingBy(point -> point.head().themes()));
        Map<Long, Recipient> all = new LinkedHashMap<>();
        alike.forEach((areas, same) -> {
            Map<Long, List<Recipient>> order =
                    inOrder(same.stream().map(Contacts::first).distinct().toList(), areas, date);
            for (ContactPoint point : same)
                all.put(
                        point.number(),
                        order.getOrDefault(first(point), List.of()).stream()
                                .findFirst()
                                .orElseGet(Recipient.Nobody::new));
        });
        return all;
    }

    private static long first(ContactPoint point) {
        return point.serves().getFirst().organisation();
    }

    /** Whether the visitor writes for one of its organisations, or for a cooperation that one of them takes part in. */
    public boolean mayChange(Visitor visitor, ContactPoint point) {
        return !changeable(visitor, List.of(point)).isEmpty();
    }

    /** The numbers of those the visitor may change. */
    public Set<Long> changeable(Visitor visitor, Collection<ContactPoint> points) {
        return queries.changeable(
                visitor, points.stream().map(ContactPoint::number).toList());
    }

    public boolean mayWriteFor(Visitor visitor, long organisation) {
        return visitor.isSignedIn()
                && (organisations.mayWriteFor(visitor, organisation)
                        || queries.bodiesOf(organisation, today()).stream()
                                .anyMatch(body -> visitor.holds(Visitor.edits("body", body))));
    }

    /** Somebody left an organisation: the seats they had for it are empty from that day. */
    @EventListener
    @Transactional
    public void leaveSeats(AffiliationEnded left) {
        Set<Long> stillIn = affiliations.reach(left.person());
        for (long number : repository.pointsWith(left.person(), left.organisation(), left.on())) {
            if (repository.servedBy(number).stream().anyMatch(stillIn::contains)) continue;
            records.touch(number);
            repository.leave(number, left.person(), left.on());
        }
    }

    /** A contact point is called what those it serves are called. */
    @EventListener
    @Transactional
    public void follow(OrganisationRenamed renamed) {
        title(repository.serving(renamed.organisation()));
    }

    /** Gives these the titles they would get today. Their readers and editors stay. */
    @Transactional
    void title(Collection<Long> numbers) {
        for (ContactPoint point : repository.load(SYSTEM, numbers)) {
            RecordContent content = content(SYSTEM, text(point), point.state());
            if (!point.head().title().equals(content.title()))
                records.update(point.number(), point.head().version(), content);
        }
    }

    private boolean mayWriteForAll(Visitor visitor, Set<Long> wanted) {
        return wanted.stream().allMatch(organisation -> mayWriteFor(visitor, organisation));
    }

    private boolean belongs(long person, ContactPoint point) {
        return affiliations.reach(person).stream().anyMatch(point.organisations()::contains);
    }

    private Set<Long> withAllAbove(Collection<Long> serviceAreas) {
        Set<Long> all = new LinkedHashSet<>();
        for (long area : serviceAreas) {
            Optional<Theme> theme = themes.find(area);
            while (theme.isPresent() && all.add(theme.get().id())) {
                Long broader = theme.get().broader();
                theme = broader == null ? Optional.empty() : themes.find(broader);
            }
        }
        return all;
    }

    private RecordContent content(Visitor visitor, ContactPointText text, ContactPoint.State state) {
        Set<String> editors = new TreeSet<>();
        text.organisations().forEach(organisation -> {
            editors.add(Visitor.edits("org", organisation));
            queries.bodiesOf(organisation, today()).forEach(body -> editors.add(Visitor.edits("body", body)));
        });
        return RecordContent.titled(title(visitor, text.organisations()), Language.BOKMAL, state.name())
                .readers(ContactPolicy.readers())
                .editors(editors)
                .themes(text.themes());
    }

    /** The names of those it serves: that it is a contact point, each page says in its reader's language. */
    private String title(Visitor visitor, Set<Long> served) {
        String names = served.stream()
                .sorted()
                .flatMap(organisation -> organisations.head(visitor, organisation).stream())
                .map(RecordHead::title)
                .collect(Collectors.joining(", "));
        return names.substring(0, Math.min(names.length(), RecordContent.TITLE_LIMIT));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
