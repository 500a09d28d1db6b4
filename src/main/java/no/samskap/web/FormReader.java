package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Reads forms of which the type is known only when they are sent. */
@Component
public class FormReader {
    private final ObjectProvider<RequestMappingHandlerAdapter> handlers;

    FormReader(ObjectProvider<RequestMappingHandlerAdapter> handlers) {
        this.handlers = handlers;
    }

    /**
     * Reads and checks what was sent, as Spring does for a parameter of that type.
     *
     * @return what was read is its target: null where it could not be made of what was sent, which is then among the
     *     errors
     */
    public BindingResult read(HttpServletRequest request, Class<? extends Record> type) {
        ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        Objects.requireNonNull(handlers.getObject().getWebBindingInitializer()).initBinder(binder);
        NumbersAsWritten.readBy(binder);
        binder.construct(request);
        binder.validate();
        return binder.getBindingResult();
    }
}
