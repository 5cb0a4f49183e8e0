package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.live.Chunks;
import pro.supportmax.channels.live.Stream;

/** A question and its cited answer, without a ticket. */
@RestController
@RequestMapping("/api/v1/ask")
@Requires(Scope.ASK)
@Tag(name = "ask")
class AskResource {

    private final Thinking thinking;
    private final Asker asker;

    AskResource(Thinking thinking, Asker asker) {
        this.thinking = thinking;
        this.asker = asker;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask a question", description = "Nothing is stored or sent.")
    One<AnswerJson> ask(@RequestBody AskBody body) {
        return new One<>(AnswerJson.of(thinking.answer(asker.question(body), _ -> {})));
    }

    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Ask a question and watch",
            description = "Server-sent events: status {stage}, chunk {text}, source"
                    + " {number, …citation}, done with the whole answer.")
    SseEmitter watch(@RequestBody AskBody body) {
        var question = asker.question(body);
        return Stream.begin(stream -> {
            var answer =
                    AnswerJson.of(thinking.answer(question, stage -> stream.tell("status", Map.of("stage", stage))));
            for (var telling : Chunks.of(answer.text(), answer.citations())) {
                stream.send(telling.event(), telling.content());
            }
            stream.send("done", answer);
        });
    }
}
