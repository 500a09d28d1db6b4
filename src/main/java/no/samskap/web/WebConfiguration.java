package no.samskap.web;

import com.fasterxml.jackson.annotation.Nulls;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import no.samskap.core.Visitor;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodMatcher;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcher;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final CallerCheck callerCheck;
    private final JsonMapper json;

    WebConfiguration(CallerCheck callerCheck, JsonMapper json) {
        this.callerCheck = callerCheck;
        this.json = json;
    }

    /** In a list that somebody sends something stands in each place: an empty one is told where it is, and breaks nothing later. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.rebuild()
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .build()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(callerCheck);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages.Resolver();
    }

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html);
    }

    @Bean
    ViewResolver pages(TemplateEngine templates) {
        return new Pages(templates);
    }

    /**
     * Each handler that changes something acts in one transaction, with its one-time id. Half of the connections are for acts at
     * most, the others for reading.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor oneActOneTransaction(
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<ActLog> acts,
            ObjectProvider<JsonMapper> json,
            Environment settings) {
        int connections = settings.getRequiredProperty("samskap.database.connections", Integer.class);
        Semaphore turns = new Semaphore(Math.max(1, connections / 2), true);
        var changes = new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(PostMapping.class))
                .union((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(PutMapping.class))
                .union((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(DeleteMapping.class))
                .intersection((MethodMatcher) new Changing());
        return new DefaultPointcutAdvisor((Pointcut) changes, (MethodInterceptor) invocation -> new OneAct(
                        jdbc.getObject(), transactions.getObject(), acts.getObject(), json.getObject(), turns)
                .invoke(invocation));
    }

    private static final class Changing extends StaticMethodMatcher {
        @Override
        public boolean matches(Method method, Class<?> type) {
            return !method.isAnnotationPresent(Asks.class);
        }
    }

    /** Hands a handler whoever asks. */
    private static final class VisitorArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Visitor.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Visitor.current();
        }
    }

    /** Renders a template by its name with the one typed model {@code page}. */
    private record Pages(TemplateEngine templates) implements ViewResolver, Ordered {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 10;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith("redirect:")
                    ? redirect(name.substring("redirect:".length()))
                    : new JteView(templates, name);
        }
    }

    private static View redirect(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    private record JteView(TemplateEngine templates, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Rendered whole, and sent in one piece, before the first byte leaves: a template that fails still becomes an error page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Object page = model == null ? null : model.get("page");
            Utf8ByteOutput output = new Utf8ByteOutput();
            if (page == null) templates.render(name + ".jte", Map.of(), output);
            else templates.render(name + ".jte", page, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            response.getOutputStream().write(output.toByteArray());
        }
    }
}
