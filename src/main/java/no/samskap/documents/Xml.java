package no.samskap.documents;

/** Makes what people typed fit for XML. */
public final class Xml {
    private Xml() {}

    /** Without the characters that XML has no place for and no way to write: most control characters. */
    public static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    /** As it is written in an element or an attribute. */
    public static String text(String text) {
        return legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
