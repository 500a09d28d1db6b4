package no.samskap.exchange;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way out to other servers: only those named in the settings, over https, to an address that is out there; five seconds in
 * all, five megabytes, no redirects. Never called inside a transaction.
 */
final class Outbound {
    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(Outbound.class);

    private final Set<String> hosts;
    private final Set<String> schemes;
    private final Predicate<InetAddress> outThere;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Outbound(Set<String> hosts) {
        this(hosts, Set.of("https"), Outbound::isOutThere);
    }

    /** With other rules, for a server on the same machine. */
    Outbound(Set<String> hosts, Set<String> schemes, Predicate<InetAddress> outThere) {
        this.hosts = Set.copyOf(hosts);
        this.schemes = Set.copyOf(schemes);
        this.outThere = outThere;
    }

    sealed interface Answer {
        record Found(String body) implements Answer {}

        record Missing() implements Answer {}

        /** No network, no answer in time, or an answer that is none. */
        record Away() implements Answer {}

        /** Not a server we ask. */
        record Forbidden() implements Answer {}
    }

    Answer get(URI address) {
        String host = address.getHost();
        if (host == null
                || !hosts.contains(host)
                || !schemes.contains(address.getScheme())
                || address.getUserInfo() != null) return new Answer.Forbidden();
        try {
            // Java keeps what a name resolved to for 30 seconds, so the client connects to what was looked at here.
            if (!Arrays.stream(InetAddress.getAllByName(host)).allMatch(outThere)) return new Answer.Forbidden();
        } catch (UnknownHostException e) {
            return away(address, e);
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("User-Agent", "Samskap")
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return switch (response.statusCode()) {
                case 200 -> new Answer.Found(new String(response.body(), StandardCharsets.UTF_8));
                case 404, 410 -> new Answer.Missing();
                default -> away(address, new IOException("Status " + response.statusCode()));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away(address, e);
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            return away(address, e);
        }
    }

    private static Answer away(URI address, Exception why) {
        log.info("{} does not answer: {}", address.getHost(), why.toString());
        return new Answer.Away();
    }

    /** Neither this machine nor anything beside it. */
    static boolean isOutThere(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4 && (bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64;
        boolean unique = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !shared
                && !unique;
    }
}
