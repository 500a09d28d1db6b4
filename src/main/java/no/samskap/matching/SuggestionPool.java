package no.samskap.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Those who may answer a record, with what speaks for each of them, before they are put in order. */
final class SuggestionPool {
    /** How like the record each is by its words, or by the words of what speaks for it. */
    final Map<Long, Double> words = new LinkedHashMap<>();
    /** The words that counted. */
    final Map<Long, List<String>> shared = new HashMap<>();
    /** Projects like the record that each is in. */
    final Map<Long, List<Long>> projects = new HashMap<>();
}
