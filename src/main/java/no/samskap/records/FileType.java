package no.samskap.records;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is, by what stands in it. A name is only believed where it says the same. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpe?g"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt");

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final String mediaType;
    /** As a regular expression. */
    private final String endings;

    FileType(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty where it is none of these, or another than its name says. */
    public static Optional<FileType> of(String fileName, byte[] bytes) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> ending.matches(type.endings))
                .filter(type -> type.isIn(bytes))
                .findFirst();
    }

    private boolean isIn(byte[] bytes) {
        return switch (this) {
            case PDF -> startsWith(bytes, new byte[] {'%', 'P', 'D', 'F', '-'});
            case PNG -> startsWith(bytes, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            case JPEG -> startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
            case WORD -> holdsEntry(bytes, "word/document.xml");
            case EXCEL -> holdsEntry(bytes, "xl/workbook.xml");
            case POWERPOINT -> holdsEntry(bytes, "ppt/presentation.xml");
            case OPEN_DOCUMENT -> holdsEntry(bytes, "mimetypeapplication/vnd.oasis.opendocument.text");
            case TEXT -> isText(bytes);
        };
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Names of entries stand uncompressed in a zip file: so it is looked through without being unpacked. */
    private static boolean holdsEntry(byte[] bytes, String name) {
        return startsWith(bytes, ZIP) && new String(bytes, StandardCharsets.ISO_8859_1).contains(name);
    }

    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
