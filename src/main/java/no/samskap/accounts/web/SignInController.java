package no.samskap.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import no.samskap.accounts.SignIn;
import no.samskap.accounts.providers.Providers;
import no.samskap.core.Visitor;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Paths;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {
    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/innlogging")
    @CallableBy(Caller.EVERYONE)
    String page(
            @RequestParam(required = false) @Nullable String til,
            @RequestParam(required = false) @Nullable String feil,
            Visitor visitor,
            Model model) {
        if (visitor.isSignedIn()) return "redirect:" + Paths.local(til);
        model.addAttribute("page", new SignInPage(signIn.providers(), signIn.demoPeople(), Paths.local(til), feil));
        return "accounts/sign-in";
    }

    /** Remembers where somebody wanted to go, and sends them to their provider. */
    @GetMapping("/innlogging/{provider}")
    @CallableBy(Caller.EVERYONE)
    String go(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String til,
            HttpServletRequest request) {
        if (signIn.providers().stream().noneMatch(known -> known.id().equals(provider))) throw new Refusal.NotFound();
        if (!signIn.canBeAsked(provider)) return "redirect:/innlogging?feil=borte";
        signIn.remember(request, Paths.local(til));
        return "redirect:/oauth2/authorization/" + provider;
    }

    /** Signed out here, and on the way to sign out at the provider: the browser goes on by itself. */
    @GetMapping("/utlogget/{provider}")
    @CallableBy(Caller.EVERYONE)
    String signedOut(@PathVariable String provider, Model model, HttpServletResponse response) {
        URI there = signIn.signOutAt(provider).orElseThrow(Refusal.NotFound::new);
        String name = signIn.providers().stream()
                .filter(known -> known.id().equals(provider))
                .map(Providers.Named::name)
                .findFirst()
                .orElse(provider);
        response.setHeader("Refresh", "0; url=" + there);
        model.addAttribute("page", new SignedOutPage(name, there.toString()));
        return "accounts/signed-out";
    }

    @PostMapping("/innlogging/demo")
    @CallableBy(Caller.EVERYONE)
    String asDemoPerson(
            @RequestParam long person,
            @RequestParam(required = false) @Nullable String til,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!signIn.asDemoPerson(person, request, response)) throw new Refusal.NotFound();
        return "redirect:" + Paths.local(til);
    }
}
