package no.samskap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.RecordContent;
import no.samskap.records.Records;
import no.samskap.search.Likeness.Like;
import no.samskap.search.Likeness.Wanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class LikenessTests {
    @Autowired
    Likeness likeness;

    @Autowired
    Records records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Autowired
    SearchIsReady ready;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
        ready.await();
    }

    @Test
    void theLikestComesFirstWithTheWordsThatCounted() {
        long same = saved(
                "need", "Kvifor fell skulgangen i Blåbærdalen?", "Mange elevar er borte frå skulen i Blåbærdalen.");
        long near = saved("need", "Skulskyss i Blåbærdalen", "Bussen går berre to gonger om dagen.");
        saved("need", "Kantiner på ferjer", "Hva selger de?");
        WordProfile profile =
                likeness.profile("Elevar som ikkje kjem på skulen i Blåbærdalen", "Kvifor er mange elevar borte?");

        List<Like> found = likeness.nearest(Visitor.STRANGER, profile, Wanted.of("need", 5));
        assertThat(found).extracting(Like::number).startsWith(same).contains(near);
        assertThat(found.getFirst().score()).isBetween(0.3, 1.0);
        assertThat(found.getFirst().words())
                .contains("elevar", "Blåbærdalen", "borte")
                .doesNotContain("ikkje");
    }

    @Test
    void wordsAreToldAsTheyAreWritten() {
        WordProfile profile = likeness.profile(
                "Israelske poeter i NTNU-miljøet", "Poesi fra Israel. Overvann ble lest for NTNU i Trondheim.");
        assertThat(profile.words(20))
                .extracting(WordProfile.Weighted::word)
                .contains("Israel", "poesi", "NTNU", "Trondheim", "overvann")
                .doesNotContain("pøsi", "isræl");
    }

    @Test
    void aTextIsQuiteLikeItselfWhateverTheOrderOfItsTitle() {
        WordProfile one = likeness.profile("Vannledninger i kystkommuner", "Rør som er gamle.");
        WordProfile other = likeness.profile("Kystkommuners vannledninger", "Rør som er gamle.");
        assertThat(one.titleLikeness(other)).isEqualTo(1);
        assertThat(one.textLikeness(one)).isEqualTo(1);
        assertThat(one.titleLikeness(likeness.profile("Demens", ""))).isZero();
    }

    @Test
    void whatOneMayNotReadIsNotNear() {
        long draft = saved(
                "need",
                "Tranebærmyra som siger",
                "Myra siger ut i fjorden.",
                Set.of(Visitor.edits("org", place.nordvik())));
        WordProfile profile = likeness.profile("Tranebærmyra siger", "");
        Wanted wanted = Wanted.of("need", 5);

        assertThat(likeness.nearest(place.siri(), profile, wanted))
                .extracting(Like::number)
                .doesNotContain(draft);
        assertThat(likeness.nearest(place.kari(), profile, wanted))
                .extracting(Like::number)
                .contains(draft);
        assertThat(likeness.nearestOfAll(profile, wanted))
                .extracting(Like::number)
                .contains(draft);
    }

    @Test
    void aRecordIsComparedByWhatItSaysAndNotToItself() {
        long one = saved("need", "Kråkebolleskjær i Havgapet", "Kråkeboller beiter ned tareskogen.");
        long other = saved("need", "Tareskog og kråkeboller", "Kråkeboller i tareskogen ved Havgapet.");
        WordProfile profile = likeness.profiles(List.of(one)).get(one);
        assertThat(profile).isNotNull();
        assertThat(profile.words(1))
                .extracting(WordProfile.Weighted::word)
                .containsAnyOf("kråkeboller", "kråkebolleskjær");
        assertThat(likeness.nearestOfAll(profile, Wanted.of("need", 3).except(List.of(one))))
                .extracting(Like::number)
                .startsWith(other)
                .doesNotContain(one);
        assertThat(likeness.nearestOfAll(profile, Wanted.of("project", 3)))
                .extracting(Like::number)
                .doesNotContain(one, other);
    }

    private long saved(String kind, String title, String summary) {
        return saved(kind, title, summary, Set.of(Visitor.PUBLIC));
    }

    private long saved(String kind, String title, String summary, Set<String> readers) {
        Long number = transaction.execute(status -> records.create(
                kind,
                RecordContent.titled(title, Language.BOKMAL, "SENT")
                        .summary(summary)
                        .readers(readers)));
        assertThat(number).isNotNull();
        return number;
    }
}
