package no.samskap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list of needs, as an address asks for it, and the addresses it leads to. */
class ListingTests {
    private static final List<Option> SORTS = List.of(new Option("nyest", "Nyest"), new Option("frist", "Frist"));

    @Test
    void theAddressSaysOnlyWhatIsUnusual() {
        assertThat(asked("sorter=nyest&side=1&antall=25").pageUrl(1)).isEqualTo("/behov");
        assertThat(asked("sorter=nyest").sort()).isEqualTo("nyest");
        assertThat(asked("sorter=frist&side=3&antall=50&tema=4").pageUrl(3))
                .isEqualTo("/behov?tema=4&sorter=frist&antall=50&side=3");
    }

    @Test
    void whatNobodyKnowsIsPassedOver() {
        Listing list = asked("sorter=pris&farge=bla&side=null&antall=1000&q=%20");
        assertThat(list.sort()).isEqualTo("nyest");
        assertThat(list.isUsualSort()).isTrue();
        assertThat(list.filters()).isEmpty();
        assertThat(list.page()).isEqualTo(1);
        assertThat(list.size()).isEqualTo(Listing.LARGEST_PAGE);
        assertThat(list.text()).isEmpty();
    }

    @Test
    void aLongTextIsCutAndAnotherSettingIsLeftOut() {
        String tooLong = "a".repeat(Listing.SEARCH_TEXT_LIMIT + 1);
        assertThat(asked("q=" + tooLong).text()).hasSize(Listing.SEARCH_TEXT_LIMIT);
        assertThat(shown("vis=" + tooLong).shown("vis")).isEmpty();
    }

    @Test
    void otherPagesKeepEverything() {
        Listing list = shown("q=buss&tema=4&tema=5&sorter=frist&antall=10&vis=kart&side=2")
                .with(List.of(), 31);
        assertThat(list.nextUrl()).isEqualTo("/behov?q=buss&tema=4&tema=5&vis=kart&sorter=frist&antall=10&side=3");
        assertThat(list.previousUrl()).isEqualTo("/behov?q=buss&tema=4&tema=5&vis=kart&sorter=frist&antall=10");
        assertThat(list.pageNumbers()).containsExactly(1, 2, 3, 4);
        assertThat(list.offset()).isEqualTo(10);
    }

    @Test
    void anotherOrderAndOtherFiltersBeginOnTheFirstPage() {
        Listing list = shown("tema=4&tema=5&sorter=frist&vis=kart&side=2")
                .with(
                        List.of(new Listing.Facet("tema", "Tema", List.of(new Listing.Choice("4", "Flom", 2, true)))),
                        31);
        assertThat(list.sortUrl("nyest")).isEqualTo("/behov?tema=4&tema=5&vis=kart");
        assertThat(list.sortUrl("frist")).isEqualTo("/behov?tema=4&tema=5&vis=kart&sorter=frist");
        assertThat(list.withoutFiltersUrl()).isEqualTo("/behov?vis=kart&sorter=frist");
        assertThat(list.inForce())
                .containsExactly(new Listing.Chosen("Tema: Flom", "/behov?tema=5&vis=kart&sorter=frist"));
    }

    @Test
    void theSameFiltersLeadElsewhere() {
        Listing list = shown("tema=4&sorter=frist&antall=10&vis=kart&side=2");
        assertThat(list.urlAt("/kart")).isEqualTo("/kart?tema=4&sorter=frist");
        assertThat(list.urlAt("/kart", Map.of("tema", "5"))).isEqualTo("/kart?tema=5&sorter=frist");
        assertThat(list.fileUrl("xlsx")).isEqualTo("/behov/fil/xlsx?tema=4&vis=kart&sorter=frist");
    }

    @Test
    void theSameListIsNarrowedLengthenedAndShownOtherwise() {
        Listing list = shown("tema=4&vis=kart&side=2");
        assertThat(list.also("tema", List.of("4", "6")).pageUrl(1)).isEqualTo("/behov?tema=4&tema=6&vis=kart");
        assertThat(list.showing(Map.of("vis", List.of("liste"))).pageUrl(2))
                .isEqualTo("/behov?tema=4&vis=liste&side=2");
        assertThat(list.usually(50).pageUrl(1)).isEqualTo("/behov?tema=4&vis=kart&antall=50");
        assertThat(asked("antall=10").usually(50).size()).isEqualTo(10);
    }

    private static Listing asked(String query) {
        return Listing.asked("/behov", Paths.parameters(query), List.of("q", "tema"), SORTS);
    }

    private static Listing shown(String query) {
        return asked(query).keeping(List.of("vis"), Paths.parameters(query));
    }
}
