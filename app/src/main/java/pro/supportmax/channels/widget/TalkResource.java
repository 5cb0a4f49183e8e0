package pro.supportmax.channels.widget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.access.Open;
import pro.supportmax.channels.chat.Conversation;
import pro.supportmax.channels.rest.One;

/** The conversation, as the widget's script leads it. Its session comes in the header {@code Authorization}. */
@RestController
@RequestMapping("/widget/v1/{inbox}")
@Open("Customers chat without an account; each sees only what the own session opens")
class TalkResource {

    private final WidgetDoor door;
    private final Conversation conversation;
    private final Afterwards afterwards;

    TalkResource(WidgetDoor door, Conversation conversation, Afterwards afterwards) {
        this.door = door;
        this.conversation = conversation;
        this.afterwards = afterwards;
    }

    @GetMapping("/tickets")
    One<List<Afterwards.Entry>> tickets(
            @PathVariable String inbox,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return new One<>(afterwards.history(door.visitor(inbox, authorization)));
    }

    @GetMapping("/messages")
    One<Afterwards.Whole> messages(
            @PathVariable String inbox,
            @RequestParam(required = false) @Nullable Long ticket,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var visitor = door.visitor(inbox, authorization);
        return new One<>(afterwards.whole(conversation.of(visitor, ticket)));
    }

    /** The same {@code Idempotency-Key} of the same visitor is the same message, however often it comes. */
    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    One<Conversation.Taken> write(
            @PathVariable String inbox,
            @RequestBody SaidBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        var visitor = door.writer(inbox, authorization);
        return new One<>(conversation.write(visitor, body.words(key)));
    }

    /** Server-sent events: {@code status, chunk, source, message, done}. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable String inbox,
            @RequestParam(required = false) @Nullable Long ticket,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return conversation.watch(door.visitor(inbox, authorization), ticket, last);
    }

    /** "Talk to a person" always works. */
    @PostMapping("/person")
    One<Conversation.Line> callPerson(
            @PathVariable String inbox,
            @RequestParam(required = false) @Nullable Long ticket,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return new One<>(conversation.callPerson(door.small(inbox, authorization), ticket));
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(
            @PathVariable String inbox,
            @RequestBody Afterwards.SeenBody body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        afterwards.seen(door.small(inbox, authorization), body);
    }

    /** How it went, 1 to 5; a later rating takes the place of an earlier one. */
    @PostMapping("/rating")
    One<Afterwards.RatingJson> rate(
            @PathVariable String inbox,
            @RequestBody Afterwards.RatingBody body,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        return new One<>(afterwards.rate(door.small(inbox, authorization), body));
    }
}
