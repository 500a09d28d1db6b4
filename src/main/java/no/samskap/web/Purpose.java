package no.samskap.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands beside a personal field. Static, as {@link Words} is, so that a template can ask. */
@Component
public class Purpose {
    private static volatile @Nullable ObjectProvider<Purposes> purposes;

    @SuppressWarnings("StaticAssignmentInConstructor") // templates are rendered by static code; there is one context
    Purpose(ObjectProvider<Purposes> kept) {
        purposes = kept;
    }

    /** What it is for, and on which basis. */
    public static String of(String processing) {
        ObjectProvider<Purposes> kept = purposes;
        if (kept == null) return "";
        return Words.t("privacy." + processing + ".purpose") + " "
                + Words.t(
                        "privacy.basis.of",
                        Words.t("privacy.basis." + kept.getObject().basisOf(processing) + ".short"));
    }
}
