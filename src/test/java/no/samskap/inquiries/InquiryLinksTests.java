package no.samskap.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.inquiries.Links.Link;
import no.samskap.inquiries.Links.Purpose;
import no.samskap.inquiries.Links.Worth;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links that are mailed, those who ask without an account, and what strangers try. */
@SamskapTest
class InquiryLinksTests {
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    Links links;

    @Autowired
    LinkRepository repository;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    World.Place place;

    @BeforeEach
    void anew() {
        place = world.anew();
    }

    @Test
    void aLinkWorksOnceForItsPurposeAndOnlyTheHashIsKept() {
        String secret = repository.make(answers(77, 1, "kari@nordvik.example.org"), null);
        assertThat(secret).hasSize(43).as("32 bytes").matches("[A-Za-z0-9_-]+");
        assertThat(links.worth(secret, Purpose.FOLLOW)).as("another purpose").isEqualTo(new Worth.Unknown());
        assertThat(links.use(secret, Purpose.ANSWER)).isPresent();
        assertThat(links.use(secret, Purpose.ANSWER)).isEmpty();
        assertThat(links.worth(secret, Purpose.ANSWER)).isEqualTo(new Worth.Used());
        assertThat(links.worth("A".repeat(43), Purpose.ANSWER)).as("guessed").isEqualTo(new Worth.Unknown());
        assertThat(jdbc.sql("select count(*) from inquiry_link l where cast(l as text) like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkIsOverWhenItsTimeIsOrTheCaseIsGivenToSomebodyElse() {
        String old = repository.make(answers(78, 1, "kari@nordvik.example.org"), null);
        jdbc.sql("update inquiry_link set expires_at = now() - interval '1 minute' where case_of = 78")
                .update();
        assertThat(links.worth(old, Purpose.ANSWER)).isEqualTo(new Worth.Over());

        String given = repository.make(answers(79, 1, "kari@nordvik.example.org"), null);
        repository.voidAnswers(79);
        assertThat(links.use(given, Purpose.ANSWER)).isEmpty();
        assertThat(links.worth(given, Purpose.ANSWER)).isEqualTo(new Worth.Over());
    }

    @Test
    void floodsFromOnePlaceOrToOneAddressAreStopped() {
        String mine = UUID.randomUUID() + "@havgap.example.org";
        for (int i = 0; i < Links.MOST_TO_ADDRESS; i++)
            assertThat(links.askToBegin(mine, "Hans", "source " + UUID.randomUUID()))
                    .isTrue();
        assertThat(links.askToBegin(mine.toUpperCase(java.util.Locale.ROOT), "Hans", "elsewhere"))
                .as("the same address in other letters")
                .isFalse();

        String source = "source " + UUID.randomUUID();
        for (int i = 0; i < Links.MOST_FROM_SOURCE; i++)
            assertThat(links.askToBegin(UUID.randomUUID() + "@havgap.example.org", "Hans", source))
                    .isTrue();
        assertThat(links.askToBegin(UUID.randomUUID() + "@havgap.example.org", "Hans", source))
                .isFalse();
    }

    @Test
    void aGuestHoldsTheTokenOfTheirOwnInquiryAndIsMailedTheWayBack() {
        String email = UUID.randomUUID() + "@havgap.example.org";
        long number = begun(email, "Hans\r\nBcc: all@example.org");
        Visitor guest = new Visitor(null, "", Set.of(Visitor.PUBLIC, "inquiry:" + number));
        assertThat(inquiries.findOwn(guest, number)).isPresent();
        assertThat(inquiries.find(Visitor.STRANGER, number)).isEmpty();
        assertThat(inquiries.find(new Visitor(null, "", Set.of(Visitor.PUBLIC, "inquiry:1")), number))
                .isEmpty();
        assertThat(jdbc.sql("select name || link from mail_outbox where address = :email and kind = 'inquiry-begun'")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .doesNotContain("\r", "\n")
                .contains("/henvendelser/folg/");
    }

    @Test
    void aFileIsWhatItsNameSaysAndNotTooLarge() {
        long number = begun(UUID.randomUUID() + "@havgap.example.org", "Hans");
        Visitor guest = new Visitor(null, "", Set.of(Visitor.PUBLIC, "inquiry:" + number));
        Set<String> all = Set.of(Visitor.PUBLIC);
        assertThat(attachments.attach(guest, number, "..\\..\\a/brev.pdf", PDF, all))
                .isInstanceOfSatisfying(
                        Attaching.Attached.class,
                        attached -> assertThat(attached.attachment().fileName()).isEqualTo("brev.pdf"));
        assertThat(attachments.attach(guest, number, "brev.docx", PDF, all)).isEqualTo(new Attaching.NotWhatItSays());
        assertThat(attachments.attach(guest, number, "side.html", "<script>".getBytes(StandardCharsets.UTF_8), all))
                .isEqualTo(new Attaching.NotWhatItSays());
        assertThat(attachments.attach(guest, number, "stor.pdf", new byte[25 * 1024 * 1024], all))
                .isEqualTo(new Attaching.TooLarge());
        assertThat(attachments.attach(place.hans(), number, "brev.pdf", PDF, all))
                .isEqualTo(new Attaching.NotYours());
        assertThat(attachments.of(Visitor.STRANGER, number)).isEmpty();
    }

    private long begun(String email, String name) {
        return inquiries.begin(
                Visitor.STRANGER,
                "Hva virker?",
                Language.BOKMAL,
                new Inquiry.Who(name, email, null, Inquiry.Role.PHD, "Havgap", null, ""));
    }

    private static Link answers(long caseOf, long person, String email) {
        return new Link(Purpose.ANSWER, 1L, caseOf, person, email, "Kari Nordmann");
    }
}
