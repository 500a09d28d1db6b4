package no.samskap.inquiries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever asks, with or without an account: the visitor, who also holds the inquiries that mailed links opened in this session. */
record Asking(Visitor visitor) {

    /** Hands it to a handler. */
    @Component
    static class Argument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
        private final Guests guests;

        Argument(Guests guests) {
            this.guests = guests;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Asking.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Asking(guests.known(
                    Visitor.current(), Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))));
        }
    }
}
