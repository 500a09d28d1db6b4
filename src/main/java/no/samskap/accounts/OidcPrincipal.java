package no.samskap.accounts;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * Somebody an OpenID provider vouched for. The session remembers the person's number and nothing of what the provider said: a
 * token may hold a national identity number.
 */
final class OidcPrincipal extends DefaultOidcUser implements KnownPerson {
    private static final long serialVersionUID = 2;

    private final long person;

    OidcPrincipal(long person) {
        super(Set.of(), new OidcIdToken("forgotten", null, null, Map.of("sub", String.valueOf(person))));
        this.person = person;
    }

    @Override
    public long person() {
        return person;
    }

    /** The name the session is listed under: a person's number, never a claim. */
    @Override
    public String getName() {
        return String.valueOf(person);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcPrincipal that && that.person == person;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(person);
    }
}
