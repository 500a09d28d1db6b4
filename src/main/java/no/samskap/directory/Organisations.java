package no.samskap.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to organisations and their units. Lists are in {@link OrganisationQueries}, under the same rule. */
@Service
public class Organisations {
    public static final String KIND = "organisation";

    private final Records records;
    private final OrganisationRepository repository;
    private final OrganisationContent contents;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Map<String, String> countyNames = new ConcurrentHashMap<>();

    Organisations(
            Records records,
            OrganisationRepository repository,
            OrganisationContent contents,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.records = records;
        this.repository = repository;
        this.contents = contents;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** An organisation by number and name, for a choice in a form. */
    public record Named(long number, String name) {}

    public Optional<RecordHead> head(Visitor visitor, long number) {
        return records.find(visitor, KIND, number);
    }

    public Optional<Organisation> find(Visitor visitor, long number) {
        return head(visitor, number).flatMap(head -> repository.find(visitor, head));
    }

    /** Whether the visitor is an administrator, or writes for the organisation or for one that it is part of. */
    public boolean mayWriteFor(Visitor visitor, long number) {
        return head(visitor, number)
                .filter(head -> visitor.isAdministrator() || head.mayBeEditedBy(visitor))
                .isPresent();
    }

    /**
     * Adds an organisation, as an administrator does, or a unit, as those do who write for what it is part of. A unit
     * without a county lies where what it is part of lies. A municipality with a number that was given up is closed from the
     * start, and followed by what it became.
     */
    @Transactional
    public Saving add(Visitor visitor, NewOrganisation organisation) {
        Long partOf = organisation.partOf();
        if (!(partOf == null ? visitor.isAdministrator() : mayWriteFor(visitor, partOf))) return new Saving.NotYours();
        Optional<Long> known = Optional.ofNullable(organisation.reference())
                .flatMap(this::byReference)
                .or(() -> repository.holderOf(organisation.form(), organisation.facts(), 0));
        if (known.isPresent()) return new Saving.AlreadyThere(known.get());
        NewOrganisation placed = partOf == null || organisation.facts().countyNumber() != null
                ? organisation
                : organisation.within(repository.county(partOf));
        long number = records.reserve(1).getFirst();
        addAll(Map.of(number, placed));
        String municipalityNumber = placed.facts().municipalityNumber();
        if (municipalityNumber != null)
            contents.endedOn(municipalityNumber)
                    .ifPresent(on -> repository.succeed(
                            number, on, repository.withMunicipalityNumbers(contents.successors(municipalityNumber))));
        return new Saving.Saved(number);
    }

    /** Adds them under reserved numbers, so that a unit can name what it is part of. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addAll(Map<Long, NewOrganisation> organisations) {
        Map<Long, RecordContent> saved = new LinkedHashMap<>();
        organisations.forEach((number, organisation) -> saved.put(
                number,
                RecordContent.titled(
                                organisation.title(),
                                Language.BOKMAL,
                                ended(organisation).isPresent()
                                        ? OrganisationContent.CLOSED
                                        : OrganisationContent.ACTIVE)
                        .dates(
                                null,
                                ended(organisation).map(on -> on.minusDays(1)).orElse(null))
                        .searchText(contents.searchText(
                                organisation.shortName(), organisation.names(), organisation.facts()))
                        .owner(organisation.partOf())
                        .readers(Set.of(Visitor.PUBLIC))
                        .editors(DirectoryPolicy.organisationEditors(number, above(organisation, organisations)))));
        records.createAll(KIND, saved);
        repository.insertAll(organisations);
    }

    private Optional<LocalDate> ended(NewOrganisation organisation) {
        return contents.endedOn(organisation.facts().municipalityNumber());
    }

    /** What it is part of, what that is part of, and so on. */
    private List<Long> above(NewOrganisation organisation, Map<Long, NewOrganisation> besides) {
        List<Long> above = new ArrayList<>();
        Long next = organisation.partOf();
        while (next != null) {
            above.add(next);
            NewOrganisation known = besides.get(next);
            next = known == null ? repository.partOf(next) : known.partOf();
        }
        return above;
    }

    /** Changes what those of the organisation write of it themselves. */
    @Transactional
    public Saving change(Visitor visitor, long number, int seenVersion, OrganisationText text) {
        Optional<Organisation> found = find(visitor, number);
        if (found.isEmpty() || !found.get().head().mayBeEditedBy(visitor)) return new Saving.NotYours();
        Organisation organisation = found.get();
        RecordContent content = contents.of(organisation)
                .summary(text.summary())
                .searchText(contents.searchText(organisation.shortName(), text.names(), organisation.facts()));
        if (!records.update(number, seenVersion, content)) return new Saving.Stale();
        repository.update(number, text);
        return new Saving.Saved(number);
    }

    /** Changes what registers know it by. AlreadyThere names the one that has a number of these. */
    @Transactional
    public Saving register(Visitor visitor, long number, int seenVersion, OrganisationRegister register) {
        Optional<Organisation> found = find(visitor, number);
        if (found.isEmpty() || !visitor.isAdministrator()) return new Saving.NotYours();
        Organisation organisation = found.get();
        Organisation.Facts facts = register.over(organisation.facts());
        Optional<Long> taken = repository.holderOf(register.form(), facts, number);
        if (taken.isPresent()) return new Saving.AlreadyThere(taken.get());
        RecordContent content = contents.of(organisation)
                .titled(register.title())
                .searchText(contents.searchText(register.shortName(), organisation.names(), facts));
        if (!records.update(number, seenVersion, content)) return new Saving.Stale();
        repository.update(number, register);
        countyNames.clear();
        if (!organisation.head().title().equals(content.title())) events.publishEvent(new OrganisationRenamed(number));
        return new Saving.Saved(number);
    }

    /**
     * Those the visitor may act for: where they are contact, editor or administrator. Each page asks, so that the plan is kept
     * as that of {@link Records#findAll} is.
     */
    public List<Named> actedForBy(Visitor visitor) {
        Set<String> tokens = visitor.tokens();
        Long[] numbers = tokens.stream()
                .filter(token -> token.startsWith("org:") && token.endsWith(":edit"))
                .map(token -> Long.valueOf(token.substring("org:".length(), token.length() - ":edit".length())))
                .toArray(Long[]::new);
        if (numbers.length == 0) return List.of();
        return jdbc.sql("""
                        select r.number, r.title as name
                          from readable(:tokens) r join unnest((select cast(:numbers as bigint[]))) mine on mine = r.number
                         where r.kind = 'organisation' and r.state <> 'CLOSED'
                         order by r.title""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers)
                .query(Named.class)
                .list();
    }

    /**
     * The organisation whose name is exactly this, in any of its languages, or that data files know by this key: of several the
     * first. A form asks {@link WhoIsMeant}, which asks back.
     */
    public Optional<Long> named(Visitor visitor, String name) {
        return jdbc.sql("""
                        select r.number
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where lower(r.title) = lower(:name) or o.reference = :name
                            or o.number in (select n.organisation from organisation_name n where lower(n.name) = lower(:name))
                         order by (o.part_of is not null), r.number
                         limit 1""")
                .param("tokens", visitor.tokenArray())
                .param("name", name.strip())
                .query(Long.class)
                .optional();
    }

    /** The organisation data files know by this key. */
    public Optional<Long> byReference(String reference) {
        return jdbc.sql("select number_today(o.number) from organisation o where o.reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .optional();
    }

    /** What is part of it, one level down. */
    public List<Named> unitsOf(Visitor visitor, long number) {
        return jdbc.sql("""
                        select r.number, r.title as name
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where o.part_of = any (array(select numbers_of(:number)))
                         order by r.title, r.number""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(Named.class)
                .list();
    }

    /**
     * What an organisation is called.
     *
     * @param shortName as NTNU; empty where there is none
     */
    public record Called(
            long number,
            String name,
            String shortName,
            @Nullable String organisationNumber) {}

    /** All that are not closed, to find them by what somebody wrote. */
    public List<Called> called(Visitor visitor) {
        return jdbc.sql("""
                        select r.number, r.title as name, o.short_name, o.organisation_number
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where r.kind = 'organisation' and r.state <> 'CLOSED'
                         order by o.part_of is not null, r.number""")
                .param("tokens", visitor.tokenArray())
                .query(Called.class)
                .list();
    }

    /**
     * What an organisation is, and where.
     *
     * @param municipality the number of the one it is, has its main office in, or lies in by what it is part of
     */
    public record Placed(Organisation.Form form, @Nullable String municipality) {}

    public Map<Long, Placed> placed(Visitor visitor, Collection<Long> numbers) {
        Map<Long, Placed> placed = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.number, o.form,
                               (select coalesce(x.municipality_number, x.seat)
                                  from organisations_above(r.number) up join organisation x on x.number = up.number
                                 where coalesce(x.municipality_number, x.seat) is not null
                                 order by up.steps limit 1) as municipality
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where r.number = any (:numbers)""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    placed.put(
                            row.getLong("number"),
                            new Placed(
                                    Organisation.Form.valueOf(row.getString("form")), row.getString("municipality")));
                });
        return placed;
    }

    /** What these are, of those the visitor may read. */
    public Map<Long, Organisation.Form> forms(Visitor visitor, Collection<Long> numbers) {
        Map<Long, Organisation.Form> forms = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.number, o.form
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where r.number = any (:numbers)""")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    forms.put(row.getLong("number"), Organisation.Form.valueOf(row.getString("form")));
                });
        return forms;
    }

    /** A county's name by its two digits. Lists ask for all of them at each visit, and they change with a release: kept. */
    public String countyName(String countyNumber) {
        String known = countyNames.computeIfAbsent(countyNumber, this::readCountyName);
        return known == null ? countyNumber : known;
    }

    private @Nullable String readCountyName(String countyNumber) {
        return jdbc.sql("""
                        select coalesce((select n.name from organisation_name n
                                          where n.organisation = r.number and n.language = 'nb' limit 1), r.title)
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where o.form = 'COUNTY' and o.county_number = :countyNumber""")
                .param("tokens", Visitor.STRANGER.tokenArray())
                .param("countyNumber", countyNumber)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** A county by its two digits. */
    public record County(String number, String name) {}

    public List<County> counties() {
        return jdbc.sql("""
                        select o.county_number as number,
                               coalesce((select n.name from organisation_name n
                                          where n.organisation = r.number and n.language = 'nb' limit 1), r.title) as name
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where o.form = 'COUNTY' and o.county_number is not null
                         order by name""")
                .param("tokens", Visitor.STRANGER.tokenArray())
                .query(County.class)
                .list();
    }

    /** The municipality with this number. */
    public Optional<Named> municipality(Visitor visitor, String municipalityNumber) {
        return jdbc.sql("""
                        select r.number, r.title as name
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where o.municipality_number = :municipalityNumber""")
                .param("tokens", visitor.tokenArray())
                .param("municipalityNumber", municipalityNumber)
                .query(Named.class)
                .optional();
    }

    /** The open organisations with these organisation numbers: of several with one number, the one the others are part of. */
    public Map<String, Long> withNumbers(Collection<String> organisationNumbers) {
        Map<String, Long> found = new LinkedHashMap<>();
        if (organisationNumbers.isEmpty()) return found;
        jdbc.sql("""
                        select o.organisation_number, r.number
                          from readable(:tokens) r join organisation o on o.number = r.number
                         where o.organisation_number = any (:numbers) and r.state <> 'CLOSED'
                         order by (o.part_of is not null), r.number""")
                .param("tokens", Visitor.STRANGER.tokenArray())
                .param("numbers", organisationNumbers.toArray(String[]::new))
                .query(row -> {
                    found.putIfAbsent(row.getString("organisation_number"), row.getLong("number"));
                });
        return found;
    }
}
