package pro.supportmax.channels.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.access.Open;
import pro.supportmax.access.RateLimits;
import pro.supportmax.kernel.NotFound;

/** What the chat page's script calls. */
@RestController
@RequestMapping("/chat")
@Open("Customers chat without an account; each sees only what the own cookie opens")
class ChatResource {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Visitors visitors;
    private final Conversation conversation;
    private final RateLimits limits;
    private final ChatLimits most;

    ChatResource(Visitors visitors, Conversation conversation, RateLimits limits, ChatLimits most) {
        this.visitors = visitors;
        this.conversation = conversation;
        this.limits = limits;
        this.most = most;
    }

    /** One answer, wrapped as in the API. */
    record Answer<T>(T data) {}

    @GetMapping("/messages")
    Answer<Conversation.Standing> messages(
            @RequestParam(required = false) @Nullable Long ticket, HttpServletRequest request) {
        var visitor = visitors.recognise(request);
        if (visitor.isEmpty() && ticket != null) {
            throw new NotFound("Ticket #" + ticket);
        }
        return new Answer<>(visitor.map(known -> conversation.of(known, ticket))
                .orElseGet(() -> new Conversation.Standing(null, List.of())));
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer<Conversation.Taken> write(
            @RequestBody ChatMessageBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = body.words(key);
        visitors.recognise(request)
                .ifPresentOrElse(
                        known -> limits.demand("chat-visitor:" + known.id(), most.messagesPerMinute(), MINUTE),
                        () -> limits.demand(
                                "chat-new-visitor:" + request.getRemoteAddr(), most.newVisitorsPerMinute(), MINUTE));
        return new Answer<>(conversation.write(visitors.admit(request, response), words));
    }

    /** Server-sent events: {@code status, chunk, source, message, done}. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestParam(required = false) @Nullable Long ticket,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request) {
        var visitor = visitors.recognise(request).orElseThrow(() -> new NotFound("A conversation"));
        return conversation.watch(visitor, ticket, last);
    }

    /** "Talk to a person" always works. */
    @PostMapping("/person")
    Answer<Conversation.Line> callPerson(
            @RequestParam(required = false) @Nullable Long ticket, HttpServletRequest request) {
        var visitor = visitors.recognise(request).orElseThrow(() -> new NotFound("A conversation"));
        limits.demand("chat-person:" + visitor.id(), most.messagesPerMinute(), MINUTE);
        return new Answer<>(conversation.callPerson(visitor, ticket));
    }
}
