package pro.supportmax.channels.rest;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import pro.supportmax.access.Caller;
import pro.supportmax.access.OpenLibrary;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.tickets.FilterWords;

/** The contract of the API as an OpenAPI 3.1 document at {@code /api/v1/openapi.json}, read off the handlers. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String KEY = "access_key";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Paging.class, ListWords.class, IfMatch.class, Attempt.class);
    }

    @Bean
    OpenLibrary openApiIsOpen() {
        return new OpenLibrary(OpenApiWebMvcResource.class, "The contract of the API is public, its contents are not");
    }

    @Bean
    ModelResolver shapes() {
        return new Shapes();
    }

    @Bean
    OpenAPI document() {
        var key = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An access key: smx_…");
        return new OpenAPI()
                .info(new Info()
                        .title("SupportMax Pro")
                        .version("v1")
                        .description("Tickets, answers with citations, articles and customers. Lists come in pages"
                                + " (page[size], page[after]); errors are problems (RFC 9457); a POST with an"
                                + " Idempotency-Key is carried out once in 24 hours."))
                .components(
                        new Components().addSecuritySchemes(KEY, key).addSchemas("Problem", ProblemCatalogue.schema()))
                .tags(ContractTags.all())
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    @Bean
    OpenApiCustomizer samples() {
        return Samples::addTo;
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            operation.setOperationId(name(handler));
            scopes(operation, handler);
            pages(operation, handler);
            filters(operation, handler);
            conditions(operation, handler);
            problems(operation, handler);
            words(operation);
            return operation;
        };
    }

    /** What a parameter is that nobody described further. */
    private static void words(Operation operation) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getSchema() == null && parameter.getContent() == null)
                .forEach(parameter -> parameter.setSchema(new StringSchema()));
    }

    private static String name(HandlerMethod handler) {
        var resource =
                handler.getBeanType().getSimpleName().replace("Resource", "").toLowerCase(Locale.ROOT);
        return resource + "_" + handler.getMethod().getName();
    }

    private static void scopes(Operation operation, HandlerMethod handler) {
        var own = handler.getMethodAnnotation(Requires.class);
        var requires = own == null ? handler.getBeanType().getAnnotation(Requires.class) : own;
        if (requires != null) {
            var words = Arrays.stream(requires.value()).map(Scope::word).toList();
            var before = operation.getDescription() == null ? "" : operation.getDescription() + " ";
            operation.setDescription(before + "Needs the scope " + String.join(", ", words) + ".");
        }
    }

    private static void pages(Operation operation, HandlerMethod handler) {
        if (has(handler, Paging.class)) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(Paging.SIZE)
                    .description("How many, 1 to 100")
                    .schema(new IntegerSchema()._default(50).example(20)));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(Paging.AFTER)
                    .description("The after_cursor of the page before")
                    .schema(new StringSchema()));
        }
    }

    private static boolean has(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static void filters(Operation operation, HandlerMethod handler) {
        if (has(handler, ListWords.class)) {
            FilterWords.NAMES.forEach((name, meaning) -> operation.addParametersItem(
                    new Parameter().in("query").name(name).description(meaning).schema(new StringSchema())));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(ListWords.SORT)
                    .description("updated_at, created_at, priority or number; - before it for the greatest first")
                    .schema(new StringSchema()._default("-updated_at").example("-created_at")));
        }
    }

    private static void conditions(Operation operation, HandlerMethod handler) {
        if (has(handler, Attempt.class)) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(Attempt.DRY_RUN)
                    .description("Whether to show only what would happen")
                    .schema(new BooleanSchema()._default(false)));
        }
        if (has(handler, IfMatch.class) || has(handler, Attempt.class)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(HttpHeaders.IF_MATCH)
                    .description("The ETag of the state that this builds on; 412 when there is a newer one")
                    .schema(new StringSchema()));
        }
    }

    private static void problems(Operation operation, HandlerMethod handler) {
        var statuses = new TreeSet<>(List.of(400, 401, 403, 404, 409, 422, 429, 503));
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(RequestBody.class))) {
            statuses.addAll(List.of(413, 415));
        }
        var parameters = operation.getParameters();
        if (parameters != null && parameters.stream().anyMatch(each -> HttpHeaders.IF_MATCH.equals(each.getName()))) {
            statuses.add(412);
        }
        statuses.forEach(status ->
                operation.getResponses().addApiResponse(status.toString(), ProblemCatalogue.response(status)));
    }
}
