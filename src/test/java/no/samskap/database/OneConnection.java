package no.samskap.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever holds a connection and asks for a second one fails at once, in every test. With as many visitors as the pool has
 * connections, all hold one, wait for another, and nobody goes on: a query inside a row mapper is enough.
 */
public final class OneConnection implements BeanPostProcessor, PriorityOrdered {
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && name.equals("dataSource") ? new Guarded(pool) : bean;
    }

    private static final class Guarded extends DelegatingDataSource {
        private final ConcurrentHashMap<Thread, Connection> held = new ConcurrentHashMap<>();

        Guarded(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection before = held.get(Thread.currentThread());
            // What has a transaction of its own beside another one (a refusal's audit row) does so knowingly.
            if (before != null && !before.isClosed() && before.getAutoCommit())
                throw new SQLException(
                        "A second connection, while the first is in use: is there a query in a row mapper?");
            Connection connection = super.getConnection();
            if (!TransactionSynchronizationManager.isActualTransactionActive())
                held.put(Thread.currentThread(), connection);
            return connection;
        }
    }
}
