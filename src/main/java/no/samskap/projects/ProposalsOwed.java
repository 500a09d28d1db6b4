package no.samskap.projects;

import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.mail.LetterKind;
import no.samskap.records.Owing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals wait for the other side, on "my page" and by letter. */
@Configuration(proxyBeanMethods = false)
class ProposalsOwed {
    @Bean
    Owing proposalsOwing(Proposals proposals) {
        return (Visitor visitor, int most) -> visitor.isSignedIn() ? proposals.owedBy(visitor, most) : List.of();
    }

    @Bean
    LetterKind projectChangeProposed() {
        return LetterKind.duty(
                Proposals.LETTER,
                Map.of("title", "Tørre bussholdeplasser", "who", "Kari Nordmann", "due", "11.12.2026"));
    }

    @Bean
    LetterKind projectChangeObjected() {
        return LetterKind.duty(
                Proposals.OBJECTED_LETTER,
                Map.of("title", "Tørre bussholdeplasser", "who", "Kari Nordmann", "why", "De er alt tørre."));
    }
}
