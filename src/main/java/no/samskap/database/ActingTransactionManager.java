package no.samskap.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import no.samskap.core.Visitor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens each writing transaction by telling the database who acts and what the clock says. The triggers that write
 * history read both, so a change is signed and dated whichever way it was made.
 */
final class ActingTransactionManager extends JdbcTransactionManager {
    private final transient Clock clock;

    ActingTransactionManager(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (definition.isReadOnly() || getDataSource() == null) return;
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(getDataSource());
        if (holder == null) return;
        try {
            sign(holder.getConnection());
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new DataAccessResourceFailureException("The transaction could not be signed", e);
        }
    }

    private void sign(Connection connection) throws SQLException {
        Long person = Visitor.current().person();
        try (PreparedStatement signing = connection.prepareStatement(
                "select set_config('samskap.person', ?, true), set_config('samskap.now', ?, true)")) {
            signing.setString(1, person == null ? "" : person.toString());
            signing.setString(2, Instant.now(clock).toString());
            signing.execute();
        }
    }
}
