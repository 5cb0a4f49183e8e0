package pro.supportmax.agents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import pro.supportmax.models.Prompt;

/** A prompt of this module: the part before the line {@code ---} is the model's instruction, the rest the request. */
record PromptText(String name, String system, String user) {

    static PromptText named(String name) {
        try {
            var file = new ClassPathResource("prompts/agents/" + name + ".md");
            var parts = file.getContentAsString(StandardCharsets.UTF_8).split("\n---\n", 2);
            return new PromptText("agents/" + name, parts[0].strip(), parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The prompt " + name + " is missing", e);
        }
    }

    Prompt fill(String question, String profile, String sources) {
        var request =
                user.replace("{profile}", profile).replace("{sources}", sources).replace("{question}", question);
        return new Prompt(name, system, request, null);
    }
}
