package no.samskap.expertise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import no.samskap.directory.Affiliations;
import no.samskap.directory.AffiliationsChanged;
import no.samskap.directory.People;
import no.samskap.records.Audit;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to expertise profiles. Only the person writes; what others see of it follows from each field's audience. */
@Service
public class Profiles {
    /** What is written in the audit when somebody opens contact data. */
    static final String OPENED = "expertise contact opened";

    private final Records records;
    private final ProfileRepository repository;
    private final Affiliations affiliations;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Profiles(
            Records records,
            ProfileRepository repository,
            Affiliations affiliations,
            People people,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.repository = repository;
        this.affiliations = affiliations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Contact data of a profile; empty where there is none for this visitor. */
    public record Contact(String email, String phone) {}

    /** Somebody who opened the contact data; the name is empty for a stranger, or one who may not be read. */
    public record Opening(String name, Instant at) {}

    public Optional<Profile> find(Visitor visitor, long number) {
        return records.find(visitor, Profile.KIND, number)
                .flatMap(head -> repository.find(number).map(stored -> shown(visitor, head, stored)));
    }

    public Optional<Profile> ofPerson(Visitor visitor, long person) {
        return repository.numberOf(person).flatMap(number -> find(visitor, number));
    }

    public Optional<Profile> own(Visitor visitor) {
        return visitor.whenSignedIn().flatMap(person -> ofPerson(visitor, person));
    }

    /** Saves one's own profile, and by that says yes to showing it and confirms it. */
    @Transactional
    public Saving save(Visitor visitor, @Nullable Integer seenVersion, ProfileText text) {
        return save(visitor, seenVersion, text, today());
    }

    /** Saves what was confirmed earlier, elsewhere. */
    @Transactional
    public Saving save(Visitor visitor, @Nullable Integer seenVersion, ProfileText text, LocalDate confirmedOn) {
        Long person = visitor.person();
        if (person == null) return new Saving.NotYours();
        Optional<RecordHead> self = records.find(visitor, People.KIND, person);
        if (self.isEmpty()) return new Saving.NotYours();
        Set<Long> organisations = affiliations.reach(person);
        Optional<Profile> before = own(visitor);
        if (before.isEmpty()) {
            long number =
                    records.create(Profile.KIND, content(self.get(), person, text, organisations, Profile.State.SHOWN));
            repository.insert(number, person, text, confirmedOn, clock.instant(), organisations);
            return new Saving.Saved(number);
        }
        Profile profile = before.get();
        int seen = seenVersion == null ? profile.head().version() : seenVersion;
        RecordContent content = content(self.get(), person, text, organisations, Profile.State.SHOWN);
        if (!records.update(profile.number(), seen, content)) return new Saving.Stale(profile);
        repository.update(profile.number(), person, text, confirmedOn, clock.instant(), organisations);
        return new Saving.Saved(profile.number());
    }

    /** "It is still right": asked once a year. */
    @Transactional
    public Saving confirm(Visitor visitor) {
        Optional<Profile> own = own(visitor);
        if (own.isEmpty() || !own.get().isShown()) return new Saving.NotYours();
        Profile profile = own.get();
        records.touch(profile.number());
        repository.update(
                profile.number(),
                profile.person(),
                profile.text(),
                today(),
                profile.consentedAt(),
                affiliations.reach(profile.person()));
        return new Saving.Saved(profile.number());
    }

    /** Takes back the consent: at once nobody else reads, finds or counts it. */
    @Transactional
    public Saving withdraw(Visitor visitor) {
        Optional<Profile> own = own(visitor);
        if (own.isEmpty()) return new Saving.NotYours();
        Profile profile = own.get();
        if (!profile.isShown()) return new Saving.Saved(profile.number());
        RecordContent hidden =
                content(profile.head(), profile.person(), profile.text(), List.of(), Profile.State.WITHDRAWN);
        return records.update(profile.number(), profile.head().version(), hidden)
                ? new Saving.Saved(profile.number())
                : new Saving.Stale(profile);
    }

    /** Opens the contact data the visitor may see, and notes that they did. One's own is looked at without a note. */
    @Transactional
    public Optional<Contact> openContact(Visitor visitor, long number) {
        Optional<Profile> found = find(visitor, number);
        Optional<ProfileRepository.Stored> stored = found.flatMap(profile -> repository.find(profile.number()));
        if (stored.isEmpty() || !found.get().hasContact()) return Optional.empty();
        if (!found.get().isOf(visitor)) audit.done(OPENED, number, "");
        ProfileText seen = stored.get().text().only(seen(visitor, stored.get()));
        return Optional.of(new Contact(seen.email(), seen.phone()));
    }

    /** Who opened one's contact data, the last first. */
    public List<Opening> openings(Visitor visitor, int most) {
        List<Opening> openings = new ArrayList<>();
        for (Profile own : own(visitor).stream().toList())
            for (Audit.Act act : audit.acts(own.number(), OPENED, most)) {
                Long person = act.person();
                String name = person == null
                        ? ""
                        : people.named(visitor, List.of(person)).stream()
                                .map(People.Named::name)
                                .findFirst()
                                .orElse("");
                openings.add(new Opening(name, act.at()));
            }
        return openings;
    }

    /** Where somebody belongs decides who their own organisation is. */
    @EventListener
    @Transactional
    public void follow(AffiliationsChanged changed) {
        Optional<ProfileRepository.Stored> stored =
                repository.numberOf(changed.person()).flatMap(repository::find);
        if (stored.isEmpty()) return;
        Visitor self = new Visitor(changed.person(), "", Set.of(Visitor.reads("person", changed.person())));
        Optional<Profile> profile = find(self, stored.get().number());
        if (profile.isEmpty()) return;
        Set<Long> organisations = affiliations.reach(changed.person());
        RecordHead head = profile.get().head();
        records.update(
                head.number(),
                head.version(),
                content(
                        head,
                        changed.person(),
                        stored.get().text(),
                        organisations,
                        profile.get().state()));
        repository.update(
                head.number(),
                changed.person(),
                stored.get().text(),
                stored.get().confirmedOn(),
                stored.get().consentedAt(),
                organisations);
    }

    private Profile shown(Visitor visitor, RecordHead head, ProfileRepository.Stored stored) {
        Set<ProfileField> seen = seen(visitor, stored);
        boolean own = Long.valueOf(stored.person()).equals(visitor.person());
        boolean hasContact = seen.stream()
                .anyMatch(field -> field.isContact() && !stored.text().isEmpty(field));
        if (!own) seen.removeIf(ProfileField::isContact);
        return new Profile(
                head,
                stored.person(),
                stored.text().only(seen),
                stored.confirmedOn(),
                stored.consentedAt(),
                Freshness.of(stored.confirmedOn(), today()),
                hasContact);
    }

    private Set<ProfileField> seen(Visitor visitor, ProfileRepository.Stored stored) {
        Set<Long> organisations = affiliations.reach(stored.person());
        Set<ProfileField> seen = EnumSet.noneOf(ProfileField.class);
        for (ProfileField field : ProfileField.values())
            if (stored.text().audience(field).tokens(stored.person(), organisations).stream()
                    .anyMatch(visitor::holds)) seen.add(field);
        return seen;
    }

    /** The search finds a profile by what everybody who may read it may see, and by nothing else. */
    private RecordContent content(
            RecordHead named, long person, ProfileText text, Collection<Long> organisations, Profile.State state) {
        String self = Visitor.reads("person", person);
        Audience widest = Arrays.stream(ProfileField.values())
                .filter(field -> !text.isEmpty(field))
                .map(text::audience)
                .reduce(Audience.NOBODY, (a, b) -> a.isWiderThan(b) ? a : b);
        Set<String> readers = new TreeSet<>(Set.of(self));
        if (state == Profile.State.SHOWN) readers.addAll(widest.tokens(person, organisations));
        boolean themesForAll = text.audience(ProfileField.THEMES) == widest;
        return new RecordContent(
                named.title(),
                "",
                named.language(),
                text.audience(ProfileField.ABOUT) == widest ? text.about() : "",
                null,
                state.name(),
                readers,
                Set.of(self), // nobody else, administrators neither: the history of a field is as private as the field
                themesForAll ? text.themes() : Set.of(),
                null,
                null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.OSLO));
    }
}
