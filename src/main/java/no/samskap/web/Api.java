package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;

/**
 * How our API answers: a record carries its version as ETag, a change names the version it saw in {@code If-Match}, a list
 * says how many there are and where the next page is.
 */
public final class Api {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Api() {}

    /** @param next the address of the next page; absent on the last one */
    public record Page<T>(
            List<T> items,
            long total,
            int page,
            int size,
            @Nullable String next) {
        public static <T> Page<T> of(Listing list, List<T> items) {
            return new Page<>(items, list.total(), list.page(), list.size(), list.hasNext() ? list.nextUrl() : null);
        }
    }

    public static <T> ResponseEntity<T> found(int version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    public static <T> ResponseEntity<T> created(String address, int version, T body) {
        return ResponseEntity.created(URI.create(address))
                .eTag("\"" + version + "\"")
                .body(body);
    }

    /**
     * The version a change is based on.
     *
     * @throws Refusal.Malformed 428 where {@code If-Match} is missing, 400 where it is none of our ETags
     */
    public static int seenVersion(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null) throw new Refusal.Malformed(428, "error.precondition");
        Matcher matcher = VERSION.matcher(header.strip());
        if (!matcher.matches()) throw new Refusal.Malformed(400, "error.precondition");
        return Integer.parseInt(matcher.group(1));
    }

    /** What was sent breaks a rule: each field with its sentence. */
    public static ResponseEntity<ProblemDetail> invalid(BindingResult errors) {
        return invalid(
                HttpStatus.UNPROCESSABLE_CONTENT,
                errors.getFieldErrors().stream()
                        .map(error -> wrong(error.getField(), Form.say(error)))
                        .toList());
    }

    /**
     * Asks for what no annotation can say.
     *
     * @param input what was sent; the rules name its fields
     * @throws Refusal.Invalid where something is wrong: each field with its sentence
     */
    public static void check(Object input, Consumer<BindingResult> rules) {
        BindingResult errors = new DirectFieldBindingResult(input, "input");
        rules.accept(errors);
        refuse(errors);
    }

    private static void refuse(BindingResult errors) {
        if (!errors.hasErrors()) return;
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.getFieldErrors().forEach(error -> sentences.putIfAbsent(error.getField(), Form.say(error)));
        throw new Refusal.Invalid(HttpStatus.UNPROCESSABLE_CONTENT.value(), sentences);
    }

    static ResponseEntity<ProblemDetail> invalid(HttpStatusCode status, List<Map<String, String>> wrong) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Words.t("error.invalid.text"));
        problem.setTitle(Words.t("error.invalid.title"));
        problem.setProperty("errors", wrong);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static Map<String, String> wrong(String field, String sentence) {
        return Map.of("field", field, "message", sentence);
    }

    /** Somebody else saved first. */
    public static Refusal stale() {
        return new Refusal.Malformed(HttpStatus.PRECONDITION_FAILED.value(), "error.stale");
    }
}
