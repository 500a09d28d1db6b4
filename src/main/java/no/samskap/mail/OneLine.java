package no.samskap.mail;

/** A text made fit for one line of a letter's head: what would end the line, or hide in it, becomes a space. */
final class OneLine {
    private OneLine() {}

    static String of(String text, int most) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        if (line.length() <= most) return line;
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }
}
