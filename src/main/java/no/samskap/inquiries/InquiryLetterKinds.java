package no.samskap.inquiries;

import java.util.Map;
import no.samskap.mail.LetterKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of letters inquiries send. What somebody waits for is a duty; what is good to know can be unsubscribed from. */
@Configuration(proxyBeanMethods = false)
class InquiryLetterKinds {
    private static final Map<String, String> SAMPLE = Map.of(
            "name", "Kari Nordmann",
            "title", "Hva virker mot ensomhet?",
            "asker", "Hans Havgap",
            "institution", "Havgap universitet",
            "organisation", "Nordvik",
            "due", "17. mars 2026",
            "hours", "4 timer",
            "text", "Kan intervjuene være på nett?");

    @Bean
    LetterKind inquiryBegin() {
        return LetterKind.duty(InquiryLetters.BEGIN, Map.of("name", "Hans Havgap"));
    }

    @Bean
    LetterKind inquiryBegun() {
        return LetterKind.duty(InquiryLetters.BEGUN, SAMPLE);
    }

    @Bean
    LetterKind inquiryNew() {
        return LetterKind.duty(InquiryLetters.NEW, SAMPLE);
    }

    @Bean
    LetterKind inquiryReminder() {
        return LetterKind.duty(InquiryLetters.REMINDER, SAMPLE);
    }

    @Bean
    LetterKind inquiryPassedOn() {
        return LetterKind.duty(InquiryLetters.PASSED_ON, SAMPLE);
    }

    @Bean
    LetterKind inquiryForwarded() {
        return LetterKind.duty(InquiryLetters.FORWARDED, SAMPLE);
    }

    @Bean
    LetterKind inquiryQuestion() {
        return LetterKind.duty(InquiryLetters.QUESTION, SAMPLE);
    }

    @Bean
    LetterKind inquiryReply() {
        return LetterKind.duty(InquiryLetters.REPLY, SAMPLE);
    }

    @Bean
    LetterKind inquiryAnswered() {
        return LetterKind.voluntary(InquiryLetters.ANSWERED, SAMPLE);
    }

    @Bean
    LetterKind inquiryChanged() {
        return LetterKind.duty(InquiryLetters.CHANGED, SAMPLE);
    }

    @Bean
    LetterKind inquiryWithdrawn() {
        return LetterKind.duty(InquiryLetters.WITHDRAWN, SAMPLE);
    }

    @Bean
    LetterKind inquiryScreen() {
        return LetterKind.duty(InquiryLetters.SCREEN, SAMPLE);
    }

    @Bean
    LetterKind inquiryScreened() {
        return LetterKind.duty(InquiryLetters.SCREENED, SAMPLE);
    }

    @Bean
    LetterKind inquiryResultAsked() {
        return LetterKind.duty(InquiryLetters.RESULT_ASKED, SAMPLE);
    }

    @Bean
    LetterKind inquiryResult() {
        return LetterKind.voluntary(InquiryLetters.RESULT, SAMPLE);
    }
}
