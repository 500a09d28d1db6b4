package no.samskap.inquiries;

/** What a municipality can be asked for. Names are the messages {@code inquiries.ask.<name>}. */
public enum Ask {
    INTERVIEW,
    SURVEY,
    DATA,
    RECRUITING,
    PARTNER,
    LETTER_OF_INTENT,
    PLACEMENT,
    THESIS_TOPIC,
    OTHER
}
