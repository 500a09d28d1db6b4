package no.samskap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Sends the same kind of request for some seconds on a number of connections, each waiting for its answer. */
final class Load {
    private Load() {}

    /** @param microseconds how long each request took, sorted */
    record Outcome(int connections, double perSecond, long[] microseconds, long errors, long bytes) {
        double median() {
            return percentile(50);
        }

        /** In milliseconds. */
        double percentile(int percent) {
            return microseconds.length == 0 ? 0 : microseconds[(microseconds.length - 1) * percent / 100] / 1000.0;
        }
    }

    private record Worked(List<Long> microseconds, long errors, long bytes) {}

    static Outcome run(int connections, Duration lasting, LongFunction<Request> request)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + lasting.toNanos();
        List<Worked> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(connections)) {
            List<Callable<Worked>> workers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long first = i * 1_000_003L;
                workers.add(() -> work(end, first, request));
            }
            for (var worked : pool.invokeAll(workers)) all.add(worked.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] times = all.stream()
                .flatMap(worked -> worked.microseconds().stream())
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(times);
        return new Outcome(
                connections,
                times.length / seconds,
                times,
                all.stream().mapToLong(Worked::errors).sum(),
                all.stream().mapToLong(Worked::bytes).sum() / Math.max(1, times.length));
    }

    /** @param body null for a GET */
    record Request(
            URI address,
            Map<String, String> headers,
            @Nullable String body) {
        static Request get(String address) {
            return new Request(URI.create(address), Map.of(), null);
        }
    }

    private static Worked work(long end, long first, LongFunction<Request> request) {
        List<Long> times = new ArrayList<>();
        long errors = 0;
        long bytes = 0;
        for (long i = first; System.nanoTime() < end; i++) {
            long before = System.nanoTime();
            try {
                bytes += send(request.apply(i));
            } catch (IOException e) {
                errors++;
            }
            times.add((System.nanoTime() - before) / 1000);
        }
        return new Worked(times, errors, bytes);
    }

    /**
     * The JDK's oldest client: it blocks, keeps one connection open for each worker, and takes the least of the processor that
     * the measured application shares with it.
     */
    private static long send(Request request) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) request.address().toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        request.headers().forEach(connection::setRequestProperty);
        if (request.body() != null) {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(request.body().getBytes(StandardCharsets.UTF_8));
            }
        }
        if (connection.getResponseCode() >= 300) throw new IOException("answered " + connection.getResponseCode());
        try (InputStream answer = connection.getInputStream()) {
            return answer.readAllBytes().length;
        }
    }
}
