package no.samskap.results.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Visitor;
import no.samskap.directory.Organisations;
import no.samskap.records.Records;
import no.samskap.results.Adopting;
import no.samskap.results.Counting;
import no.samskap.results.Happened;
import no.samskap.results.Result;
import no.samskap.results.ResultQueries;
import no.samskap.results.ResultText;
import no.samskap.results.ResultType;
import no.samskap.results.Results;
import no.samskap.results.Saving;
import no.samskap.results.Thesis;
import no.samskap.web.Api;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Listed;
import no.samskap.web.Listing;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results for programs. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/results")
class ResultApi {
    private final Results results;
    private final ResultQueries queries;
    private final ResultFilters filters;
    private final ResultReader reader;
    private final Records records;

    ResultApi(Results results, ResultQueries queries, ResultFilters filters, ResultReader reader, Records records) {
        this.results = results;
        this.queries = queries;
        this.filters = filters;
        this.reader = reader;
        this.records = records;
    }

    /**
     * A result in a list.
     *
     * @param happened ISO 8601, as exact as it is known: {@code 2023}, {@code 2023-05-17}, {@code 2022/2025}
     */
    record Item(
            long number,
            String title,
            String summary,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            String state,
            ResultType type,
            @Nullable String happened,
            List<Long> themes,
            int adoptions,
            Instant changedAt,
            String url) {
        static Item of(ResultQueries.Row row) {
            return new Item(
                    row.number(),
                    row.title(),
                    row.summary(),
                    row.language(),
                    row.owner(),
                    row.ownerTitle(),
                    row.state(),
                    row.type(),
                    iso(row.happened()),
                    row.themes(),
                    row.adoptions(),
                    row.changedAt(),
                    "/resultater/" + row.number());
        }
    }

    record Detail(
            long number,
            int version,
            String title,
            String summary,
            String practice,
            ResultType type,
            String language,
            @Nullable Long owner,
            @Nullable String ownerTitle,
            List<Organisations.Named> organisations,
            List<Long> themes,
            @Nullable String happened,
            Result.State state,
            Result.Audience audience,
            Counting counting,
            @Nullable Integer participants,
            String fullText,
            @Nullable Thesis thesis,
            @Nullable Long belongsTo,
            String source,
            List<Adoption> adoptions,
            Instant changedAt,
            String url) {
        static Detail of(Result result) {
            ResultText text = result.text();
            return new Detail(
                    result.number(),
                    result.head().version(),
                    text.title(),
                    text.summary(),
                    text.practice(),
                    text.type(),
                    text.language().code(),
                    result.head().owner(),
                    result.head().ownerTitle(),
                    result.behind(),
                    result.head().themes(),
                    iso(text.happened()),
                    result.state(),
                    text.audience(),
                    text.counting(),
                    text.participants(),
                    text.fullText(),
                    text.type().isThesis() ? text.thesis() : null,
                    text.belongsTo(),
                    text.source(),
                    result.adoptions().stream().map(Adoption::of).toList(),
                    result.head().changedAt(),
                    "/resultater/" + result.number());
        }
    }

    record Adoption(
            long organisation, String name, @Nullable String since, String note, String language) {
        static Adoption of(Result.Adoption adoption) {
            PartialDate since = adoption.since();
            return new Adoption(
                    adoption.organisation(),
                    adoption.name(),
                    since == null ? null : since.iso(),
                    adoption.note(),
                    adoption.language());
        }
    }

    record AdoptionInput(
            long organisation,
            @Nullable String since,
            @Nullable String note,
            @Nullable String language) {}

    @Listed(
            by = {"text", "type", "theme", "year", "county", "state", "owner"},
            sorts = {"newest", "latest", "mostUsed"})
    @GetMapping
    @CallableBy(Caller.EVERYONE)
    Api.Page<Item> list(@RequestParam MultiValueMap<String, String> parameters, Visitor visitor) {
        Listing asked = Listing.askedOfApi(parameters);
        ResultQueries.Filter filter = filters.filter(asked, ResultFilters.Names.OF_API);
        ResultQueries.Order order = switch (asked.sort()) {
            case "latest" -> ResultQueries.Order.LATEST;
            case "mostUsed" -> ResultQueries.Order.MOST_USED;
            default -> ResultQueries.Order.NEWEST;
        };
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

    @PostMapping
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> write(@Valid @RequestBody ResultForm input, BindingResult errors, Visitor visitor) {
        Optional<ResultText> text = reader.read(visitor, input, null, errors);
        if (text.isEmpty()) return Api.invalid(errors);
        return switch (results.write(visitor, text.get())) {
            case Saving.Saved(long number) -> {
                Result result = results.find(visitor, number).orElseThrow(Refusal.NotFound::new);
                yield Api.created("/api/v1/results/" + number, result.head().version(), Detail.of(result));
            }
            case Saving.NotYours() -> throw new Refusal.Forbidden();
            case Saving.Wrong wrong -> invalid(wrong, errors);
            case Saving.Stale(Result ignored) -> throw Api.stale();
        };
    }

    @PutMapping("/{number}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<?> change(
            @PathVariable long number,
            @Valid @RequestBody ResultForm input,
            BindingResult errors,
            Visitor visitor,
            HttpServletRequest request) {
        int seen = Api.seenVersion(request);
        Result result = results.find(visitor, number).orElseThrow(Refusal.NotFound::new);
        Optional<ResultText> text = reader.read(visitor, input, result, errors);
        if (text.isEmpty()) return Api.invalid(errors);
        return switch (results.change(visitor, number, seen, text.get())) {
            case Saving.Wrong wrong -> invalid(wrong, errors);
            case Saving other -> answer(visitor, other);
        };
    }

    /** Publishes a draft. */
    @PostMapping("/{number}/publication")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> publish(@PathVariable long number, Visitor visitor) {
        return answer(visitor, results.publish(visitor, number));
    }

    /** An organisation has taken the result into use. */
    @PostMapping("/{number}/adoptions")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Detail> adopt(@PathVariable long number, @RequestBody AdoptionInput input, Visitor visitor) {
        Language language =
                Language.of(input.language() == null ? "nb" : input.language()).orElse(Language.BOKMAL);
        String note = input.note() == null ? "" : input.note().strip();
        if (note.length() > 2000) throw new Refusal.Malformed(422, "error.invalid");
        PartialDate since = input.since() == null || input.since().isBlank()
                ? null
                : Happened.parse(input.since())
                        .filter(happened -> happened.lastYear() == null)
                        .map(Happened::date)
                        .orElseThrow(() -> new Refusal.Malformed(422, "error.invalid"));
        return switch (results.adopt(visitor, number, input.organisation(), since, note, language)) {
            case Adopting.Adopted ignored -> found(visitor, number);
            case Adopting.AlreadyAdopted ignored -> found(visitor, number);
            case Adopting.NotYours() -> throw new Refusal.NotFound();
        };
    }

    private static ResponseEntity<?> invalid(Saving.Wrong wrong, BindingResult errors) {
        ResultReader.reject(wrong, errors);
        return Api.invalid(errors);
    }

    private ResponseEntity<Detail> answer(Visitor visitor, Saving outcome) {
        return switch (outcome) {
            case Saving.Saved(long same) -> found(visitor, same);
            case Saving.Stale(Result ignored) -> throw Api.stale();
            case Saving.NotYours() -> throw new Refusal.NotFound();
            case Saving.Wrong ignored -> throw new Refusal.Malformed(422, "error.invalid");
        };
    }

    private ResponseEntity<Detail> found(Visitor visitor, long number) {
        Result result = results.find(visitor, number).orElseThrow(() -> records.missing(visitor, number));
        return Api.found(result.head().version(), Detail.of(result));
    }

    private static @Nullable String iso(@Nullable Happened happened) {
        return happened == null ? null : happened.iso();
    }
}
