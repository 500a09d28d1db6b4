package no.samskap.accounts;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody picked on the demo's sign-in page. */
record DemoPrincipal(long person) implements KnownPerson, AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return String.valueOf(person);
    }
}
