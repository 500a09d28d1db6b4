package no.samskap.records;

/** How a later record hangs on an earlier one: the edge goes from the later to the earlier. Names are messages {@code relation.<name>}. */
public enum Relation {
    GREW_OUT_OF,
    ANSWERS,
    RESULT_OF,
    PART_OF,
    FUNDED_BY,
    ADOPTED_FROM,
    DUPLICATE_OF,
    RELATED_TO
}
