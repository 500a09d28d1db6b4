package no.samskap.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samskap.SamskapTest;
import no.samskap.core.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamskapTest
class ThemesTests {
    @Autowired
    Themes themes;

    @Test
    void theTreeHasAreasWithThemesBelow() {
        assertThat(themes.top()).hasSizeBetween(14, 20).allSatisfy(top -> {
            assertThat(top.broader()).isNull();
            assertThat(themes.below(top.id())).isNotEmpty();
        });
    }

    @Test
    void everydayWordsInBothFormsOfNorwegianLeadToOneTheme() {
        Theme homes = themes.named("gamlehjem").orElseThrow();

        assertThat(themes.named("sykehjem")).contains(homes);
        assertThat(themes.named("SJUKEHEIM")).contains(homes);
        assertThat(themes.named("et ord som ikke finnes")).isEmpty();
    }

    @Test
    void whoAsksForAThemeMeansItsPartsToo() {
        Theme top = themes.top().getFirst();
        Theme part = themes.below(top.id()).getFirst();

        assertThat(themes.withAllBelow(List.of(top.id()))).contains(top.id(), part.id());
        assertThat(themes.underTops()).containsEntry(part.id(), top.id()).containsEntry(top.id(), top.id());
    }

    @Test
    void everyThemeHasANameInTheThreeLanguages() {
        assertThat(themes.underTops().keySet()).allSatisfy(id -> {
            Theme theme = themes.find(id).orElseThrow();
            for (Language language : List.of(Language.BOKMAL, Language.NYNORSK, Language.ENGLISH))
                assertThat(theme.label().in(language)).isNotBlank();
        });
    }
}
