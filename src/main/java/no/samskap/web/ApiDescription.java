package no.samskap.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samskap.core.Visitor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What the OpenAPI description says that no handler says of itself: who calls, what a list may be asked by, the one-time key of a
 * change, the version that was seen, and how a refusal looks (RFC 9457).
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String KEY = "key";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visitor.class);
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Samskap")
                        .version("v1")
                        .description("Needs, projects, results, people and figures of research and innovation in"
                                + " Norwegian municipalities. Whatever is public is read without a key. A change carries a"
                                + " one-time Idempotency-Key: sent again, it is done once. What was seen is named by its ETag"
                                + " in If-Match, so that nobody overwrites what others saved. A refusal is a problem document"
                                + " (RFC 9457) with a sentence in the language of Accept-Language."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A key that a person makes on their account page"))
                        .addSchemas(PROBLEM, problem()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What to do about it"))
                .addProperty("reference", new StringSchema().description("What to tell support, where something broke"))
                .addProperty("errors", wrongFields());
    }

    private static ArraySchema wrongFields() {
        ArraySchema errors = new ArraySchema();
        errors.setDescription("Each field that is wrong");
        errors.setItems(
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema()));
        return errors;
    }

    /** Records that handlers answer with are called Detail or Item in every module: here each is called after what holds it. */
    @Bean
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    private static final class SchemaNames extends TypeNameResolver {
        private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

        @Override
        protected String getNameOfClass(Class<?> type) {
            String name = nested(type);
            Class<?> first = taken.putIfAbsent(name, type);
            return first == null || first.equals(type) ? name : module(type) + name;
        }

        private static String nested(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return outer == null ? type.getSimpleName() : nested(outer).replaceFirst("Api$", "") + type.getSimpleName();
        }

        /** Of {@code no.samskap.needs.challenges.web} needs. */
        private static String module(Class<?> type) {
            return StringUtils.capitalize(type.getPackageName().split("\\.")[2]);
        }
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            String of = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
            operation.setTags(List.of(of));
            operation.setOperationId(of + "." + handler.getMethod().getName());
            withoutAllParameters(operation, handler);
            listed(operation, handler.getMethodAnnotation(Listed.class));
            changes(operation, handler);
            if (!handler.hasMethodAnnotation(GetMapping.class)) done(operation);
            CallableBy callable = handler.getMethodAnnotation(CallableBy.class);
            if (callable != null && callable.value() != CallableBy.Caller.EVERYONE)
                operation.addSecurityItem(new SecurityRequirement().addList(KEY));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("Refused: why, and what to do")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
            return operation;
        };
    }

    /** A handler that takes all parameters there are says elsewhere which it knows. */
    private static void withoutAllParameters(Operation operation, HandlerMethod handler) {
        if (operation.getParameters() == null) return;
        for (MethodParameter parameter : handler.getMethodParameters())
            if (MultiValueMap.class.isAssignableFrom(parameter.getParameterType()))
                operation
                        .getParameters()
                        .removeIf(each ->
                                each.getName().equals(parameter.getParameter().getName()));
    }

    private static void listed(Operation operation, @Nullable Listed listed) {
        if (listed == null) return;
        for (String filter : listed.by())
            operation.addParametersItem(
                    filter.equals(ListAddress.Names.OF_API.text())
                            ? query(filter, new StringSchema().maxLength(Listing.SEARCH_TEXT_LIMIT))
                            : query(filter, new ArraySchema().items(new StringSchema())));
        if (listed.sorts().length > 0) {
            StringSchema sorts = new StringSchema();
            Arrays.stream(listed.sorts()).forEach(sorts::addEnumItem);
            sorts.setDefault(listed.sorts()[0]);
            operation.addParametersItem(query(ListAddress.Names.OF_API.sort(), sorts));
        }
        for (String other : listed.also()) operation.addParametersItem(query(other, new StringSchema()));
        operation.addParametersItem(query(ListAddress.Names.OF_API.page(), from(1).example(1)));
        operation.addParametersItem(query(
                ListAddress.Names.OF_API.size(),
                from(1).maximum(BigDecimal.valueOf(Listing.LARGEST_PAGE)).example(Listing.PAGE_SIZE)));
    }

    private static Schema<?> from(long least) {
        return new IntegerSchema().minimum(BigDecimal.valueOf(least));
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static void changes(Operation operation, HandlerMethod handler) {
        boolean asks = handler.hasMethodAnnotation(Asks.class);
        if (handler.hasMethodAnnotation(PostMapping.class) && !asks)
            operation.addParametersItem(header("Idempotency-Key", true)
                    .description("1 to 100 visible signs, new for each change: sent again, it gets the first answer"));
        if (handler.hasMethodAnnotation(PutMapping.class) || handler.hasMethodAnnotation(DeleteMapping.class))
            operation.addParametersItem(
                    header("If-Match", false).description("The ETag that was seen, where the answer carried one"));
    }

    /** A handler says by its answer what came of a change, and not by its type: it is one of several that all say that it is done. */
    private static void done(Operation operation) {
        ApiResponse answer = operation.getResponses().remove("200");
        if (answer == null) return;
        answer.setDescription(
                "Done: 201 where something was made, with its address in Location; 202 where it is under way or"
                        + " waits for others; 204 where nothing is left to tell");
        operation.getResponses().addApiResponse("2XX", answer);
    }

    private static Parameter header(String name, boolean required) {
        return new Parameter().in("header").name(name).required(required).schema(new StringSchema());
    }
}
