package no.samskap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.mail.Texts.Writing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every letter the product can send, whichever module it belongs to. */
@SamskapTest
class GalleryTests {
    @Autowired
    LetterKinds kinds;

    @Autowired
    Texts texts;

    @Autowired
    Composer composer;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asTheyCome() {
        jdbc.sql("delete from mail_text").update();
    }

    @Test
    void everyLetterCanBeWrittenInEachLanguageFromWordsItHas() {
        assertThat(kinds.all()).isNotEmpty();
        for (LetterKind kind : kinds.all())
            for (Language language : Texts.LANGUAGES) {
                String letter = kind.code() + " in " + language;
                Text text = texts.original(kind, language);
                assertThat(texts.unknownWords(kind, text)).as(letter).isEmpty();
                assertThat(places(text)).as(letter).isEqualTo(places(texts.original(kind, Language.BOKMAL)));
                assertThat(text.subject().length()).as(letter).isLessThanOrEqualTo(Text.SUBJECT_LIMIT);
                assertThat(text.body().length()).as(letter).isLessThanOrEqualTo(Text.BODY_LIMIT);

                Composition sample = composer.sample(kind, language, text);
                assertThat(sample.subject()).as(letter).isNotBlank().doesNotContain("{", "\n");
                assertThat(sample.blocks()).as(letter).isNotEmpty();
                assertThat(sample.plain("https://example.org/x")).as(letter).doesNotContain("{");
                for (String place : places(text))
                    if (!place.equals(Text.LINES))
                        assertThat(sample.subject() + sample.plain(""))
                                .as(letter)
                                .contains(kind.sample().get(place));
            }
    }

    @Test
    void anAdministratorsTextGoesForLettersFromThenOnUntilItIsTakenBack() {
        World.Place place = world.anew();
        LetterKind kind = kinds.all().getFirst();
        Text original = texts.of(kind, Language.NYNORSK);

        assertThat(texts.write(place.kari(), kind, Language.NYNORSK, 0, "Hei", "Hei"))
                .isEqualTo(new Writing.NotYours());
        assertThat(texts.write(place.root(), kind, Language.NYNORSK, 0, "Hei {nobody}", "{LINES}"))
                .isInstanceOfSatisfying(
                        Writing.UnknownWords.class,
                        unknown -> assertThat(unknown.words()).containsExactly("LINES", "nobody"));
        assertThat(texts.write(place.root(), kind, Language.NYNORSK, 0, "Hei", "God dag"))
                .isEqualTo(new Writing.Written());
        assertThat(texts.of(kind, Language.NYNORSK)).isEqualTo(new Text("Hei", "God dag", 1));
        assertThat(texts.of(kind, Language.BOKMAL).isEdited()).isFalse();
        assertThat(texts.write(place.root(), kind, Language.NYNORSK, 0, "Over", "Over"))
                .isInstanceOf(Writing.Stale.class);
        assertThat(texts.write(place.root(), kind, Language.NYNORSK, 1, "Igjen", "God dag"))
                .isEqualTo(new Writing.Written());

        assertThat(texts.reset(place.kari(), kind, Language.NYNORSK)).isFalse();
        assertThat(texts.reset(place.root(), kind, Language.NYNORSK)).isTrue();
        assertThat(texts.of(kind, Language.NYNORSK)).isEqualTo(original);
    }

    private static Set<String> places(Text text) {
        Set<String> places = new TreeSet<>();
        for (String each : List.of(text.subject(), text.body()))
            Texts.PLACE
                    .matcher(each)
                    .results()
                    .map((MatchResult place) -> place.group(1))
                    .forEach(places::add);
        return places;
    }
}
