package no.samskap.impact;

import static no.samskap.impact.ImpactCasesTests.saved;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.ImageIO;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.impact.Pictures.Keeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A picture is drawn anew in two sizes, without what the camera wrote into it, and read by those who read the case. */
@SamskapTest
class PicturesTests {
    /** Exif, big-endian, with one tag: the camera was held on its right side. */
    private static final byte[] ON_ITS_SIDE = {
        (byte) 0xff,
        (byte) 0xe1,
        0,
        34,
        'E',
        'x',
        'i',
        'f',
        0,
        0,
        'M',
        'M',
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        1,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        6,
        0,
        0,
        0,
        0,
        0,
        0
    };

    @Autowired
    ImpactCases cases;

    @Autowired
    Pictures pictures;

    @Autowired
    World world;

    World.Place place;
    long number;

    @BeforeEach
    void beritBeginsACase() {
        place = world.anew();
        number = saved(cases.begin(
                place.berit(),
                new Teller.OfBody(place.agreement()),
                new CaseText("Tørrskodd", "", Language.BOKMAL, 2025, Set.of()),
                null));
    }

    @Test
    void aLargePictureIsKeptInTwoSizes() throws IOException {
        assertThat(keep("kai.png", picture(3000, 1500, "png"))).isEqualTo(new Keeping.Kept());
        ImpactCase told = told();
        assertThat(told.picture().width()).isEqualTo(1600);
        assertThat(told.picture().height()).isEqualTo(800);
        BufferedImage large = read(told, told.picture().large());
        BufferedImage small = read(told, told.picture().small());
        assertThat(large.getWidth()).isEqualTo(1600);
        assertThat(small.getWidth()).isEqualTo(800);
        assertThat(new Color(large.getRGB(100, 400)).getRed()).isGreaterThan(180);
        assertThat(new Color(large.getRGB(1500, 400)).getBlue()).isGreaterThan(180);
    }

    @Test
    void aPictureThatLiesOnItsSideIsSetUprightAndTellsNothingOfTheCamera() throws IOException {
        byte[] jpeg = picture(400, 200, "jpeg");
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(jpeg, 0, 2);
        tagged.write(ON_ITS_SIDE);
        tagged.write(jpeg, 2, jpeg.length - 2);
        assertThat(Orientation.of(tagged.toByteArray())).isEqualTo(Orientation.LEFT);
        keep("kai.jpg", tagged.toByteArray());
        ImpactCase told = told();
        assertThat(told.picture().width()).isEqualTo(200);
        assertThat(told.picture().height()).isEqualTo(400);
        byte[] kept =
                pictures.bytes(place.berit(), told, told.picture().large()).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(new Color(upright.getRGB(100, 50)).getRed()).isGreaterThan(180);
        assertThat(new Color(upright.getRGB(100, 350)).getBlue()).isGreaterThan(180);
    }

    @Test
    void whatIsNoPictureOrTooLargeIsNotTaken() throws IOException {
        byte[] png = picture(40, 20, "png");
        assertThat(keep("kai.pdf", png)).isEqualTo(new Keeping.NoPicture());
        assertThat(keep("kai.jpg", png)).isEqualTo(new Keeping.NoPicture());
        assertThat(keep("kai.png", "<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Keeping.NoPicture());
        byte[] broken = png.clone();
        broken = java.util.Arrays.copyOf(broken, 60);
        assertThat(keep("kai.png", broken)).isEqualTo(new Keeping.NoPicture());
        byte[] bomb = png.clone();
        bomb[16] = 0;
        bomb[17] = 0;
        bomb[18] = 0x7f;
        bomb[22] = 0x7f;
        assertThat(keep("kai.png", bomb)).isEqualTo(new Keeping.NoPicture());
        assertThat(told().picture()).isNull();
    }

    @Test
    void whoeverMayNotReadTheCaseSeesNoPicture() throws IOException {
        keep("kai.png", picture(900, 400, "png"));
        ImpactCase told = told();
        assertThat(pictures.bytes(place.kari(), told, told.picture().large())).isEmpty();
        assertThat(pictures.bytes(Visitor.STRANGER, told, told.picture().large()))
                .isEmpty();
        assertThat(pictures.keep(place.kari(), number, "kai.png", picture(9, 4, "png"), "Ei kai", ""))
                .isEqualTo(new Keeping.NotYours());
        saved(cases.publish(place.berit(), number));
        assertThat(pictures.bytes(Visitor.STRANGER, told, told.picture().large()))
                .isPresent();
        assertThat(pictures.remove(place.berit(), number)).isEqualTo(new Keeping.Published());
    }

    @Test
    void anotherPictureTakesThePlaceOfTheFirst() throws IOException {
        keep("kai.png", picture(900, 400, "png"));
        long first = told().picture().large();
        keep("bru.png", picture(300, 400, "png"));
        ImpactCase told = told();
        assertThat(told.picture().large())
                .isNotEqualTo(first)
                .isEqualTo(told.picture().small());
        assertThat(pictures.bytes(place.berit(), told, first)).isEmpty();
        pictures.describe(place.berit(), number, "Ei bru", "Kari");
        assertThat(told().picture().alternative()).isEqualTo("Ei bru");
        pictures.remove(place.berit(), number);
        assertThat(told().picture()).isNull();
    }

    private Keeping keep(String name, byte[] bytes) {
        return pictures.keep(place.berit(), number, name, bytes, "Ei kai ved fjorden", "Kari Nordmann");
    }

    private BufferedImage read(ImpactCase told, long id) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(pictures.bytes(place.berit(), told, id).orElseThrow()));
    }

    private ImpactCase told() {
        return cases.find(place.berit(), number).orElseThrow();
    }

    /** Red to the left, blue to the right. */
    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
