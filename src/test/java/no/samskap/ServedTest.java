package no.samskap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.samskap.database.OneConnection;
import no.samskap.search.SearchIsReady;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test over HTTP, as browsers and programs meet the application: filters, sessions, error pages and all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "samskap.demo=true")
@Import({World.class, SearchIsReady.class, OneConnection.class})
@ContextConfiguration(initializers = SamskapTest.OnTestDatabase.class)
public @interface ServedTest {}
