package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** The one place where what went wrong becomes a page, or a problem document for the API. */
@ControllerAdvice
class Errors {
    private static final Logger log = LoggerFactory.getLogger(Errors.class);
    private static final SecureRandom random = new SecureRandom();
    private static final String NO_SUCH_RECORD = "23503";

    private final ActLog acts;

    Errors(ActLog acts) {
        this.acts = acts;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return switch (refusal) {
            case Refusal.Moved moved ->
                Paths.isApi(request.getRequestURI())
                        ? movedForPrograms(moved.apiAddress(Paths.asked(request)))
                        : moved(HttpStatus.MOVED_PERMANENTLY, moved.address());
            case Refusal.NotFound ignored -> {
                noteRefusedWrite(request);
                yield answer(request, HttpStatus.NOT_FOUND, "error.notFound", "");
            }
            case Refusal.Forbidden forbidden -> {
                noteRefusedWrite(request);
                yield answer(request, HttpStatus.FORBIDDEN, forbidden.messageKey(), "");
            }
            case Refusal.SignInFirst ignored -> answer(request, HttpStatus.UNAUTHORIZED, "error.signInFirst", "");
            case Refusal.Invalid invalid -> invalid(invalid, request);
            case Refusal.Malformed malformed ->
                answer(request, HttpStatusCode.valueOf(malformed.status()), malformed.messageKey(), "");
        };
    }

    /** What an API client sent breaks a rule: each field with its sentence. */
    @ExceptionHandler(MethodArgumentNotValidException.class)
    Object invalid(MethodArgumentNotValidException exception) {
        return Api.invalid(exception.getBindingResult());
    }

    private static Object invalid(Refusal.Invalid invalid, HttpServletRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(invalid.status());
        if (!Paths.isApi(request.getRequestURI())) return answer(request, status, "error.invalid", "");
        return Api.invalid(
                status,
                invalid.sentences().entrySet().stream()
                        .map(each -> Api.wrong(each.getKey(), each.getValue()))
                        .toList());
    }

    /** What was sent is no JSON, or a value in it is of the wrong sort: which, as far as it is known. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException exception, HttpServletRequest request) {
        if (!(exception.getCause() instanceof DatabindException unread) || !Paths.isApi(request.getRequestURI()))
            return answer(request, HttpStatus.BAD_REQUEST, "error.badRequest", "");
        String field = unread.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        boolean backwards = unread instanceof ValueInstantiationException value
                && value.getType().hasRawClass(Period.class);
        return backwards
                ? Api.invalid(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(Api.wrong((field + ".to").replaceFirst("^\\.", ""), Words.t("period.backwards"))))
                : Api.invalid(HttpStatus.BAD_REQUEST, List.of(Api.wrong(field, Words.t("typeMismatch"))));
    }

    /**
     * An address with letters where a number belongs is an address that leads nowhere. What a program asks for in the query of one that
     * leads somewhere can be corrected: it is told which.
     */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object wrongAddress(MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
        boolean asked = exception.getParameter().hasParameterAnnotation(RequestParam.class);
        return asked && Paths.isApi(request.getRequestURI())
                ? Api.invalid(HttpStatus.BAD_REQUEST, List.of(Api.wrong(exception.getName(), Words.t("typeMismatch"))))
                : answer(request, HttpStatus.NOT_FOUND, "error.notFound", "");
    }

    /** What must be asked for was left out. */
    @ExceptionHandler(MissingServletRequestParameterException.class)
    Object leftOut(MissingServletRequestParameterException exception, HttpServletRequest request) {
        return Paths.isApi(request.getRequestURI())
                ? Api.invalid(
                        HttpStatus.BAD_REQUEST, List.of(Api.wrong(exception.getParameterName(), Words.t("NotNull"))))
                : answer(request, HttpStatus.BAD_REQUEST, "error.badRequest", "");
    }

    /** The file that must come with it was left out. */
    @ExceptionHandler(MissingServletRequestPartException.class)
    Object leftOut(MissingServletRequestPartException exception, HttpServletRequest request) {
        return Paths.isApi(request.getRequestURI())
                ? Api.invalid(
                        HttpStatus.BAD_REQUEST, List.of(Api.wrong(exception.getRequestPartName(), Words.t("NotNull"))))
                : answer(request, HttpStatus.BAD_REQUEST, "error.badRequest", "");
    }

    /** What was sent is cut off, or its address has signs that stand for nothing: a percent sign alone. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    Object garbled(Exception exception, HttpServletRequest request) throws Exception {
        return exception instanceof ErrorResponse
                ? anythingElse(exception, request)
                : answer(request, HttpStatus.BAD_REQUEST, "error.badRequest", "");
    }

    /** Whoever asked went away before all was written: nobody is left to be told, and nothing is wrong here. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(HttpServletResponse ignored) {
        log.debug("Gone before the answer was written");
    }

    /** The database gave up a question that took longer than a statement may: a narrower one is answered, or this one when it is calmer. */
    @ExceptionHandler(QueryTimeoutException.class)
    Object tookTooLong(QueryTimeoutException exception, HttpServletRequest request) {
        String reference = reference();
        log.error(
                "Reference {}: {} {} took too long",
                reference,
                request.getMethod(),
                request.getRequestURI(),
                exception);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "error.tookTooLong", reference);
    }

    /** The database knows no record with a number that a program sent: whoever may write for all is asked nothing before. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    Object refersToNothing(DataIntegrityViolationException exception, HttpServletRequest request) throws Exception {
        boolean unknown = exception.getMostSpecificCause() instanceof SQLException refused
                && NO_SUCH_RECORD.equals(refused.getSQLState())
                && !request.getMethod().equals("DELETE");
        return unknown && Paths.isApi(request.getRequestURI())
                ? answer(request, HttpStatus.UNPROCESSABLE_CONTENT, "error.refersToNothing", "")
                : anythingElse(exception, request);
    }

    @ExceptionHandler
    Object anythingElse(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            if (status.is4xxClientError())
                return answer(request, status, status.value() == 404 ? "error.notFound" : "error.badRequest", "");
        }
        String reference = reference();
        log.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), exception);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "error.unexpected", reference);
    }

    static String reference() {
        byte[] bytes = new byte[5];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static Object answer(
            HttpServletRequest request, HttpStatusCode status, String messageKey, String reference) {
        return answer(request.getRequestURI(), status, messageKey, reference);
    }

    /**
     * @param path that was asked for
     * @param messageKey of a title and a text; or of a text alone, as a form says it too
     */
    static Object answer(String path, HttpStatusCode status, String messageKey, String reference) {
        if (Paths.isApi(path)) {
            boolean isAlone = Words.optional(messageKey + ".text").isEmpty();
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(status, Words.t(isAlone ? messageKey : messageKey + ".text"));
            problem.setTitle(Words.t(isAlone ? "error.invalid.title" : messageKey + ".title"));
            problem.setInstance(URI.create(path));
            if (!reference.isEmpty()) problem.setProperty("reference", reference);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page =
                new ModelAndView("layout/error", Map.of("page", new ErrorView(status.value(), messageKey, reference)));
        page.setStatus(status);
        return page;
    }

    /** A program that follows sends the same again: with the older status it would read where it meant to write. */
    private static ResponseEntity<Void> movedForPrograms(String address) {
        return moved(HttpStatus.PERMANENT_REDIRECT, address);
    }

    private static ResponseEntity<Void> moved(HttpStatus status, String address) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(address));
        return new ResponseEntity<>(headers, status);
    }

    private void noteRefusedWrite(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || !Visitor.current().isSignedIn()) return;
        acts.refused(request.getMethod() + " " + request.getRequestURI());
    }
}
