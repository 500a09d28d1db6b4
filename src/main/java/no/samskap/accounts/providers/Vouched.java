package no.samskap.accounts.providers;

import java.util.Map;
import no.samskap.accounts.Role;

/**
 * What a provider vouches for: who somebody is, and where they belong. Of all it says no more is kept than this; a national
 * identity number among its claims is not even looked at.
 *
 * @param emailIsTheirs whether the provider says that it made sure
 * @param orcid empty where it does not tell one that it made sure of
 * @param organisations by organisation number, the role that follows from what the person is there
 * @param toldOrganisations whether it was possible to ask where the person belongs
 */
public record Vouched(
        String issuer,
        String subject,
        String givenName,
        String familyName,
        String email,
        boolean emailIsTheirs,
        String orcid,
        Map<String, Role> organisations,
        boolean toldOrganisations) {}
