package no.samskap.inquiries;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import no.samskap.records.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long links are kept that are over, and who asked without an account. */
@Configuration(proxyBeanMethods = false)
class InquiryRetention {
    @Bean
    Retention linksAreForgotten(JdbcClient jdbc) {
        return Retention.by(jdbc, "inquiryLinks", Period.ofDays(30), """
                        delete from inquiry_link
                         where expires_at < :before or used_at < :before or voided_at < :before""");
    }

    /** Those with an account are asked themselves; nobody else knows how to find the others again. */
    @Bean
    Retention guestsAreForgotten(InquiryData data, JdbcClient jdbc) {
        return new Retention() {
            @Override
            public String code() {
                return "inquiryGuests";
            }

            @Override
            public Period keeps() {
                return Period.ofYears(2);
            }

            @Override
            public int forget(Instant before) {
                return data.forgetAsker(jdbc.sql("""
                                select i.number
                                  from inquiry i join readable('{admin}') r on r.number = i.number
                                 where i.asker_person is null and i.asker_email <> '' and r.changed_at < :before""")
                        .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                        .query(Long.class)
                        .list());
            }
        };
    }
}
