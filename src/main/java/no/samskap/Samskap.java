package no.samskap;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

@Modulithic(systemName = "Samskap", sharedModules = "core")
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class Samskap {
    private static final Logger log = LoggerFactory.getLogger(Samskap.class);

    public static void main(String[] args) {
        SpringApplication.run(Samskap.class, args);
    }

    /** Said when everything is loaded, for whoever started it and waits. */
    @EventListener
    void tellsWhereItIs(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) log.info("Samskap svarer på http://localhost:{}", port);
    }

    /** The one clock. Times are stored in UTC and shown in Europe/Oslo. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
