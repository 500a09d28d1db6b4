package no.samskap.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.directory.Moving;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationQueries;
import no.samskap.directory.OrganisationTree;
import no.samskap.directory.Organisations;
import no.samskap.directory.Saving;
import no.samskap.directory.municipalities.MunicipalityHistory;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations for programs. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationApi {
    private final Organisations organisations;
    private final OrganisationTree tree;
    private final MunicipalityHistory history;
    private final OrganisationQueries queries;
    private final Records records;

    OrganisationApi(
            Organisations organisations,
            OrganisationTree tree,
            MunicipalityHistory history,
            OrganisationQueries queries,
            Records records) {
        this.organisations = organisations;
        this.tree = tree;
        this.history = history;
        this.queries = queries;
        this.records = records;
    }

    /** A name with its language as BCP 47 tag. */
    record Name(String language, String name) {
        static List<Name> all(List<Organisation.Name> names) {
            return names.stream()
                    .map(name -> new Name(name.language().code(), name.name()))
                    .toList();
        }
    }

    /** An organisation in a list. */
    record Item(
            long number,
            String title,
            String language,
            String form,
            String shortName,
            @Nullable String reference,
            @Nullable String organisationNumber,
            @Nullable String countyNumber,
            @Nullable Integer population,
            List<Name> otherNames,
            String url) {
        static Item of(OrganisationQueries.Row row) {
            return new Item(
                    row.number(),
                    row.title(),
                    row.language(),
                    row.form(),
                    row.shortName(),
                    row.reference(),
                    row.organisationNumber(),
                    row.countyNumber(),
                    row.population(),
                    Name.all(row.otherNames()),
                    "/organisasjoner/" + row.number());
        }
    }

    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String language,
            Organisation.Form form,
            String shortName,
            @Nullable String reference,
            List<Name> names,
            Organisations.@Nullable Named partOf,
            boolean closed,
            List<OrganisationTree.Unit> units,
            List<OrganisationTree.Kin> before,
            List<OrganisationTree.Kin> after,
            List<MunicipalityHistory.Former> formerMunicipalities,
            Organisation.Facts facts,
            Instant changedAt,
            String url) {}

    @Listed(
            by = {"text", "form", "county", "languageForm", "owner"},
            sorts = {"name", "population"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Item> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        OrganisationQueries.Filter filter = new OrganisationQueries.Filter(
                asked.text(),
                asked.chosenOf("form", Organisation.Form.class),
                asked.chosen("county"),
                asked.chosenOf("languageForm", Organisation.LanguageForm.class),
                asked.chosenNumbers("owner"));
        OrganisationQueries.Order order = asked.sort().equals("population")
                ? OrganisationQueries.Order.POPULATION
                : OrganisationQueries.Order.NAME;
        return Api.Page.of(
                asked.with(List.of(), queries.totals(visitor, filter).total()),
                queries.list(visitor, filter, order, asked.size(), asked.offset()).stream()
                        .map(Item::of)
                        .toList());
    }

    @GetMapping("/{number}")
    @CallableBy(Caller.EVERYONE)
    ResponseEntity<Detail> show(@PathVariable long number, Visitor visitor) {
        return found(visitor, number);
    }

    /** A unit of the organisation. */
    @PostMapping("/{number}/units")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> addUnit(@PathVariable long number, @Valid @RequestBody UnitForm input, Visitor visitor) {
        return added(visitor, organisations.add(visitor, input.organisation(number)));
    }

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> add(@Valid @RequestBody RegisterForm input, Visitor visitor) {
        input.refuseContradictions();
        return added(visitor, organisations.add(visitor, input.organisation()));
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> change(
            @PathVariable long number,
            @Valid @RequestBody OrganisationForm input,
            Visitor visitor,
            HttpServletRequest request) {
        if (!input.hasWebsiteOrNone())
            throw new Refusal.Invalid("website", Words.t("directory.organisation.form.website.wrong"));
        return saved(visitor, organisations.change(visitor, number, Api.seenVersion(request), input.text()));
    }

    @PutMapping("/{number}/register")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> register(
            @PathVariable long number,
            @Valid @RequestBody RegisterForm input,
            Visitor visitor,
            HttpServletRequest request) {
        input.refuseContradictions();
        return saved(visitor, organisations.register(visitor, number, Api.seenVersion(request), input.register()));
    }

    record Place(long partOf) {}

    /** Moves a unit. */
    @PutMapping("/{number}/place")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> move(@PathVariable long number, @RequestBody Place input, Visitor visitor) {
        return moved(visitor, number, "partOf", tree.move(visitor, number, input.partOf()));
    }

    /** @param on the first day without it */
    record Closing(@NotNull LocalDate on, @Nullable Set<Long> successors) {}

    @PostMapping("/{number}/closing")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> close(@PathVariable long number, @Valid @RequestBody Closing input, Visitor visitor) {
        Set<Long> successors = input.successors() == null ? Set.of() : input.successors();
        return moved(visitor, number, "successors", tree.close(visitor, number, input.on(), successors));
    }

    @DeleteMapping("/{number}/closing")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> reopen(@PathVariable long number, Visitor visitor) {
        return moved(visitor, number, "", tree.reopen(visitor, number));
    }

    private ResponseEntity<Detail> added(Visitor visitor, Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long number) -> {
                int version =
                        organisations.find(visitor, number).orElseThrow().head().version();
                yield Api.created("/api/v1/organisations/" + number, version, detail(visitor, number));
            }
            case Saving.AlreadyThere(long other) -> throw taken(visitor, other);
            case Saving.NotYours(), Saving.Stale() -> throw new Refusal.Forbidden();
            case Saving.TooMany ignored -> throw new IllegalStateException("Only people are counted");
        };
    }

    private ResponseEntity<Detail> saved(Visitor visitor, Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long number) -> found(visitor, number);
            case Saving.AlreadyThere(long other) -> throw taken(visitor, other);
            case Saving.Stale() -> throw Api.stale();
            case Saving.NotYours() -> throw new Refusal.NotFound();
            case Saving.TooMany ignored -> throw new IllegalStateException("Only people are counted");
        };
    }

    private Refusal taken(Visitor visitor, long other) {
        String name = organisations.head(visitor, other).map(RecordHead::title).orElse("");
        return new Refusal.Invalid(409, Map.of("organisationNumber", Words.t("directory.register.taken.by", name)));
    }

    /** @param field what is wrong stands at */
    private ResponseEntity<Detail> moved(Visitor visitor, long number, String field, Moving outcome) {
        return switch (outcome) {
            case Moving.Moved(long ignored) -> found(visitor, number);
            case Moving.Circular(String unit, String into) ->
                throw new Refusal.Invalid(field, Words.t("directory.unit.circular", unit, into));
            case Moving.ClosedThere() -> throw new Refusal.Invalid(field, Words.t("directory.unit.closedThere"));
            case Moving.NotYet() -> throw new Refusal.Invalid(field, Words.t("directory.close.notYet"));
            case Moving.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private ResponseEntity<Detail> found(Visitor visitor, long number) {
        Detail detail = detail(visitor, number);
        return Api.found(detail.version(), detail);
    }

    private Detail detail(Visitor visitor, long number) {
        Organisation organisation =
                organisations.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        String municipality = organisation.facts().municipalityNumber();
        return new Detail(
                number,
                organisation.head().version(),
                organisation.head().title(),
                organisation.head().summary(),
                organisation.head().language().code(),
                organisation.form(),
                organisation.shortName(),
                organisation.reference(),
                Name.all(organisation.names()),
                organisation.partOf(),
                organisation.isClosed(),
                tree.unitsOf(visitor, number),
                tree.before(visitor, number),
                tree.after(visitor, number),
                municipality == null ? List.of() : history.formerOf(municipality),
                organisation.facts(),
                organisation.head().changedAt(),
                "/organisasjoner/" + number);
    }
}
