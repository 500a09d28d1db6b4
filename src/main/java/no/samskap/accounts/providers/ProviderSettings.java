package no.samskap.accounts.providers;

import java.util.List;
import java.util.Map;
import no.samskap.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an operator says of the providers, each under an id of their own choosing. docs/operations.md has examples. */
@ConfigurationProperties("samskap.sign-in")
public record ProviderSettings(@DefaultValue Map<String, Provider> providers) {
    /**
     * @param issuer exactly as it stands in the provider's tokens; its addresses are asked for there unless they are given
     * @param clientSecret left out where the client signs with a key
     * @param jwk the private key as JSON, for {@code private_key_jwt}
     * @param authorize parameters sent along to the sign-in page; {@code {language}} becomes the language of the interface
     * @param acr levels of which the answer has to name one; empty where any will do
     * @param vouchesForEmail whether the addresses it tells are its people's own: somebody whom the directory knows by that
     *     address becomes that person at sign-in
     */
    public record Provider(
            @DefaultValue("") String name,
            String issuer,
            @Nullable Addresses addresses,
            String clientId,
            @Nullable String clientSecret,
            @DefaultValue("client_secret_basic") String clientAuthentication,
            @Nullable String jwk,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue Map<String, String> authorize,
            @DefaultValue List<String> acr,
            @DefaultValue("WHEN_VERIFIED") EmailTrust vouchesForEmail,
            @DefaultValue Claims claims,
            @DefaultValue Organisations organisations) {}

    public enum EmailTrust {
        NEVER,
        /** Where the claim at {@code claims.email-verified} says so. */
        WHEN_VERIFIED,
        /** Those who run the provider give its people their addresses. */
        ALWAYS
    }

    /**
     * @param userInfo left out where the provider has none
     * @param endSession where people sign out there; left out where the provider has none
     */
    public record Addresses(
            String authorization,
            String token,
            String keys,
            @Nullable String userInfo,
            @Nullable String endSession) {}

    /**
     * Where in the claims it stands: the name of a claim, or a path as {@link ClaimPath} reads it.
     *
     * @param orcid empty where the provider does not tell, or takes its people's word for it
     */
    public record Claims(
            @DefaultValue("sub") String subject,
            @DefaultValue("name") String name,
            @DefaultValue("given_name") String givenName,
            @DefaultValue("family_name") String familyName,
            @DefaultValue("email") String email,
            @DefaultValue("email_verified") String emailVerified,
            @DefaultValue("") String orcid) {}

    /**
     * How to read which organisations a person belongs to.
     *
     * @param lookup asked with the person's access token; the claims are read where it is left out
     * @param each the path to each organisation; empty for the whole answer
     * @param number the path from there to its organisation number; empty where the provider does not tell
     * @param strip what may stand before the nine digits
     * @param affiliation the path from there to what the person is there
     * @param roles which role that gives, the first that fits
     * @param otherwise the role of whoever fits none
     * @param always the number of the one organisation all of the provider's people belong to
     */
    public record Organisations(
            @Nullable String lookup,
            @DefaultValue("") String each,
            @DefaultValue("") String number,
            @DefaultValue({"0192:", "NO"}) List<String> strip,
            @DefaultValue("") String affiliation,
            @DefaultValue Map<String, Role> roles,
            @DefaultValue("READER") Role otherwise,
            @Nullable String always) {}
}
