package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The contract says what the product does. */
@EdgeJourney
class OpenApiJourney {

    private final RequestMappingHandlerMapping handlers;
    private final JsonNode document;

    OpenApiJourney(Edge edge, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
        this.document = edge.stranger().get("/api/v1/openapi.json").json();
    }

    @Test
    void everyRouteIsInTheContractAndNoOther() {
        var routes = new TreeSet<String>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        var documented = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                documented.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(documented).isEqualTo(routes).hasSizeGreaterThan(20);
    }

    @Test
    void everyNameIsInSnakeCase() {
        var names = new ArrayList<String>();
        document.path("components")
                .path("schemas")
                .forEach(schema -> names.addAll(schema.path("properties").propertyNames()));
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void everyOperationSaysWhatItNeedsAndHowItFails() {
        var ids = new ArrayList<String>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    ids.add(operation.path("operationId").asString());
                    assertThat(operation.path("summary").asString("")).isNotBlank();
                    assertThat(operation.path("description").asString(""))
                            .containsAnyOf("Needs the scope ", "Any key may ");
                    assertThat(operation
                                    .path("responses")
                                    .path("401")
                                    .path("content")
                                    .propertyNames())
                            .containsExactly("application/problem+json");
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertThat(
                                            parameter.path("name").asString())
                                    .isNotIn("caller", "paging", "filter"));
                }));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void whatIsAlwaysThereIsRequiredAndWhatMayBeMissingMayBeNull() {
        var ticket = document.path("components").path("schemas").path("TicketJson");
        assertThat(ticket.path("required").toString())
                .contains("\"number\"", "\"status\"")
                .doesNotContain("\"team\"");
        assertThat(ticket.path("properties").path("team").path("type").toString())
                .contains("null");
        var body = document.path("components").path("schemas").path("NewTicketBody");
        assertThat(body.path("required").toString())
                .contains("body", "customer")
                .doesNotContain("inbox");
    }
}
