package no.samskap.accounts.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.samskap.accounts.Role;
import no.samskap.accounts.providers.ProviderSettings.Claims;
import no.samskap.accounts.providers.ProviderSettings.EmailTrust;
import no.samskap.accounts.providers.ProviderSettings.Organisations;
import no.samskap.accounts.providers.ProviderSettings.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** What the Norwegian providers say, in the shape they say it, and what is made of it. */
class ProviderAnswersTests {
    private static final List<String> PREFIXES = List.of("0192:", "NO");

    @Test
    void ansattportenNamesTheOrganisationsSomebodyActsFor() {
        assertThat(ProviderAnswers.roles(
                        new Organisations(
                                null,
                                "/authorization_details/*/authorized_parties/*",
                                "/orgno/ID",
                                PREFIXES,
                                "",
                                Map.of(),
                                Role.READER,
                                null),
                        json("""
                                {"authorization_details": [{"type": "ansattporten:altinn:resource", "authorized_parties": [
                                   {"orgno": {"authority": "iso6523-actorid-upis", "ID": "0192:942110464"}},
                                   {"orgno": {"authority": "iso6523-actorid-upis", "ID": "0192:123456789"}}]}]}""")))
                .as("the second is no valid organisation number")
                .containsExactly(Map.entry("942110464", Role.READER));
    }

    @Test
    void aStudentInOnePlaceWhoWorksInAnotherIsAStudentOnlyThere() {
        Organisations feide = new Organisations(
                "https://groups.example",
                "/*",
                "/norEduOrgNIN",
                PREFIXES,
                "/membership/affiliation",
                Map.of("student", Role.STUDENT),
                Role.READER,
                null);

        assertThat(ProviderAnswers.roles(feide, json("""
                        [{"norEduOrgNIN": "NO974767880", "membership": {"affiliation": ["member", "student"]}},
                         {"norEduOrgNIN": "NO942110464", "membership": {"affiliation": ["member", "employee"]}},
                         {"type": "fc:gogroup"}]""")))
                .containsOnly(Map.entry("974767880", Role.STUDENT), Map.entry("942110464", Role.READER));
    }

    @Test
    void allOfAMunicipalitysOwnDirectoryBelongToIt() {
        assertThat(ProviderAnswers.roles(
                        new Organisations(null, "", "", PREFIXES, "", Map.of(), Role.READER, "942110464"),
                        json("{\"oid\": \"7\"}")))
                .containsExactly(Map.entry("942110464", Role.READER));
    }

    @Test
    void aClaimWithDotsAndSlashesInItsNameIsFound() {
        assertThat(ClaimPath.of("/https:~1~1n.feide.no~1claims~1userid_sec/0")
                        .text(json("{\"https://n.feide.no/claims/userid_sec\": [\"feide:kari@nordvik.example\"]}")))
                .contains("feide:kari@nordvik.example");
    }

    @Test
    void theLevelHasToBeOneOfThoseRequired() {
        ProviderAnswers.checkLevel(provider("substantial", "high"), "high");

        assertThatThrownBy(() -> ProviderAnswers.checkLevel(provider("substantial"), "low"))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> ProviderAnswers.checkLevel(provider("substantial"), null))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void anAddressIsTheirsWhereTheProviderMadeSureOrTheOperatorSaysThatItAlwaysIs() {
        assertThat(isTheirs(EmailTrust.WHEN_VERIFIED, "{\"email_verified\": true}"))
                .isTrue();
        assertThat(isTheirs(EmailTrust.WHEN_VERIFIED, "{\"email_verified\": \"true\"}"))
                .isTrue();
        assertThat(isTheirs(EmailTrust.WHEN_VERIFIED, "{\"email_verified\": false}"))
                .isFalse();
        assertThat(isTheirs(EmailTrust.WHEN_VERIFIED, "{}")).isFalse();
        assertThat(isTheirs(EmailTrust.ALWAYS, "{\"email_verified\": false}")).isTrue();
        assertThat(isTheirs(EmailTrust.NEVER, "{\"email_verified\": true}")).isFalse();
    }

    @Test
    void anOrcidIsReadWhereTheOperatorSaysAndNowhereElse() {
        String claims = "{\"orcid\": \"https://orcid.org/0000-0002-1825-0097\", \"other\": \"my orcid\"}";
        assertThat(ProviderAnswers.orcid(at("orcid"), map(claims))).isEqualTo("0000-0002-1825-0097");
        assertThat(ProviderAnswers.orcid(at("other"), map(claims))).isEmpty();
        assertThat(ProviderAnswers.orcid(at(""), map(claims))).isEmpty();
    }

    private static Claims at(String orcid) {
        return new Claims("sub", "name", "given_name", "family_name", "email", "email_verified", orcid);
    }

    private static boolean isTheirs(EmailTrust trust, String claims) {
        return ProviderAnswers.isTheirs(provider("secret", null, List.of(), trust), map(claims));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String claims) {
        return (Map<String, Object>) json(claims);
    }

    @Test
    void samskapDoesNotStartWithHalfAProvider() {
        assertThatThrownBy(() -> providers(null, null)).hasMessageContaining("client-secret or jwk");
        assertThatThrownBy(() -> providers("secret", "{}")).hasMessageContaining("not both");
        assertThatThrownBy(() -> providers(null, "no key")).hasMessageContaining("cannot be read");
    }

    @Test
    void noProviderMakesAnAdministrator() {
        assertThatThrownBy(() -> new Providers(new ProviderSettings(Map.of(
                        "feide",
                        new Provider(
                                "Feide",
                                "https://auth.example",
                                null,
                                "samskap",
                                "secret",
                                "client_secret_basic",
                                null,
                                List.of("openid"),
                                Map.of(),
                                List.of(),
                                EmailTrust.WHEN_VERIFIED,
                                new Claims("sub", "name", "given_name", "family_name", "email", "email_verified", ""),
                                new Organisations(
                                        null,
                                        "",
                                        "/org",
                                        PREFIXES,
                                        "/role",
                                        Map.of("boss", Role.ADMINISTRATOR),
                                        Role.READER,
                                        null))))))
                .hasMessageContaining("ADMINISTRATOR");
    }

    private static void providers(@Nullable String secret, @Nullable String jwk) {
        new Providers(new ProviderSettings(Map.of("feide", provider(secret, jwk, List.of()))));
    }

    private static Provider provider(String... acr) {
        return provider("secret", null, List.of(acr));
    }

    private static Provider provider(@Nullable String secret, @Nullable String jwk, List<String> acr) {
        return provider(secret, jwk, acr, EmailTrust.WHEN_VERIFIED);
    }

    private static Provider provider(
            @Nullable String secret, @Nullable String jwk, List<String> acr, EmailTrust trust) {
        return new Provider(
                "Feide",
                "https://auth.example",
                null,
                "samskap",
                secret,
                "client_secret_basic",
                jwk,
                List.of("openid"),
                Map.of(),
                acr,
                trust,
                new Claims("sub", "name", "given_name", "family_name", "email", "email_verified", ""),
                new Organisations(null, "", "", PREFIXES, "", Map.of(), Role.READER, null));
    }

    private static Object json(String text) {
        return JsonMapper.shared().readValue(text, Object.class);
    }
}
