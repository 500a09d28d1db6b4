package no.samskap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Very many rows, for whoever asks how PostgreSQL goes about finding some of them. They are there in one transaction only and no other test
 * meets them. Triggers are off, so what a trigger would add is put there too.
 */
public final class ManyRows implements AutoCloseable {
    private final Connection connection;
    private final Explaining questions;
    private final List<String> tables;

    /** @param tables that get rows */
    public ManyRows(String... tables) {
        try {
            connection = TestDatabase.asSuperuser();
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.tables = List.of(tables);
        questions = new Explaining(connection);
        put("set local session_replication_role = replica");
    }

    /** Where the application's own questions are asked of these rows. */
    public JdbcClient jdbc() {
        return JdbcClient.create(questions);
    }

    public void put(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts the rows, as the database does by itself now and then, and writes down in its indexes what waits to be. */
    public void analyze() {
        put("""
                select gin_clean_pending_list(i.indexrelid::regclass)
                  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                 where a.amname = 'gin' and i.indrelid = any (array['%s']::regclass[])""".formatted(String.join("', '", tables)));
        put("analyze " + String.join(", ", tables));
    }

    /** How PostgreSQL goes about it: a plan for each question that is asked, in their order. */
    public List<String> plansOf(Runnable asking) {
        questions.plans.clear();
        asking.run();
        return List.copyOf(questions.plans);
    }

    /** The only one. */
    public String planOf(Runnable asking) {
        List<String> plans = plansOf(asking);
        if (plans.size() != 1) throw new IllegalStateException("One question is asked, and not " + plans.size());
        return plans.getFirst();
    }

    /** Takes the rows back, and what is left of them: other tests go on in tables as small as before. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            put("vacuum (analyze) " + String.join(", ", tables));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks how a question would be answered before it asks it, with the same parameters. */
    private static final class Explaining extends JdbcTemplate {
        private final List<String> plans = new ArrayList<>();

        Explaining(Connection connection) {
            super(new SingleConnectionDataSource(connection, true));
        }

        @Override
        public <T> @Nullable T query(
                PreparedStatementCreator question,
                @Nullable PreparedStatementSetter parameters,
                ResultSetExtractor<T> rows) {
            String sql = Objects.requireNonNull(((SqlProvider) question).getSql());
            List<String> plan = super.query(
                    connection -> connection.prepareStatement("explain " + sql),
                    parameters == null ? (PreparedStatementSetter) question : parameters,
                    answer -> {
                        List<String> lines = new ArrayList<>();
                        while (answer.next()) lines.add(answer.getString(1));
                        return lines;
                    });
            plans.add(String.join("\n", Objects.requireNonNull(plan)));
            return super.query(question, parameters, rows);
        }
    }
}
