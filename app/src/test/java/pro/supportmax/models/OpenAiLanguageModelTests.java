package pro.supportmax.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.TicketId;

@ExtendWith(OutputCaptureExtension.class)
class OpenAiLanguageModelTests {

    @RegisterExtension
    static final WireMockExtension endpoint = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final String KEY = "sk-very-secret-4711";
    private static final Prompt PROMPT = new Prompt(
            "test/prompt@1", "You help.", "I am anna.schmidt@example.org, my invoice is wrong.", new TicketId(7));

    private final List<Object> facts = new ArrayList<>();
    private final OpenAiLanguageModel model = new OpenAiLanguageModel(
            new OpenAiSettings(
                    endpoint.baseUrl() + "/v1", KEY, "some-model", Duration.ofSeconds(10), Duration.ofMillis(400), 5),
            new Guard(),
            facts::add,
            Clock.systemUTC());

    record Plan(
            String domain,
            int steps,
            List<Step> parts,
            @Nullable String note) {}

    record Step(String title) {}

    @Test
    void answersWithTheModelsWordsAndCountsThem() {
        endpoint.stubFor(answering(okJson(completion("Of course."))));

        var completion = model.complete(PROMPT);

        assertThat(completion).isInstanceOfSatisfying(Completion.Said.class, said -> {
            assertThat(said.text()).isEqualTo("Of course.");
            assertThat(said.usage().model()).isEqualTo("some-model-2026");
            assertThat(said.usage().promptTokens()).isEqualTo(21);
            assertThat(said.usage().completionTokens()).isEqualTo(4);
        });
        endpoint.verify(postRequestedFor(urlEqualTo("/v1/chat/completions"))
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .withRequestBody(matchingJsonPath("$.model", equalTo("some-model"))));
        assertThat(facts).singleElement().isInstanceOfSatisfying(ModelUsed.class, used -> {
            assertThat(used.subject()).isEqualTo("ticket:7");
            assertThat(used.outcome()).isEqualTo("said");
        });
    }

    @Test
    void personalDataStayHereAndComeBackIntoTheAnswer() {
        endpoint.stubFor(answering(okJson(completion("We write to [EMAIL_ADDRESS_1] soon."))));

        var completion = model.complete(PROMPT);

        assertThat(((Completion.Said) completion).text()).isEqualTo("We write to anna.schmidt@example.org soon.");
        var sent = endpoint.getAllServeEvents().getFirst().getRequest().getBodyAsString();
        assertThat(sent).contains("[EMAIL_ADDRESS_1]").doesNotContain("anna.schmidt");
    }

    @Test
    void streamsPiecesInOrderAndNeverShowsAHalfPlaceholder() {
        endpoint.stubFor(answering(ok(streamed("We write", " to [EMAIL", "_ADDRESS_", "1] soon", "."))
                .withHeader("Content-Type", "text/event-stream")));
        var pieces = new ArrayList<String>();

        var completion = model.stream(PROMPT, pieces::add);

        assertThat(completion).isInstanceOf(Completion.Said.class);
        assertThat(pieces).hasSizeGreaterThan(2).noneMatch(piece -> piece.contains("EMAIL"));
        assertThat(String.join("", pieces))
                .isEqualTo("We write to anna.schmidt@example.org soon.")
                .isEqualTo(((Completion.Said) completion).text());
        assertThat(((Completion.Said) completion).usage().completionTokens()).isEqualTo(4);
    }

    @Test
    void givesAValueOfTheAskedShape() {
        endpoint.stubFor(answering(okJson(completion("""
                {"domain":"billing","steps":1,"parts":[{"title":"ask [EMAIL_ADDRESS_1]"}],"note":null}"""))));

        var plan = model.structured(PROMPT, Plan.class);

        assertThat(plan)
                .isInstanceOfSatisfying(
                        Structured.Given.class,
                        given -> assertThat(given.value())
                                .isEqualTo(new Plan(
                                        "billing", 1, List.of(new Step("ask anna.schmidt@example.org")), null)));
        endpoint.verify(postRequestedFor(anyUrl())
                .withRequestBody(matchingJsonPath("$.response_format.type", equalTo("json_schema")))
                .withRequestBody(matchingJsonPath("$.response_format.json_schema.schema.properties.parts")));
    }

    @Test
    void nonsenseInsteadOfTheShapeIsUnavailable() {
        for (var nonsense : List.of(
                "I would rather talk about the weather.",
                "{\"domain\":\"billing\"}",
                "{\"domain\":\"billing\",\"steps\":\"many\",\"parts\":[],\"note\":null}",
                "{\"domain\":\"billing\",\"steps\":1,\"parts\":[{}],\"note\":null}",
                "{\"domain\":\"billing\",\"steps\":1,\"parts\":[],\"note\":null,\"refund\":\"all\"}",
                "[]",
                "null")) {
            endpoint.stubFor(answering(okJson(completion(nonsense))));

            assertThat(model.structured(PROMPT, Plan.class)).as(nonsense).isInstanceOf(Structured.Unavailable.class);
        }
    }

    @Test
    void errorsGarbageAndSilenceAreUnavailableAndNeverThrown() {
        for (var bad : List.of(
                aResponse().withStatus(500).withBody("boom"),
                aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"bad key\"}}"),
                ok("<html>a proxy's page</html>"),
                okJson("{\"choices\":[]}"))) {
            assertThat(fresh(Duration.ofSeconds(10), 5, bad).complete(PROMPT))
                    .isInstanceOf(Completion.Unavailable.class);
        }
    }

    @Test
    void waitsNoLongerThanTheDeadline() {
        var slow = fresh(Duration.ofMillis(300), 5, okJson(completion("late")).withFixedDelay(5_000));
        long start = System.nanoTime();

        var completion = slow.complete(PROMPT);

        assertThat(completion).isInstanceOf(Completion.Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aStreamThatBreaksOffIsUnavailable() {
        var dribbling = fresh(
                Duration.ofMillis(400),
                5,
                ok(streamed("We write", " to you", " very", " slowly"))
                        .withHeader("Content-Type", "text/event-stream")
                        .withChunkedDribbleDelay(4, 4_000));

        assertThat(dribbling.stream(PROMPT, piece -> {})).isInstanceOf(Completion.Unavailable.class);
    }

    @Test
    void leavesADeadEndpointAloneAndComesBackWhenItRecovers() {
        endpoint.stubFor(answering(aResponse().withStatus(503)));
        for (int i = 0; i < 5; i++) {
            assertThat(model.available()).isTrue();
            model.complete(PROMPT);
        }
        endpoint.resetRequests();

        assertThat(model.available()).isFalse();
        assertThat(model.complete(PROMPT)).isInstanceOf(Completion.Unavailable.class);
        endpoint.verify(0, postRequestedFor(anyUrl()));

        endpoint.stubFor(answering(okJson(completion("Back again."))));
        await().atMost(Duration.ofSeconds(5)).until(model::available);
        assertThat(model.complete(PROMPT)).isInstanceOf(Completion.Said.class);
        assertThat(model.complete(PROMPT)).isInstanceOf(Completion.Said.class);
    }

    @Test
    void logsNeitherKeyNorText(CapturedOutput output) {
        endpoint.stubFor(answering(aResponse().withStatus(500).withBody("invoice of anna.schmidt, key " + KEY)));

        model.complete(PROMPT);
        endpoint.stubFor(answering(okJson("{\"choices\":[]}")));
        model.complete(PROMPT);
        endpoint.stubFor(answering(okJson(completion("The secret answer."))));
        model.complete(PROMPT);

        assertThat(output.getAll())
                .contains("did not answer prompt test/prompt@1")
                .doesNotContain(KEY, "anna.schmidt", "invoice", "secret answer");
        assertThat(new OpenAiSettings("http://x", KEY, "m", Duration.ZERO, Duration.ZERO, 5).toString())
                .doesNotContain(KEY);
    }

    @Test
    void withoutAModelThereIsNone() {
        var none = new NoLanguageModel();

        assertThat(none.available()).isFalse();
        assertThat(none.complete(PROMPT)).isInstanceOf(Completion.Unavailable.class);
        assertThat(none.structured(PROMPT, Plan.class)).isInstanceOf(Structured.Unavailable.class);
    }

    private OpenAiLanguageModel fresh(Duration timeout, int failures, ResponseDefinitionBuilder response) {
        endpoint.stubFor(answering(response));
        return new OpenAiLanguageModel(
                new OpenAiSettings(
                        endpoint.baseUrl() + "/v1", KEY, "some-model", timeout, Duration.ofSeconds(30), failures),
                new Guard(),
                facts::add,
                Clock.systemUTC());
    }

    private static MappingBuilder answering(ResponseDefinitionBuilder response) {
        return post(urlEqualTo("/v1/chat/completions")).willReturn(response);
    }

    private static String completion(String text) {
        return """
                {"id":"c1","object":"chat.completion","created":1,"model":"some-model-2026",
                 "choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":%s}}],
                 "usage":{"prompt_tokens":21,"completion_tokens":4,"total_tokens":25}}""".formatted(quoted(text));
    }

    private static String streamed(String... pieces) {
        return Stream.of(pieces)
                .map(piece -> """
                        {"id":"c1","object":"chat.completion.chunk","created":1,"model":"some-model-2026",\
                        "choices":[{"index":0,"finish_reason":null,"delta":{"role":"assistant","content":%s}}]}""".formatted(quoted(piece)))
                .map(chunk -> "data: " + chunk + "\n\n")
                .collect(Collectors.joining("", "", """
                        data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"some-model-2026",\
                        "choices":[{"index":0,"finish_reason":"stop","delta":{}}],\
                        "usage":{"prompt_tokens":21,"completion_tokens":4,"total_tokens":25}}

                        data: [DONE]

                        """));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
