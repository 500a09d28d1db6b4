package no.samskap.web;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What stands beside a personal field. Static, as {@link Words} is, so that a template can ask. */
@Component
public class Purpose implements SmartInitializingSingleton {
    /** A copy, and no bean of an application that may be closed by now. */
    private static volatile Map<String, String> bases = Map.of();

    private final ObjectProvider<Purposes> purposes;

    Purpose(ObjectProvider<Purposes> purposes) {
        this.purposes = purposes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keep(Map.copyOf(purposes.getObject().bases()));
    }

    private static void keep(Map<String, String> all) {
        bases = all;
    }

    /**
     * What it is for, and on which basis.
     *
     * @throws IllegalArgumentException where no module registers the processing
     */
    public static String of(String processing) {
        String basis = bases.get(processing);
        if (basis == null) throw new IllegalArgumentException("No module registers the processing " + processing);
        return Words.t("privacy." + processing + ".purpose") + " "
                + Words.t("privacy.basis.of", Words.t("privacy.basis." + basis + ".short"));
    }
}
