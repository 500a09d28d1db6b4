package no.samskap.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where one of a field's candidates was chosen, it is what was sent: the forms know of the name only. */
@Component
class ChosenInstead extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Chosen(request), response);
    }

    /** Looks when it is asked: a form with files has no parameters before it is read. */
    private static final class Chosen extends HttpServletRequestWrapper {
        Chosen(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String chosen = super.getParameter(name + Field.CHOSEN);
            return chosen == null || chosen.isEmpty() ? super.getParameter(name) : chosen;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] sent = super.getParameterValues(name);
            String chosen = super.getParameter(name + Field.CHOSEN);
            if (chosen == null || chosen.isEmpty() || sent == null) return sent;
            String[] all = sent.clone();
            all[0] = chosen;
            return all;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            all.replaceAll((name, sent) -> {
                String[] values = getParameterValues(name);
                return values == null ? sent : values;
            });
            return all;
        }
    }
}
