package no.samskap.search;

import no.samskap.web.OperatorItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    OperatorItem indexOperation() {
        return new OperatorItem(30, "/drift/sok", "search.index");
    }
}
