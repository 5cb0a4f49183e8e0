package pro.supportmax.models;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatModel.ResponseFormat;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import pro.supportmax.kernel.PermanentFailure;

/** The wire to the endpoint, through Spring AI. One try a call: who waits for an answer decides what a failure means. */
final class OpenAiEndpoint {

    /** What came back. */
    record Reply(String text, String model, long promptTokens, long completionTokens) {}

    private final OpenAiSettings settings;
    private final OpenAiChatModel chat;

    OpenAiEndpoint(OpenAiSettings settings) {
        this.settings = settings;
        silence();
        this.chat = OpenAiChatModel.builder().options(options(null)).build();
    }

    /** The library quotes whole prompts in its log when an answer is odd; customers' words do not belong there. */
    private static void silence() {
        LoggingSystem.get(OpenAiEndpoint.class.getClassLoader())
                .setLogLevel("org.springframework.ai.openai", LogLevel.OFF);
    }

    /** @param schema the JSON schema that the answer must fit, if any */
    Reply ask(MaskedPrompt prompt, @Nullable String schema) {
        return reply(chat.call(wire(prompt, schema)), null);
    }

    Reply stream(MaskedPrompt prompt, Consumer<String> pieces) {
        var last = new AtomicReference<@Nullable ChatResponse>();
        var text = new StringBuilder();
        chat.stream(wire(prompt, null))
                .doOnNext(response -> {
                    last.set(response);
                    var piece = text(response);
                    if (!piece.isEmpty()) {
                        text.append(piece);
                        pieces.accept(piece);
                    }
                })
                .blockLast();
        return reply(last.get(), text.toString());
    }

    private org.springframework.ai.chat.prompt.Prompt wire(MaskedPrompt prompt, @Nullable String schema) {
        return org.springframework.ai.chat.prompt.Prompt.builder()
                .messages(new SystemMessage(prompt.system()), new UserMessage(prompt.user()))
                .chatOptions(options(schema))
                .build();
    }

    private OpenAiChatOptions options(@Nullable String schema) {
        var options = OpenAiChatOptions.builder();
        options.baseUrl(settings.baseUrl());
        options.apiKey(settings.apiKey().isBlank() ? "none" : settings.apiKey());
        options.model(settings.model());
        options.timeout(settings.timeout());
        options.maxRetries(0);
        options.streamUsage(true);
        if (schema != null) {
            options.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormat.Type.JSON_SCHEMA)
                    .jsonSchema(schema)
                    .build());
        }
        return options.build();
    }

    private Reply reply(@Nullable ChatResponse response, @Nullable String streamed) {
        if (response == null) {
            throw new PermanentFailure("the model said nothing");
        }
        var text = streamed != null ? streamed : text(response);
        if (text.isBlank()) {
            throw new PermanentFailure("the model said nothing");
        }
        var usage = response.getMetadata().getUsage();
        var model = response.getMetadata().getModel();
        return new Reply(
                text,
                model == null || model.isBlank() ? settings.model() : model,
                count(usage == null ? null : usage.getPromptTokens()),
                count(usage == null ? null : usage.getCompletionTokens()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private static String text(ChatResponse response) {
        if (response.getResults().isEmpty()) {
            return "";
        }
        var text = response.getResults().getFirst().getOutput().getText();
        return text == null ? "" : text;
    }
}
