package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.samskap.core.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Denies by default: lets a request through to a handler only where {@link CallableBy} admits the visitor. */
@Component
class CallerCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (handler instanceof ResourceHttpRequestHandler) return true;
        if (!(handler instanceof HandlerMethod method)) throw new Refusal.Forbidden();
        CallableBy callable = method.getMethodAnnotation(CallableBy.class);
        if (callable == null) {
            if (Library.owns(method)) return true;
            throw new Refusal.Forbidden();
        }
        Visitor visitor = Visitor.current();
        if (callable.value() == CallableBy.Caller.EVERYONE) return true;
        if (!visitor.isSignedIn()) return askToSignIn(request, response);
        if (callable.value() == CallableBy.Caller.ADMINISTRATOR && !visitor.isAdministrator())
            throw new Refusal.NotFound();
        return true;
    }

    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (Paths.isApi(request.getRequestURI())) throw new Refusal.SignInFirst();
        String wanted = request.getMethod().equals("GET") ? Paths.asked(request) : "/";
        response.sendRedirect("/innlogging?til=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        return false;
    }

    /** Handlers that come with libraries, each looked at: the description of the API and the error page. */
    private static final class Library {
        static boolean owns(HandlerMethod method) {
            String name = method.getBeanType().getName();
            return name.startsWith("org.springdoc.webmvc.api.") || name.startsWith("no.samskap.web.ErrorPage");
        }
    }
}
