package no.samskap.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import no.samskap.accounts.providers.Providers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** The ways in: the providers an operator configured, and in the demo a choice of invented people. */
@Service
public class SignIn {
    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final Providers providers;
    private final String address;
    private final boolean demo;

    SignIn(
            Accounts accounts,
            SecurityContextRepository contexts,
            Providers providers,
            @Value("${samskap.address}") String address,
            @Value("${samskap.demo}") boolean demo) {
        this.accounts = accounts;
        this.contexts = contexts;
        this.providers = providers;
        this.address = address.replaceFirst("/+$", "");
        this.demo = demo;
    }

    public List<Providers.Named> providers() {
        return providers.all();
    }

    /** @return false where there is no such provider, or it does not answer */
    public boolean canBeAsked(String provider) {
        return providers.answers(provider);
    }

    /** Where whoever signed out here signs out there too; empty where the provider has no such place. */
    public Optional<URI> signOutAt(String provider) {
        return providers.signOut(provider, address + "/");
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
        accounts.used(person);
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new DemoPrincipal(person), null, AuthorityUtils.NO_AUTHORITIES));
        contexts.saveContext(context, request, response);
        return true;
    }
}
