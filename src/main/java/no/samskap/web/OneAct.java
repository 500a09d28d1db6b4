package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Visitor;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * One act of a user is one transaction: what is saved, its history, its audit row and the form's one-time id are committed
 * together, and only then is the answer given. Wrapped around every handler that changes something. The same form or the
 * same {@code Idempotency-Key} sent again gets the first answer again and changes nothing. A page that is shown again,
 * because a field was wrong, rolls everything back.
 */
final class OneAct implements MethodInterceptor {
    private static final Pattern REDIRECTED_TO_RECORD = Pattern.compile("^(?:redirect:)?/[^?#]*/(\\d+)(?:[?#].*)?$");
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    /** Longer than that nobody waits for their turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ActLog acts;
    private final JsonMapper json;
    private final Semaphore turns;

    /**
     * @param turns so many acts are under way at once, at most. The rest wait in a line, without a connection: so all are done in the
     *     end, and what others read is answered meanwhile
     */
    OneAct(JdbcClient jdbc, PlatformTransactionManager transactions, ActLog acts, JsonMapper json, Semaphore turns) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.acts = acts;
        this.json = json;
        this.turns = turns;
    }

    private record Submission(String client, String route, String key, String bodyHash) {}

    private record Stored(
            String bodyHash,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String body) {}

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Optional<Submission> submission = submission(request, invocation);
        if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new Refusal.Malformed(503, "error.busy");
        try {
            Optional<Object> answer =
                    transaction.execute(status -> Optional.ofNullable(act(invocation, request, submission, status)));
            return answer == null ? null : answer.orElse(null);
        } catch (Thrown thrown) {
            throw thrown.getCause();
        } finally {
            turns.release();
        }
    }

    private @Nullable Object act(
            MethodInvocation invocation,
            HttpServletRequest request,
            Optional<Submission> submission,
            TransactionStatus status) {
        if (submission.isPresent()) {
            Optional<Stored> earlier = claim(request, submission.get());
            if (earlier.isPresent()) return answerAgain(request, submission.get(), earlier.get());
        }
        Object answer = proceed(invocation);
        if (!isDone(answer)) {
            status.setRollbackOnly();
            return answer;
        }
        submission.ifPresent(given -> store(given, answer));
        acts.done(
                actOf(request),
                record(request, answer),
                submission.map(Submission::key).orElse(""));
        return answer;
    }

    private static Optional<Submission> submission(HttpServletRequest request, MethodInvocation invocation) {
        boolean api = Paths.isApi(request.getRequestURI());
        if (api && !request.getMethod().equals("POST")) return Optional.empty();
        String key = api ? request.getHeader("Idempotency-Key") : request.getParameter(Form.ID);
        if (key == null || !KEY.matcher(key).matches())
            throw new Refusal.Malformed(400, api ? "error.idempotencyKey" : "error.formId");
        Visitor visitor = Visitor.current();
        String client = visitor.person() != null ? "person:" + visitor.person() : "stranger:" + request.getRemoteAddr();
        return Optional.of(new Submission(client, actOf(request), key, bodyHash(request, invocation, api)));
    }

    /**
     * The first to come holds the row until it commits; whoever sends the same meanwhile waits here and finds the answer.
     * Where the first takes longer than anybody waits for a lock, the second is told that it is under way.
     */
    private Optional<Stored> claim(HttpServletRequest request, Submission given) {
        try {
            return claim(given);
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException waited
                    && LOCK_NOT_AVAILABLE.equals(waited.getSQLState()))
                throw new Refusal.Malformed(
                        409, Paths.isApi(request.getRequestURI()) ? "error.idempotencyBusy" : "error.alreadySent");
            throw e;
        }
    }

    private Optional<Stored> claim(Submission given) {
        int claimed = jdbc.sql("""
                        insert into submission (client, route, key, body_hash)
                        values (:client, :route, :key, :bodyHash)
                        on conflict do nothing""")
                .param("client", given.client())
                .param("route", given.route())
                .param("key", given.key())
                .param("bodyHash", given.bodyHash())
                .update();
        if (claimed == 1) return Optional.empty();
        return jdbc.sql("""
                        select body_hash, status, location, body from submission
                         where client = :client and route = :route and key = :key""")
                .param("client", given.client())
                .param("route", given.route())
                .param("key", given.key())
                .query(Stored.class)
                .optional();
    }

    private Object answerAgain(HttpServletRequest request, Submission given, Stored earlier) {
        boolean api = Paths.isApi(request.getRequestURI());
        if (!api) return earlier.location() == null ? "redirect:/" : earlier.location();
        if (!earlier.bodyHash().equals(given.bodyHash())) throw new Refusal.Malformed(422, "error.idempotencyBody");
        if (earlier.status() == null) throw new Refusal.Malformed(409, "error.idempotencyBusy");
        var again = ResponseEntity.status(HttpStatusCode.valueOf(earlier.status()))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotent-Replay", "true");
        if (earlier.location() != null) again.header("Location", earlier.location());
        return again.body(earlier.body() == null ? null : json.readTree(earlier.body()));
    }

    private void store(Submission given, @Nullable Object answer) {
        Integer status = null;
        String location = null;
        String body = null;
        if (answer instanceof ResponseEntity<?> response) {
            status = response.getStatusCode().value();
            location = response.getHeaders().getFirst("Location");
            body = response.getBody() == null ? null : json.writeValueAsString(response.getBody());
        } else if (answer != null) {
            location = answer.toString();
        }
        jdbc.sql("""
                        update submission set status = :status, location = :location, body = :body
                         where client = :client and route = :route and key = :key""")
                .param("status", status)
                .param("location", location)
                .param("body", body)
                .param("client", given.client())
                .param("route", given.route())
                .param("key", given.key())
                .update();
    }

    /** A redirect says that it is done. A page shown again says that something was wrong. */
    private static boolean isDone(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case String view -> view.startsWith("redirect:");
            case ResponseEntity<?> response -> response.getStatusCode().is2xxSuccessful();
            default ->
                throw new IllegalStateException(
                        "A handler that changes something answers with a redirect or a ResponseEntity, which say whether it is done: "
                                + answer.getClass());
        };
    }

    private static String actOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? request.getRequestURI() : pattern);
    }

    /** The record acted upon: the one in the address, else the one the answer leads to. */
    private static @Nullable Long record(HttpServletRequest request, @Nullable Object answer) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("number") instanceof String number
                && number.matches("\\d{1,18}")) return Long.valueOf(number);
        String location = answer instanceof ResponseEntity<?> response
                ? response.getHeaders().getFirst("Location")
                : String.valueOf(answer);
        Matcher matcher = REDIRECTED_TO_RECORD.matcher(location == null ? "" : location);
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    private static String bodyHash(HttpServletRequest request, MethodInvocation invocation, boolean api) {
        StringBuilder text = new StringBuilder();
        if (api) {
            // The route is the same for all records: without their address, one would get the answer of another, and
            // nothing be done.
            text.append(Paths.asked(request));
            for (Object argument : invocation.getArguments())
                if (argument instanceof MultipartFile file) text.append(hash(file));
                else if (argument instanceof Record && !(argument instanceof Visitor)) text.append(argument);
        } else {
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                if (!name.startsWith("_")) text.append(name).append('=').append(String.join(",", values));
            });
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(MultipartFile file) {
        MessageDigest digest = sha256();
        try (InputStream in = file.getInputStream()) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException e) {
            throw new UncheckedIOException("What was sent can be read", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static @Nullable Object proceed(MethodInvocation invocation) {
        try {
            return invocation.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Thrown(e);
        }
    }

    private static final class Thrown extends RuntimeException {
        Thrown(Throwable cause) {
            super(cause);
        }
    }
}
