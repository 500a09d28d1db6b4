package no.samskap.accounts.providers;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.samskap.accounts.Role;
import no.samskap.directory.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a provider says of whoever signed in, by the paths in its settings. */
@Component
public class ProviderAnswers {
    /** The error of a sign-in that was not strong enough. */
    public static final String LEVEL_TOO_LOW = "level_too_low";

    private static final Logger log = LoggerFactory.getLogger(ProviderAnswers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Providers providers;
    private final JsonMapper json;
    private final OidcUserService library = new OidcUserService();
    private final RestClient outside;

    ProviderAnswers(Providers providers, JsonMapper json) {
        this.providers = providers;
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(PATIENCE);
        this.outside = RestClient.builder().requestFactory(requests).build();
    }

    public Vouched read(OidcUserRequest request) {
        ProviderSettings.Provider provider =
                providers.settings(request.getClientRegistration().getRegistrationId());
        OidcUser user = library.loadUser(request);
        checkLevel(provider, request.getIdToken().getClaimAsString("acr"));
        Map<String, Object> claims = user.getClaims();
        ProviderSettings.Claims at = provider.claims();
        Optional<Object> organisations = organisations(provider.organisations(), request, claims);
        String[] name = name(at, claims);
        return new Vouched(
                provider.issuer(),
                ClaimPath.of(at.subject())
                        .text(claims)
                        .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_subject"))),
                name[0],
                name[1],
                ClaimPath.of(at.email()).text(claims).orElse(""),
                isTheirs(provider, claims),
                orcid(at, claims),
                organisations
                        .map(answer -> roles(provider.organisations(), answer))
                        .orElse(Map.of()),
                organisations.isPresent());
    }

    /** Some providers say "true" as a text. */
    static boolean isTheirs(ProviderSettings.Provider provider, Map<String, Object> claims) {
        return switch (provider.vouchesForEmail()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case WHEN_VERIFIED ->
                ClaimPath.of(provider.claims().emailVerified())
                        .in(claims)
                        .anyMatch(said -> said.toString().equals("true"));
        };
    }

    /** The iD alone, as it stands at the end of its address. */
    static String orcid(ProviderSettings.Claims at, Map<String, Object> claims) {
        if (at.orcid().isEmpty()) return "";
        return ClaimPath.of(at.orcid())
                .texts(claims)
                .map(text -> text.replaceFirst("^https?://orcid\\.org/", ""))
                .filter(id -> id.matches("(\\d{4}-){3}\\d{3}[\\dX]"))
                .findFirst()
                .orElse("");
    }

    /** Asked for is not granted: only what the signed token says counts. */
    static void checkLevel(ProviderSettings.Provider provider, @Nullable String acr) {
        if (!provider.acr().isEmpty() && (acr == null || !provider.acr().contains(acr)))
            throw new OAuth2AuthenticationException(new OAuth2Error(LEVEL_TOO_LOW));
    }

    /** Given name and family name, apart as far as the provider tells. */
    private static String[] name(ProviderSettings.Claims at, Map<String, Object> claims) {
        String given = ClaimPath.of(at.givenName()).text(claims).orElse("");
        String family = ClaimPath.of(at.familyName()).text(claims).orElse("");
        if (!given.isEmpty() || !family.isEmpty()) return new String[] {given, family};
        String whole = ClaimPath.of(at.name()).text(claims).orElse("");
        int last = whole.lastIndexOf(' ');
        return last < 0
                ? new String[] {whole, ""}
                : new String[] {whole.substring(0, last).strip(), whole.substring(last + 1)};
    }

    /** What tells where the person belongs; empty where it cannot be asked. Whoever signs in comes in all the same. */
    private Optional<Object> organisations(
            ProviderSettings.Organisations at, OidcUserRequest request, Map<String, Object> claims) {
        if (at.lookup() == null) return Optional.of(claims);
        try {
            String answer = outside.get()
                    .uri(at.lookup())
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(headers ->
                            headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                    .retrieve()
                    .body(String.class);
            return Optional.of(json.readValue(answer == null ? "[]" : answer, Object.class));
        } catch (RuntimeException e) {
            log.warn("{} does not tell where people belong: {}", at.lookup(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    static Map<String, Role> roles(ProviderSettings.Organisations at, Object answer) {
        Map<String, Role> roles = new LinkedHashMap<>();
        ClaimPath number = ClaimPath.of(at.number());
        ClaimPath affiliation = ClaimPath.of(at.affiliation());
        if (!at.number().isEmpty())
            ClaimPath.of(at.each())
                    .in(answer)
                    .forEach(place -> number.texts(place)
                            .map(text -> bare(at.strip(), text))
                            .filter(OrganisationNumber::isValid)
                            .forEach(valid -> roles.putIfAbsent(valid, role(at, affiliation.texts(place)))));
        if (at.always() != null && roles.isEmpty()) roles.put(at.always(), role(at, affiliation.texts(answer)));
        return roles;
    }

    private static String bare(List<String> before, String text) {
        return before.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(prefix -> text.substring(prefix.length()))
                .orElse(text);
    }

    private static Role role(ProviderSettings.Organisations at, Stream<String> said) {
        List<String> affiliations = said.toList();
        return at.roles().entrySet().stream()
                .filter(rule -> affiliations.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(at.otherwise());
    }
}
