package no.samskap.accounts.providers;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.samskap.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The providers as the sign-in library wants them. A provider is asked for its addresses when somebody first wants in, so that
 * Samskap starts although one of them is down.
 */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class Providers implements ClientRegistrationRepository {
    static final String PRIVATE_KEY_JWT = "private_key_jwt";

    private static final Logger log = LoggerFactory.getLogger(Providers.class);
    private static final String CALLBACK = "{baseUrl}/login/oauth2/code/{registrationId}";

    private final Map<String, ProviderSettings.Provider> settings;
    private final Map<String, JWK> keys = new LinkedHashMap<>();
    private final Map<String, ClientRegistration> asked = new ConcurrentHashMap<>();

    Providers(ProviderSettings settings) {
        this.settings = new LinkedHashMap<>(settings.providers());
        this.settings.forEach((id, provider) -> {
            check(id, provider);
            if (provider.jwk() != null) keys.put(id, key(id, provider.jwk()));
        });
    }

    /** A provider of identities, by the id and name it has in the settings. */
    public record Named(String id, String name) {}

    public List<Named> all() {
        return settings.entrySet().stream()
                .map(provider -> new Named(
                        provider.getKey(),
                        provider.getValue().name().isEmpty()
                                ? provider.getKey()
                                : provider.getValue().name()))
                .toList();
    }

    /** Whether it can be signed in with now; where it does not answer, whoever asks is told so. */
    public boolean answers(String id) {
        return settings.containsKey(id) && findByRegistrationId(id) != null;
    }

    /**
     * Where somebody who signs out here signs out at the provider too, and comes back from; empty where it has no such place. The
     * provider knows us by our client id: the token that could tell it whom this is about is forgotten, so it may ask.
     */
    public Optional<URI> signOut(String id, String back) {
        ClientRegistration registration = findByRegistrationId(id);
        if (registration == null) return Optional.empty();
        ProviderSettings.Addresses addresses = settings(id).addresses();
        Object announced =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        String there = addresses == null ? (announced instanceof String said ? said : null) : addresses.endSession();
        return Optional.ofNullable(there)
                .map(address -> UriComponentsBuilder.fromUriString(address)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .build(registration.getClientId(), back));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        ProviderSettings.Provider provider = settings.get(id);
        if (provider == null) return null;
        ClientRegistration known = asked.get(id);
        if (known != null) return known;
        try {
            ClientRegistration registration = registration(id, provider);
            asked.put(id, registration);
            return registration;
        } catch (RuntimeException e) {
            log.warn("The sign-in provider {} does not tell its addresses", id, e);
            return null;
        }
    }

    ProviderSettings.Provider settings(String id) {
        return Optional.ofNullable(settings.get(id)).orElseThrow();
    }

    @Nullable
    JWK key(String id) {
        return keys.get(id);
    }

    private static ClientRegistration registration(String id, ProviderSettings.Provider provider) {
        ProviderSettings.Addresses addresses = provider.addresses();
        ClientRegistration.Builder builder = addresses == null
                ? ClientRegistrations.fromIssuerLocation(provider.issuer()).registrationId(id)
                : ClientRegistration.withRegistrationId(id)
                        .issuerUri(provider.issuer())
                        .authorizationUri(addresses.authorization())
                        .tokenUri(addresses.token())
                        .jwkSetUri(addresses.keys())
                        .userInfoUri(addresses.userInfo());
        return builder.clientId(provider.clientId())
                .clientSecret(provider.clientSecret() == null ? "" : provider.clientSecret())
                .clientName(provider.name().isEmpty() ? id : provider.name())
                .clientAuthenticationMethod(new ClientAuthenticationMethod(
                        provider.jwk() == null ? provider.clientAuthentication() : PRIVATE_KEY_JWT))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(CALLBACK)
                .scope(provider.scopes())
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static void check(String id, ProviderSettings.Provider provider) {
        if (provider.issuer().isBlank() || provider.clientId().isBlank())
            throw new IllegalStateException("samskap.sign-in.providers." + id + " needs issuer and client-id");
        boolean secret =
                provider.clientSecret() != null && !provider.clientSecret().isBlank();
        if (secret == (provider.jwk() != null))
            throw new IllegalStateException(
                    "samskap.sign-in.providers." + id + " needs either client-secret or jwk, and not both");
        if (!provider.scopes().contains("openid"))
            throw new IllegalStateException("samskap.sign-in.providers." + id + ".scopes has to name openid");
        ProviderSettings.Organisations organisations = provider.organisations();
        for (Role role : organisations.roles().values()) checkGiven(id, role);
        checkGiven(id, organisations.otherwise());
    }

    /** A provider knows who works and studies where. Who may change what, people decide. */
    private static void checkGiven(String id, Role role) {
        if (role != Role.READER && role != Role.RESEARCHER && role != Role.STUDENT)
            throw new IllegalStateException("samskap.sign-in.providers." + id
                    + " can give the roles READER, RESEARCHER and STUDENT; others are given by people, and not "
                    + role);
    }

    private static JWK key(String id, String json) {
        try {
            JWK key = JWK.parse(json);
            if (!key.isPrivate())
                throw new IllegalStateException("samskap.sign-in.providers." + id + ".jwk is no private key");
            return key;
        } catch (ParseException e) {
            throw new IllegalStateException("samskap.sign-in.providers." + id + ".jwk cannot be read as a JWK", e);
        }
    }
}
