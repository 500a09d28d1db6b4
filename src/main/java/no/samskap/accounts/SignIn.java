package no.samskap.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** The ways in: the providers an operator configured, and in the demo a choice of invented people. */
@Service
public class SignIn {
    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final boolean demo;

    SignIn(
            Accounts accounts,
            SecurityContextRepository contexts,
            ObjectProvider<ClientRegistrationRepository> registrations,
            @Value("${samskap.demo}") boolean demo) {
        this.accounts = accounts;
        this.contexts = contexts;
        this.registrations = registrations;
        this.demo = demo;
    }

    /** A provider of identities, by the id and name it has in the configuration. */
    public record Provider(String id, String name) {}

    public List<Provider> providers() {
        List<Provider> all = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> known)
            for (Object registration : known)
                if (registration instanceof ClientRegistration client)
                    all.add(new Provider(client.getRegistrationId(), client.getClientName()));
        return all;
    }

    public List<Accounts.DemoPerson> demoPeople() {
        return demo ? accounts.demoPeople() : List.of();
    }

    public void remember(HttpServletRequest request, String wanted) {
        request.getSession().setAttribute(SignInReturn.WANTED, wanted);
    }

    /** @return false where no demo runs, or the person is not one of its */
    public boolean asDemoPerson(long person, HttpServletRequest request, HttpServletResponse response) {
        if (!demo || !accounts.isDemoPerson(person)) return false;
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new DemoPrincipal(person), null, AuthorityUtils.NO_AUTHORITIES));
        contexts.saveContext(context, request, response);
        return true;
    }
}
