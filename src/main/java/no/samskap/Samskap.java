package no.samskap;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

@Modulithic(systemName = "Samskap", sharedModules = "core")
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class Samskap {
    public static void main(String[] args) {
        SpringApplication.run(Samskap.class, args);
    }

    /** The one clock. Times are stored in UTC and shown in Europe/Oslo. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
