package no.samskap.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecutionListener;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseAccess databaseAccess(DatabaseProperties properties) {
        return DatabaseAccess.of(properties);
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseAccess access, DatabaseProperties properties) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("samskap");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(properties.connections());
        // as long as a statement may take: in a crowd one waits a little, and is not turned away
        pool.setConnectionTimeout(10_000);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("ApplicationName", "samskap");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        // work_mem: counts over 100,000 records stay in memory
        pool.addDataSourceProperty(
                "options", "-c statement_timeout=10s -c lock_timeout=3s -c TimeZone=UTC -c work_mem=16MB");
        return new HikariDataSource(pool);
    }

    @Bean
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseAccess access) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), access.url(), access.owner(), access.ownerPassword());
    }

    @Bean
    FlywayConfigurationCustomizer namesTheApplicationsUser(DatabaseAccess access) {
        return flyway -> flyway.placeholders(Map.of("app", access.user())).initSql("set client_min_messages = warning");
    }

    @Bean
    PlatformTransactionManager transactionManager(
            DataSource dataSource, Clock clock, ObjectProvider<TransactionExecutionListener> listeners) {
        var manager = new ActingTransactionManager(dataSource, clock);
        manager.setTransactionExecutionListeners(listeners.orderedStream().toList());
        return manager;
    }
}
