package no.samskap.impact;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import no.samskap.records.FileType;

/**
 * A picture somebody sent, drawn anew: what a camera wrote into it, where and when and with what, is left behind, and so is whatever else
 * a file can hide.
 */
record PictureFile(BufferedImage image) {
    /** In pixels: as wide as a page shows it, twice over for fine screens. */
    static final int WIDTH = 1600;

    static final int SMALL_WIDTH = 800;
    /** 40 megapixels. More is refused before it is unpacked. */
    private static final long MOST_PIXELS = 40_000_000L;

    private static final float QUALITY = 0.85f;

    /** Empty where it is no JPEG or PNG, is broken, or is too large. */
    static Optional<PictureFile> read(String fileName, byte[] bytes) {
        Optional<FileType> type = FileType.of(fileName, bytes);
        if (type.filter(each -> each == FileType.JPEG || each == FileType.PNG).isEmpty()) return Optional.empty();
        String format = type.get() == FileType.JPEG ? "jpeg" : "png";
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) return Optional.empty();
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) return Optional.empty();
            BufferedImage image = reader.read(0);
            return Optional.of(new PictureFile(upright(image, Orientation.of(bytes))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, Orientation way) {
        if (way == Orientation.UPRIGHT) return image;
        int width = way.swaps() ? image.getHeight() : image.getWidth();
        int height = way.swaps() ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, way.transform(image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        return turned;
    }

    /** Not wider than that. A smaller picture stays as it is. */
    PictureFile within(int width) {
        int wide = Math.min(width, image.getWidth());
        int high = Math.max(1, Math.round((float) image.getHeight() * wide / image.getWidth()));
        BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        BufferedImage from = image;
        // Halved step by step: one great leap leaves out most of the picture.
        while (from.getWidth() >= wide * 2) from = halved(from);
        graphics.drawImage(from, 0, 0, wide, high, null);
        graphics.dispose();
        return new PictureFile(drawn);
    }

    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(
                Math.max(1, image.getWidth() / 2), Math.max(1, image.getHeight() / 2), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = half.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                image,
                AffineTransform.getScaleInstance(
                        (double) half.getWidth() / image.getWidth(), (double) half.getHeight() / image.getHeight()),
                null);
        graphics.dispose();
        return half;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    byte[] jpeg() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("A picture in memory can be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
