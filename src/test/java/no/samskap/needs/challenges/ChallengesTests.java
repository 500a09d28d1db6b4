package no.samskap.needs.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.MailAddresses;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.mail.Letter;
import no.samskap.mail.LetterKind;
import no.samskap.mail.Recipient;
import no.samskap.needs.Need;
import no.samskap.needs.NeedText;
import no.samskap.needs.Needs;
import no.samskap.needs.Saving;
import no.samskap.records.Dialogue;
import no.samskap.records.Following;
import no.samskap.records.Owing;
import no.samskap.records.Records;
import no.samskap.records.Trail;
import no.samskap.records.TrailStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamskapTest
class ChallengesTests {
    @Autowired
    Challenges challenges;

    @Autowired
    NeedGroups groups;

    @Autowired
    GatheredNeeds gatheredNeeds;

    @Autowired
    Needs needs;

    @Autowired
    Trail trail;

    @Autowired
    Dialogue dialogue;

    @Autowired
    Following following;

    @Autowired
    Records records;

    @Autowired
    MailAddresses addresses;

    @Autowired
    LetterKind needGathered;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;
    long bus;
    long ferry;
    long train;

    @BeforeEach
    void anew() {
        place = world.anew();
        bus = sent(place.kari(), place.nordvik(), "Hvorfor oversvømmes bussholdeplassene?", Need.Audience.EVERYONE);
        ferry = sent(place.siri(), place.sorvik(), "Hvorfor oversvømmes fergeleiet?", Need.Audience.EVERYONE);
        train = sent(place.siri(), place.sorvik(), "Hvorfor oversvømmes stasjonen?", Need.Audience.EVERYONE);
    }

    @Test
    void gathersNeedsOfSeveralAndLeavesEachWithAllItHad() {
        needs.join(place.hans(), bus, place.havgap(), "Hos oss også", Language.BOKMAL);
        dialogue.say(place.ola(), bus, "Enig", Language.BOKMAL, Set.of(Visitor.MEMBERS));

        long challenge = gathered(bus, ferry);

        Challenge seen = challenges.find(Visitor.STRANGER, challenge).orElseThrow();
        assertThat(seen.gathered()).extracting(each -> each.need().number()).containsExactlyInAnyOrder(bus, ferry);
        assertThat(cameFrom(challenge)).containsExactlyInAnyOrder(bus, ferry);
        Need need = needs.find(place.ola(), bus).orElseThrow();
        assertThat(need.supports()).hasSize(1);
        assertThat(dialogue.of(place.ola(), bus)).hasSize(1);
        assertThat(following.isFollowedBy(place.hans(), bus)).isTrue();
    }

    @Test
    void onlyThoseWhoWriteForABodyGather() {
        for (Visitor other : List.of(place.kari(), place.hans(), place.ola(), Visitor.STRANGER))
            assertThat(challenges.gather(other, place.agreement(), text("Flom"), Set.of(bus, ferry)))
                    .isEqualTo(new Gathering.NotYours());
        assertThat(challenges.gather(place.berit(), place.agreement(), text("Flom"), Set.of(ferry, train)))
                .as("one organisation's own needs")
                .isEqualTo(new Gathering.TooFew());
    }

    @Test
    void aNeedTheVisitorMayNotReadIsNeitherGatheredNorShown() {
        long secret = sent(place.siri(), place.sorvik(), "Hemmelig " + place.id(), Need.Audience.ORGANISATION);
        assertThat(challenges.gather(place.berit(), place.agreement(), text("Flom"), Set.of(bus, secret)))
                .isEqualTo(new Gathering.NotYours());

        long members = sent(place.siri(), place.sorvik(), "For innloggede " + place.id(), Need.Audience.MEMBERS);
        long challenge = gathered(bus, members);
        assertThat(challenges.find(Visitor.STRANGER, challenge))
                .as("made of what only members read")
                .isEmpty();
        assertThat(challenges.find(place.hans(), challenge)).isPresent();
    }

    @Test
    void eachHearsByLetterWhatIsForThem() {
        for (Visitor reader : List.of(place.kari(), place.siri(), place.berit()))
            addresses.learn(reader.whenSignedIn().orElseThrow(), address(reader));
        long challenge = place.berit().<Long, RuntimeException>acts(() -> gathered(bus, ferry));
        assertThat(letters(challenge))
                .containsExactlyInAnyOrder(
                        "need-gathered " + address(place.kari()), "need-gathered " + address(place.siri()));

        place.siri()
                .<Gathering, RuntimeException>acts(() -> challenges.reply(
                        place.siri(), challenge, ferry, Challenge.Reply.OBJECTED, "Ferger", Language.BOKMAL));
        assertThat(letters(challenge)).contains("need-objected " + address(place.berit()));
        place.berit()
                .<Gathering, RuntimeException>acts(() -> challenges.part(place.berit(), challenge, ferry, "Uenig"));
        assertThat(letters(challenge)).hasSize(4).contains("need-parted " + address(place.siri()));
    }

    @Test
    void aLetterOfWhatMayNoLongerBeReadDoesNotLeave() {
        long number = place.kari().whenSignedIn().orElseThrow();
        long challenge = gathered(bus, ferry);
        Letter letter = new Letter(
                "challenge:%d:need:%d:person:%d:1".formatted(challenge, bus, number),
                needGathered.code(),
                new Recipient(address(place.kari()), "Kari", Language.BOKMAL),
                Map.of(),
                "/utfordringer/" + challenge);
        assertThat(needGathered.sendable().apply(letter)).contains(letter);

        jdbc.sql("update account set closed_at = now() where person = :kari")
                .param("kari", number)
                .update();
        assertThat(needGathered.sendable().apply(letter)).isEmpty();
    }

    private static String address(Visitor visitor) {
        return "person" + visitor.whenSignedIn().orElseThrow() + "@example.org";
    }

    private List<String> letters(long challenge) {
        return jdbc.sql("select kind || ' ' || address from mail_outbox where event like :event order by id")
                .param("event", "challenge:" + challenge + ":%")
                .query(String.class)
                .list();
    }

    @Test
    void theSenderIsToldObjectsAndTheNeedIsTakenOutAndPutInAgain() {
        long challenge = gathered(bus, ferry, train);
        assertThat(gatheredNeeds.owedBy(place.siri(), 5))
                .extracting(Owing.Owed::address)
                .contains("/utfordringer/" + challenge + "#behov-" + ferry);
        assertThat(challenges.reply(
                        place.kari(), challenge, ferry, Challenge.Reply.OBJECTED, "Ikke min", Language.BOKMAL))
                .as("not hers to answer")
                .isEqualTo(new Gathering.NotYours());
        challenges.reply(
                place.siri(), challenge, ferry, Challenge.Reply.OBJECTED, "Ferger er noe annet", Language.BOKMAL);
        assertThat(gatheredNeeds.owedBy(place.berit(), 5))
                .extracting(Owing.Owed::address)
                .contains("/utfordringer/" + challenge + "#behov-" + ferry);

        assertThat(challenges.part(place.berit(), challenge, ferry, "Kommunen er uenig"))
                .isEqualTo(new Gathering.Done(challenge));
        Challenge parted = challenges.find(place.berit(), challenge).orElseThrow();
        assertThat(parted.gathered(ferry)).isEmpty();
        assertThat(parted.parted().getFirst().because()).isEqualTo("Kommunen er uenig");
        assertThat(cameFrom(challenge)).containsExactlyInAnyOrder(bus, train);
        assertThat(gatheredNeeds.owedBy(place.berit(), 5))
                .extracting(Owing.Owed::address)
                .doesNotContain("/utfordringer/" + challenge + "#behov-" + ferry);

        challenges.add(place.berit(), challenge, ferry);
        assertThat(cameFrom(challenge)).containsExactlyInAnyOrder(bus, ferry, train);
    }

    @Test
    void splittingIsUndoneByJoiningAndJoiningByTakingThePointerAway() {
        long challenge = gathered(bus, ferry, train);
        if (!(challenges.split(place.berit(), challenge, Set.of(train), "Tog") instanceof Gathering.Done(long part)))
            throw new AssertionError();
        assertThat(cameFrom(part)).contains(train);
        assertThat(challenges.find(Visitor.STRANGER, challenge).orElseThrow().gathered())
                .hasSize(2);

        assertThat(challenges.join(place.berit(), part, challenge, "Likevel ett"))
                .isEqualTo(new Gathering.Done(challenge));
        assertThat(challenges.find(Visitor.STRANGER, challenge).orElseThrow().gathered())
                .hasSize(3);
        assertThat(records.movedTo(Visitor.STRANGER, part)).contains("/utfordringer/" + challenge);
        assertThat(challenges.part(place.berit(), challenge, train, "")).isEqualTo(new Gathering.Done(challenge));
        challenges.add(place.berit(), challenge, train);

        assertThat(challenges.undoJoin(place.berit(), part)).isEqualTo(new Gathering.Done(part));
        assertThat(challenges.find(Visitor.STRANGER, part)).isPresent();
    }

    @Test
    void dissolvingIsUndoneWithAllThatWasInIt() {
        long challenge = gathered(bus, ferry);
        challenges.dissolve(place.berit(), challenge, "For ulikt");
        Challenge dissolved = challenges.find(Visitor.STRANGER, challenge).orElseThrow();
        assertThat(dissolved.isDissolved()).isTrue();
        assertThat(dissolved.gathered()).isEmpty();
        assertThat(cameFrom(challenge)).isEmpty();

        challenges.restore(place.berit(), challenge);
        assertThat(cameFrom(challenge)).containsExactlyInAnyOrder(bus, ferry);
        assertThat(challenges.restore(place.berit(), challenge)).isEqualTo(new Gathering.NotNow());
    }

    private List<Long> cameFrom(long challenge) {
        return trail.cameFrom(Visitor.STRANGER, challenge).stream()
                .filter(step -> step.head().kind().equals(Need.KIND))
                .map(TrailStep::head)
                .map(head -> head.number())
                .toList();
    }

    private long gathered(Long... all) {
        if (challenges.gather(place.berit(), place.agreement(), text("Flom"), Set.of(all))
                instanceof Gathering.Done(long number)) return number;
        throw new AssertionError("not gathered");
    }

    private static ChallengeText text(String title) {
        return new ChallengeText(
                title, "Vann der folk venter.", Language.BOKMAL, Challenge.Audience.EVERYONE, Set.of());
    }

    private long sent(Visitor visitor, long owner, String title, Need.Audience audience) {
        NeedText text = new NeedText(
                title,
                "Hver vår står vannet til knes.",
                "",
                List.of(),
                Language.BOKMAL,
                owner,
                Set.of(),
                null,
                audience);
        if (!(needs.write(visitor, text) instanceof Saving.Saved(long number))) throw new AssertionError();
        needs.publish(visitor, number);
        return number;
    }
}
