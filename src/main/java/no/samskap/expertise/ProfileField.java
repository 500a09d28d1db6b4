package no.samskap.expertise;

/** The fields of a profile, each with an audience of its own. Names are the messages {@code expertise.field.<name>}. */
public enum ProfileField {
    THEMES,
    ABOUT,
    ORCID,
    LANGUAGES,
    WILLING,
    LINKS,
    EMAIL,
    PHONE;

    public boolean isContact() {
        return this == EMAIL || this == PHONE;
    }
}
