package no.samskap.accounts.providers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.samskap.web.Words;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/** What is sent to a provider: the person with the parameters of its settings, and the client's proof of who it is. */
@Component
public class ProviderRequests {
    private static final String BEGINS = "/oauth2/authorization";

    private final Providers providers;

    ProviderRequests(Providers providers) {
        this.providers = providers;
    }

    public OAuth2AuthorizationRequestResolver authorization() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(providers, BEGINS);
        resolver.setAuthorizationRequestCustomizer(this::addParameters);
        return resolver;
    }

    private void addParameters(OAuth2AuthorizationRequest.Builder request) {
        request.attributes(attributes -> {
            String id = String.valueOf(attributes.get(OAuth2ParameterNames.REGISTRATION_ID));
            Map<String, Object> own = providers.settings(id).authorize().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            parameter -> parameter
                                    .getValue()
                                    .replace("{language}", Words.language().code())));
            request.additionalParameters(parameters -> parameters.putAll(own));
        });
    }

    /** Norwegian providers want the assertion addressed to themselves, by their issuer. */
    public RestClientAuthorizationCodeTokenResponseClient token() {
        var signed = new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(client ->
                Objects.requireNonNull(providers.key(client.getRegistrationId()), "A client signs with its key"));
        signed.setJwtClientAssertionCustomizer(assertion -> assertion
                .getClaims()
                .audience(List.of(providers
                        .settings(assertion
                                .getAuthorizationGrantRequest()
                                .getClientRegistration()
                                .getRegistrationId())
                        .issuer())));
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.addParametersConverter(signed);
        return client;
    }
}
