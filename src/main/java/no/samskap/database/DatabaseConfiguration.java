package no.samskap.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Where the database is, and by which two users it is reached. */
    record Access(String url, String user, String password, String owner, String ownerPassword) {}

    @Bean(destroyMethod = "close")
    @Conditional(NoServerNamed.class)
    EmbeddedPostgres embeddedPostgres(DatabaseProperties properties) {
        return new EmbeddedPostgres(properties.data());
    }

    @Bean
    @Conditional(NoServerNamed.class)
    Access ownServer(EmbeddedPostgres server) {
        return new Access(
                server.url(), "samskap", server.password("samskap"), "samskap_owner", server.password("samskap_owner"));
    }

    @Bean
    @ConditionalOnProperty("samskap.database.url")
    Access namedServer(DatabaseProperties properties) {
        String url = properties.url() == null ? "" : properties.url();
        String user = properties.user();
        String password = properties.password();
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            URI uri = URI.create(url);
            String[] login = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
            if (user == null && login.length > 0) user = login[0];
            if (password == null && login.length > 1) password = login[1];
            url = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort()) + uri.getPath()
                    + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        }
        if (user == null) throw new IllegalStateException("Set SAMSKAP_DATABASE_USER: the user the application signs in as");
        return new Access(
                url,
                user,
                orEmpty(password),
                properties.owner() == null ? user : properties.owner(),
                properties.owner() == null ? orEmpty(password) : orEmpty(properties.ownerPassword()));
    }

    @Bean
    @Primary
    DataSource dataSource(Access access, DatabaseProperties properties) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("samskap");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(properties.connections());
        pool.setConnectionTimeout(3_000);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("ApplicationName", "samskap");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("options", "-c statement_timeout=10s -c lock_timeout=3s -c TimeZone=UTC");
        return new HikariDataSource(pool);
    }

    @Bean
    @FlywayDataSource
    DataSource migrationDataSource(Access access) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), access.url(), access.owner(), access.ownerPassword());
    }

    @Bean
    FlywayConfigurationCustomizer namesTheApplicationsUser(Access access) {
        return flyway -> flyway.placeholders(Map.of("app", access.user()));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        return new ActingTransactionManager(dataSource, clock);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static final class NoServerNamed extends NoneNestedConditions {
        NoServerNamed() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("samskap.database.url")
        static final class ServerNamed {}
    }
}
