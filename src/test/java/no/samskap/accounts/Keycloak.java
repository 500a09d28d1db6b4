package no.samskap.accounts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real Keycloak with one realm, two clients (a secret, a signed assertion) and one person, from the distribution that Maven unpacked into target. */
final class Keycloak {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    /** @param publicKeys with which the second client's assertions are checked, as a JWK set */
    Keycloak(String publicKeys) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try {
            Path home = home();
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(
                    realms.resolve("samskap-realm.json"),
                    Files.readString(Path.of("src/test/resources/keycloak/samskap-realm.json"))
                            .replace("PUBLIC_KEYS", publicKeys.replace("\"", "\\\"")));
            forgetEarlierRealms(home);
            Path script = home.resolve("bin/kc.sh");
            script.toFile().setExecutable(true);
            process = run(
                    script,
                    "start-dev",
                    "--import-realm",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--health-enabled=false");
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            waitUntilReady();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/samskap";
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** A realm is imported once: one of an earlier run would be kept, with that run's keys. */
    private static void forgetEarlierRealms(Path home) throws IOException {
        Path kept = home.resolve("data/h2");
        if (!Files.exists(kept)) return;
        try (var files = Files.list(kept)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }

    private static Path home() throws IOException {
        try (var folders = Files.list(Path.of("target/keycloak"))) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static Process run(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
        return builder.start();
    }

    private void waitUntilReady() throws InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(patience)) {
                try {
                    HttpResponse<Void> answer = client.send(
                            HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) return;
                } catch (IOException notYet) {
                    if (!process.isAlive())
                        throw new IllegalStateException("Keycloak stopped; see target/keycloak.log", notYet);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
        throw new IllegalStateException("Keycloak did not answer; see target/keycloak.log");
    }
}
