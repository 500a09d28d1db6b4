package no.samskap.evaluation.logic.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines that fit a box. Widths are those of the interface's typeface, rounded up a little, so that a line is rather
 * short than too long.
 */
final class BoxWords {
    /** A part of a broken word is at least this long. */
    private static final int SHORTEST_PART = 4;
    /** How far back from the edge a better place to break a word is looked for. */
    private static final int LOOKED_BACK = 6;

    private static final String NARROW = "iljtfrI.,:;'’!|()[]-– ";
    private static final String WIDE = "mwMWÆ@%";

    private BoxWords() {}

    /** @param size of the letters, in the units of {@code width} */
    static List<String> lines(String text, double width, double size, boolean strong) {
        double unit = size * (strong ? 1.05 : 1);
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            while (!rest.isEmpty()) {
                String joined = line.isEmpty() ? rest : line + " " + rest;
                if (width(joined) * unit <= width) {
                    line = joined;
                    rest = "";
                } else if (!line.isEmpty()) {
                    lines.add(line);
                    line = "";
                } else {
                    int cut = cut(rest, width / unit);
                    lines.add(ends(rest, cut) ? rest.substring(0, cut) : rest.substring(0, cut) + "-");
                    rest = rest.substring(cut);
                }
            }
        }
        if (!line.isEmpty()) lines.add(line);
        return lines;
    }

    /** In parts of the size of the letters. */
    static double width(String text) {
        return text.chars().mapToDouble(BoxWords::width).sum();
    }

    private static double width(int letter) {
        if (NARROW.indexOf(letter) >= 0) return 0.34;
        if (WIDE.indexOf(letter) >= 0) return 0.92;
        return Character.isUpperCase(letter) ? 0.7 : 0.58;
    }

    /**
     * Where a word that fits no line is broken: after a hyphen or a slash, else between two consonants, as at most seams of Norwegian
     * compounds, else where the line is full.
     */
    private static int cut(String word, double width) {
        int most = 0;
        while (most < word.length() && width(word.substring(0, most + 1) + "-") <= width) most++;
        most = Math.max(1, Math.min(most, word.length() - 1));
        if (word.length() - most < SHORTEST_PART) most = Math.max(1, word.length() - SHORTEST_PART);
        int least = Math.max(SHORTEST_PART, most - LOOKED_BACK);
        for (int at = most; at >= least; at--) if (ends(word, at)) return at;
        for (int at = most; at >= least; at--)
            if (isConsonant(word.charAt(at - 1))
                    && isConsonant(word.charAt(at))
                    && word.charAt(at - 1) != word.charAt(at)) return at;
        return most;
    }

    private static boolean ends(String word, int at) {
        return "-/–".indexOf(word.charAt(at - 1)) >= 0;
    }

    private static boolean isConsonant(char letter) {
        return Character.isLetter(letter) && "aeiouyæøå".indexOf(Character.toLowerCase(letter)) < 0;
    }
}
