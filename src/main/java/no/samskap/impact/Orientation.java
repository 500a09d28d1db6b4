package no.samskap.impact;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Which way up a camera held a picture, by tag 0x0112 of Exif 2.3. Redrawn without it, a picture would lie on its side. */
enum Orientation {
    UPRIGHT(1, false),
    MIRRORED(2, false),
    UPSIDE_DOWN(3, false),
    UPSIDE_DOWN_MIRRORED(4, false),
    LEFT_MIRRORED(5, true),
    LEFT(6, true),
    RIGHT_MIRRORED(7, true),
    RIGHT(8, true);

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final int ENTRY_BYTES = 12;

    /** As Exif writes it. */
    private final int value;

    private final boolean swaps;

    Orientation(int value, boolean swaps) {
        this.value = value;
        this.swaps = swaps;
    }

    /** Whether what is wide becomes high. */
    boolean swaps() {
        return swaps;
    }

    /** @param width of the picture as it lies, in pixels */
    AffineTransform transform(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** Upright where the file does not say, or says it in a way nobody understands. */
    static Orientation of(byte[] bytes) {
        try {
            ByteBuffer file = ByteBuffer.wrap(bytes);
            int at = 2;
            while (at + 4 <= bytes.length) {
                int marker = Short.toUnsignedInt(file.getShort(at));
                int length = Short.toUnsignedInt(file.getShort(at + 2));
                if (marker == APP1 && file.getInt(at + 4) == EXIF) return of(file, at + 10);
                if (marker == START_OF_SCAN || marker < 0xff00 || length < 2) return UPRIGHT;
                at += 2 + length;
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static Orientation of(ByteBuffer file, int start) {
        ByteBuffer tags = file.duplicate();
        tags.order(file.getShort(start) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = start + tags.getInt(start + 4);
        int entries = Short.toUnsignedInt(tags.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tags.getShort(entry)) != TAG) continue;
            int said = Short.toUnsignedInt(tags.getShort(entry + 8));
            return Arrays.stream(values())
                    .filter(way -> way.value == said)
                    .findFirst()
                    .orElse(UPRIGHT);
        }
        return UPRIGHT;
    }
}
