package no.samskap.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives and dies with the application and keeps its data in a folder. All that makes it durable
 * is on (fsync, full page writes, checksums); it listens on this machine only, behind passwords made at the first start.
 * A server left running by a killed application is stopped first, and recovers what was acknowledged from its log.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "samskap";

    private final Path cluster;
    private final Path programs;
    private final Path passwords;
    private final FileChannel lockFile;
    private int port;
    private @Nullable Process server;

    EmbeddedPostgres(Path folder) {
        try {
            Path data = Files.createDirectories(folder.toAbsolutePath().normalize());
            this.lockFile = lock(data);
            this.programs = unpacked(data);
            this.cluster = data.resolve("postgres");
            this.passwords = data.resolve("passwords");
            stopOrphan();
            boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            if (fresh) createCluster(data);
            start(data);
            if (!Files.exists(passwords.resolve("ready"))) createDatabase();
        } catch (IOException e) {
            throw new CannotStart(
                    "Samskap's own PostgreSQL does not start in " + folder + ": " + e.getMessage() + ".",
                    "Look there, choose another folder with SAMSKAP_DATA, or name a database server in"
                            + " SAMSKAP_DATABASE_URL.",
                    e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String password(String user) {
        try {
            return Files.readString(passwords.resolve(user)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null && server.isAlive()) pgCtl("stop", "--mode=fast", "--wait");
            lockFile.close();
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop by itself: {}", e.getMessage());
        }
    }

    /** Two applications on one folder would fight over it: the second is told so. */
    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Left open where it is refused: closing any channel of a file gives up every lock this process holds on it
        // (POSIX).
        if (!isHeldBy(channel))
            throw new CannotStart(
                    "Another Samskap is using the data folder " + data + ".",
                    "Stop it, or set SAMSKAP_DATA to another folder.");
        return channel;
    }

    private static boolean isHeldBy(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    /** The programs come in a jar; they are unpacked once for each version, into a folder only its owner may write. */
    private static Path unpacked(Path data) throws IOException {
        String name = "postgres-linux-x86_64.txz";
        byte[] archive;
        try (InputStream in = EmbeddedPostgres.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null)
                throw new CannotStart(
                        "There is no PostgreSQL for this machine in the program.",
                        "Name a database server, version 16 or newer, in SAMSKAP_DATABASE_URL.");
            archive = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(archive);
        Path home = data.resolve("pg-bin-" + Long.toHexString(sum.getValue()));
        if (Files.exists(home)) return home;
        Path half = Files.createTempDirectory(data, "pg-bin-");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = half.resolve(entry.getName()).normalize();
                if (!target.startsWith(half))
                    throw new IOException("the archive points outside itself: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0)
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    private void stopOrphan() throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) return;
        if (run(List.of("status", "-D", cluster.toString()), "pg_ctl") == 0) {
            log.info("A PostgreSQL left behind by a stopped Samskap is still running: stopping it first");
            pgCtl("stop", "--mode=fast", "--wait");
        }
    }

    /** Made in a folder beside and moved into place when whole: a stop half-way leaves nothing behind that looks ready. */
    private void createCluster(Path data) throws IOException {
        log.info("Creating the database in {}", data);
        Files.createDirectories(passwords);
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rwx------"));
        for (String user : List.of("postgres", "samskap_owner", "samskap")) writePassword(user);
        Path half = data.resolve("postgres-half-made");
        deleteTree(half);
        int result = run(
                List.of(
                        "-D",
                        half.toString(),
                        "--username=postgres",
                        "--pwfile=" + passwords.resolve("postgres"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=icu",
                        "--icu-locale=nb-NO",
                        "--locale=C",
                        "--data-checksums"),
                "initdb");
        if (result != 0) throw new IOException("initdb failed; see " + programsLog());
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void start(Path data) throws IOException {
        port = freePort();
        List<String> command = inItsOwnSession(asOrdinaryUser(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=100",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "effective_cache_size=2GB",
                "-c",
                "random_page_cost=1.1",
                "-c",
                "max_wal_size=2GB",
                "-c",
                "jit=off")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("postgres.log").toFile()));
        builder.environment().put("LC_ALL", "C");
        server = builder.start();
        waitUntilReady();
    }

    private void waitUntilReady() throws IOException {
        Instant patience = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection ignored = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (server != null && !server.isAlive())
                    throw new IOException("PostgreSQL stopped at once; see postgres.log in the data folder", notYet);
                if (Instant.now().isAfter(patience))
                    throw new IOException("PostgreSQL did not answer within " + PATIENCE.toSeconds() + " s", notYet);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private void createDatabase() throws IOException {
        try (Connection server = connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("drop role if exists samskap");
            statement.execute("drop role if exists samskap_owner");
            statement.execute("create role samskap_owner login password '" + password("samskap_owner") + "'");
            statement.execute("create role samskap login password '" + password("samskap") + "'");
            statement.execute("create database " + DATABASE + " owner samskap_owner");
        } catch (SQLException e) {
            throw new IOException("the database could not be created: " + e.getMessage(), e);
        }
        Files.writeString(passwords.resolve("ready"), "");
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", password("postgres"));
    }

    private void writePassword(String user) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path file = passwords.resolve(user);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }

    private void pgCtl(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-D", cluster.toString()));
        int result = run(all, "pg_ctl");
        if (result != 0) throw new IOException("pg_ctl " + arguments[0] + " failed; see " + programsLog());
    }

    private int run(List<String> arguments, String program) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(asOrdinaryUser(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(programsLog().toFile()));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path programsLog() {
        return cluster.resolveSibling("postgres-setup.log");
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) return command;
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U", "--"));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Ctrl-C in a terminal reaches every process of its session: the server must outlive what the application still saves. */
    private static List<String> inItsOwnSession(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("setsid", "--"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) return;
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
