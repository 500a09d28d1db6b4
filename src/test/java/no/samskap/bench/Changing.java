package no.samskap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Somebody who changes a project again and again: what is kept until something changes is then counted anew. */
final class Changing implements AutoCloseable {
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Thread thread;

    Changing(Connection database, Duration between) throws SQLException {
        long project;
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select max(number) from record where kind = 'project'")) {
            row.next();
            project = row.getLong(1);
        }
        database.rollback();
        thread = Thread.ofPlatform().start(() -> {
            while (goesOn.get()) {
                change(database, project);
                LockSupport.parkNanos(between.toNanos());
            }
        });
    }

    private static void change(Connection database, long project) {
        try (var statement = database.prepareStatement("update record set version = version where number = ?")) {
            statement.setLong(1, project);
            statement.execute();
            database.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        goesOn.set(false);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
