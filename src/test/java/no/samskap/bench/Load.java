package no.samskap.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;

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

    static Outcome run(int connections, Duration lasting, LongFunction<HttpRequest> request)
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

    /** A client of its own for each worker is one kept-alive connection. */
    private static Worked work(long end, long first, LongFunction<HttpRequest> request) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        long errors = 0;
        long bytes = 0;
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            for (long i = first; System.nanoTime() < end; i++) {
                long before = System.nanoTime();
                try {
                    var answer = client.send(request.apply(i), HttpResponse.BodyHandlers.ofByteArray());
                    bytes += answer.body().length;
                    if (answer.statusCode() >= 300) errors++;
                } catch (IOException e) {
                    errors++;
                }
                times.add((System.nanoTime() - before) / 1000);
            }
        }
        return new Worked(times, errors, bytes);
    }

    static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
