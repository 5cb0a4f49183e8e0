package pro.supportmax.models;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An outside language model behind an endpoint that speaks OpenAI's protocol: OpenAI itself, Azure, Mistral, vLLM,
 * Ollama and many more. Without a model's name there is none, and nothing leaves this machine.
 *
 * @param baseUrl address of the endpoint, up to and including {@code /v1}
 * @param apiKey key for it; an endpoint of one's own may need none
 * @param model the model's name as the endpoint knows it; empty = no language model
 * @param timeout the longest that a call may take, its last character included
 * @param pause how long the endpoint is left alone after {@code failures} failures in a row
 * @param failures how many failures in a row mean that the endpoint is down
 */
@ConfigurationProperties("supportmax.models.openai")
record OpenAiSettings(
        @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("5") int failures) {

    boolean configured() {
        return !model.isBlank() && !baseUrl.isBlank();
    }

    /** Keeps the key out of logs and dumps. */
    @Override
    public String toString() {
        return "OpenAiSettings[" + baseUrl + ", " + model + "]";
    }
}
