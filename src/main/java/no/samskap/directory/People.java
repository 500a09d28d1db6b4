package no.samskap.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Merging;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to people, and where they belong. Lists are in {@link PersonQueries}, under the same rule. */
@Service
public class People {
    public static final String KIND = "person";

    /** The directory itself, where it looks for somebody on behalf of nobody. */
    private static final Visitor ALL_READERS =
            new Visitor(0L, "", Set.of(Visitor.PUBLIC, Visitor.MEMBERS, Visitor.ADMIN));

    private final Records records;
    private final Merging merging;
    private final Organisations organisations;
    private final PersonRepository repository;
    private final AffiliationRepository affiliations;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    People(
            Records records,
            Merging merging,
            Organisations organisations,
            PersonRepository repository,
            AffiliationRepository affiliations,
            Clock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.records = records;
        this.merging = merging;
        this.organisations = organisations;
        this.repository = repository;
        this.affiliations = affiliations;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Each gets a letter in the name of whoever added them. */
    static final int MOST_A_DAY = 100;

    /** A person by number and name, for a list or a choice in a form. */
    public record Named(long number, String name, boolean invented) {}

    /**
     * Adds a person who signs in for the first time: readable by signed-in members, belonging nowhere yet.
     *
     * @param invented whether there is no such person: demo people are marked wherever they are shown
     */
    @Transactional
    public long register(String givenName, String familyName, boolean invented) {
        return insert(new NewPerson(null, givenName, familyName, "", invented, Language.BOKMAL, List.of()));
    }

    /**
     * Adds a person with all that is known of them, as those do who write for every organisation they belong to. Each is told by letter,
     * so that nobody but administrators adds more than {@link #MOST_A_DAY} with an address in a day.
     */
    @Transactional
    public Saving register(Visitor visitor, NewPerson person) {
        if (!mayAdd(visitor, person)) return new Saving.NotYours();
        String reference = person.reference();
        if (reference != null) {
            Optional<Long> known = byReference(reference);
            if (known.isPresent()) return new Saving.AlreadyThere(known.get());
        }
        Long by = visitor.person();
        boolean writesToStrangers =
                by != null && !visitor.isAdministrator() && !person.email().isEmpty();
        if (writesToStrangers && repository.addedBy(visitor, clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY)
            return new Saving.TooMany();
        long number = insert(person);
        if (!person.invented() && !person.email().isEmpty() && by != null)
            person.affiliations().stream()
                    .findFirst()
                    .ifPresent(first -> events.publishEvent(
                            new PersonAdded(number, person.name(), person.email(), first.organisation(), by)));
        return new Saving.Saved(number);
    }

    private boolean mayAdd(Visitor visitor, NewPerson person) {
        return visitor.isAdministrator()
                || (!person.affiliations().isEmpty()
                        && person.affiliations().stream()
                                .allMatch(
                                        affiliation -> organisations.mayWriteFor(visitor, affiliation.organisation())));
    }

    private long insert(NewPerson person) {
        long number = records.create(
                KIND,
                RecordContent.titled(person.name(), person.language(), "ACTIVE")
                        .readers(DirectoryPolicy.personReaders(person.invented())));
        repository.insert(number, person);
        affiliations.insertAll(number, person.affiliations(), LocalDate.now(clock.withZone(Words.OSLO)));
        return number;
    }

    /** Calls a person what they say they are called, where whoever signed them in did not tell. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void call(long number, String givenName, String familyName) {
        RecordHead head = records.find(new Visitor(number, "", DirectoryPolicy.ALL_PERSON_READERS), KIND, number)
                .orElseThrow();
        RecordContent content = RecordContent.titled(
                        (givenName + " " + familyName).strip(), head.language(), head.state())
                .readers(DirectoryPolicy.personReaders(head.isPublic()));
        if (!records.update(number, head.version(), content)) throw new IllegalStateException("Renamed meanwhile");
        repository.call(number, givenName, familyName);
    }

    public Optional<Person> find(Visitor visitor, long number) {
        return records.find(visitor, KIND, number).flatMap(head -> repository.find(visitor, head));
    }

    /** Those the visitor may read, in the order asked for; who was merged into another is called as that one, under the number asked for. */
    public List<Named> named(Visitor visitor, Collection<Long> numbers) {
        return jdbc.sql("""
                        select wanted.number, r.title as name, p.invented
                          from readable_today(:tokens) r join person p on p.number = r.number
                          join unnest(cast(:numbers as bigint[])) with ordinality as wanted (number, place)
                            on wanted.number = r.called
                         order by wanted.place""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Named.class)
                .list();
    }

    /** The addresses of these people that the visitor may see; those without one are left out. */
    public Map<Long, String> emails(Visitor visitor, Collection<Long> numbers) {
        Map<Long, String> emails = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.called as number, p.email, p.invented
                          from readable_today(:tokens) r join person p on p.number = r.number
                         where r.called = any (cast(:numbers as bigint[])) and p.email <> ''""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    if (DirectoryPolicy.maySeeEmail(visitor, row.getBoolean("invented")))
                        emails.put(row.getLong("number"), row.getString("email"));
                });
        return emails;
    }

    /** Real people whom the directory has this address of; several where they share one. */
    public List<Long> withAddress(String email) {
        return jdbc.sql("""
                        select r.number
                          from person p join readable(:tokens) r on r.number = p.number
                         where lower(p.email) = lower(:email) and p.email <> '' and not p.invented
                         order by r.number""")
                .param("tokens", ALL_READERS.tokenArray())
                .param("email", email)
                .query(Long.class)
                .list();
    }

    /** As the directory has it; whoever asks has found who somebody is. */
    public Optional<String> nameOf(long number) {
        return records.find(ALL_READERS, KIND, number).map(RecordHead::title);
    }

    /** Somebody who signed in as if they were new is one the directory had: from now on they are one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isTheSame(long newcomer, long known, String reason) {
        return merging.merge(ALL_READERS, newcomer, known, reason) instanceof Merging.Outcome.Merged;
    }

    /** The person data files know by this key. */
    public Optional<Long> byReference(String reference) {
        return jdbc.sql("select number_today(p.number) from person p where p.reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .optional();
    }
}
