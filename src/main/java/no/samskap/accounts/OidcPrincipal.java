package no.samskap.accounts;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody an OpenID provider vouches for. */
final class OidcPrincipal extends DefaultOidcUser implements KnownPerson {
    private static final long serialVersionUID = 1;

    private final long person;

    OidcPrincipal(long person, OidcUser user, Collection<? extends GrantedAuthority> authorities) {
        super(authorities, user.getIdToken(), user.getUserInfo());
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
        return other instanceof OidcPrincipal that && that.person == person && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(person);
    }
}
