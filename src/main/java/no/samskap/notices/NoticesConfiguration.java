package no.samskap.notices;

import java.util.List;
import java.util.Map;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
    private static final String TITLE = "Hvorfor oversvømmes bussholdeplassene?";

    @Bean
    LetterKind followedNow(ObjectProvider<StillTrue> stillTrue) {
        return LetterKind.voluntary(
                        NoticeLetters.FOLLOWED_NOW, Map.of("title", TITLE, "what", "Noen har skrevet i samtalen."))
                .checkedBy(letter -> stillTrue.getObject().ofRecord(letter));
    }

    @Bean
    LetterKind followedDigest(ObjectProvider<StillTrue> stillTrue) {
        return LetterKind.voluntary(NoticeLetters.FOLLOWED_DIGEST, Map.of())
                .listing(List.of(
                        new Letter.Line(TITLE + " Noen har skrevet i samtalen.", "/post/1042"),
                        new Letter.Line("Tørre busstopp i Nordvik. Har fått ny status.", "/post/1043")))
                .checkedBy(letter -> stillTrue.getObject().ofRecords(letter));
    }

    @Bean
    LetterKind searchesDigest(ObjectProvider<StillTrue> stillTrue) {
        return LetterKind.voluntary(NoticeLetters.SEARCHES_DIGEST, Map.of())
                .listing(List.of(
                        new Letter.Line("Vann i gatene: Kunnskapsbehov: " + TITLE + " Nytt.", "/post/1042"),
                        new Letter.Line("Vann i gatene: 12 til.", "/sok?q=flom")))
                .checkedBy(letter -> stillTrue.getObject().ofSearches(letter));
    }

    @Bean
    LetterKind tasksDigest(ObjectProvider<StillTrue> stillTrue) {
        return LetterKind.voluntary(NoticeLetters.TASKS_DIGEST, Map.of())
                .listing(List.of(
                        new Letter.Line("Avtalen går ut: Nordvik–Havgap. Innen 31. desember 2026", "/samarbeid/1003")))
                .checkedBy(letter -> stillTrue.getObject().ofTasks(letter));
    }

    @Bean
    LetterKind taskHanded(ObjectProvider<StillTrue> stillTrue) {
        return LetterKind.voluntary(
                        NoticeLetters.TASK_HANDED,
                        Map.of(
                                "from", "Kari Nordmann",
                                "what", "Avtalen går ut",
                                "task", "Nordvik–Havgap",
                                "note", "Du kjenner dem bedre enn jeg."))
                .checkedBy(letter -> stillTrue.getObject().ofHandover(letter));
    }
}
