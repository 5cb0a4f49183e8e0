package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        assertThat(documented)
                .isEqualTo(routes)
                .hasSizeGreaterThan(40)
                .contains("POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay");
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

    @Test
    void aParserOfOthersUnderstandsTheContract() {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(document.toString(), List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSameSizeAs(document.path("paths"));
    }

    @Test
    void everyBodyHasAnExampleThatItsSchemaAllows() {
        var contract = new Contract(document);
        var missing = new ArrayList<String>();
        operations().forEach((name, operation) -> {
            var bodies = new ArrayList<JsonNode>();
            operation.path("requestBody").path("content").forEach(bodies::add);
            operation.path("responses").forEach(answer -> answer.path("content").forEach(bodies::add));
            bodies.forEach(body -> {
                if (!body.has("example") && body.path("examples").isEmpty()) {
                    missing.add(name);
                }
            });
            var asked = operation.path("requestBody").path("content").path("application/json");
            if (!asked.isMissingNode()) {
                assertThat(contract.mistakes(asked.path("schema"), asked.path("example")))
                        .as(name)
                        .isEmpty();
            }
            operation
                    .path("responses")
                    .properties()
                    .forEach(answer -> answer.getValue()
                            .path("content")
                            .properties()
                            .forEach(content -> check(contract, name + " " + answer.getKey(), content)));
        });
        assertThat(missing).isEmpty();
    }

    private static void check(Contract contract, String name, Map.Entry<String, JsonNode> content) {
        if (content.getKey().endsWith("json")) {
            var media = content.getValue();
            if (media.has("example")) {
                assertThat(contract.mistakes(media.path("schema"), media.path("example")))
                        .as(name)
                        .isEmpty();
            }
            media.path("examples")
                    .forEach(example -> assertThat(contract.mistakes(media.path("schema"), example.path("value")))
                            .as(name)
                            .isEmpty());
        }
    }

    @Test
    void everyErrorHasItsCodesAndEveryListItsCursor() {
        operations().forEach((name, operation) -> {
            operation.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("4"))
                    .forEach(answer -> assertThat(
                                    answer.getValue().path("description").asString())
                            .as(name)
                            .contains("Codes: "));
            assertThat(operation.path("responses").propertyNames()).as(name).contains("401", "403", "422", "429");
            var names = operation.path("parameters").findValuesAsString("name");
            if (names.contains("page[size]")) {
                assertThat(names).as(name).contains("page[after]");
            }
        });
        var tags = document.path("tags").findValuesAsString("name");
        operations()
                .forEach((name, operation) -> operation
                        .path("tags")
                        .forEach(tag -> assertThat(tags).as(name).contains(tag.asString())));
        document.path("tags")
                .forEach(tag -> assertThat(tag.path("description").asString("")).isNotBlank());
    }

    private Map<String, JsonNode> operations() {
        var operations = new LinkedHashMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.put(each.getKey() + " " + path.getKey(), each.getValue())));
        return operations;
    }
}
