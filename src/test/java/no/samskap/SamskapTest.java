package no.samskap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.samskap.database.OneConnection;
import no.samskap.database.TestDatabase;
import no.samskap.search.SearchIsReady;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application and a real PostgreSQL. All such tests share one application and one database: a test
 * makes what it needs in the small world of {@link World} and counts only its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({World.class, SearchIsReady.class, OneConnection.class})
@ContextConfiguration(initializers = SamskapTest.OnTestDatabase.class)
public @interface SamskapTest {
    class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(TestDatabase.properties()).applyTo(context);
        }
    }
}
