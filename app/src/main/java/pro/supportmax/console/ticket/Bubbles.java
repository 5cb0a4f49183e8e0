package pro.supportmax.console.ticket;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Pill;
import pro.supportmax.console.frame.Source;
import pro.supportmax.console.frame.Words;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Delivery;
import pro.supportmax.tickets.Message;

/** Shows messages: violet for the AI, blue for a teammate, grey for a customer and the system. */
@Component
class Bubbles {

    private final Moments moments;
    private final Words words;

    Bubbles(Moments moments, Words words) {
        this.moments = moments;
        this.words = words;
    }

    Bubble of(Message message) {
        var name = message.authorName().isEmpty()
                ? words.of("author." + message.author().type().word())
                : message.authorName();
        return new Bubble(
                message.sequence(),
                tone(message),
                face(message.author().type()),
                "clock",
                name,
                Words.initials(name),
                label(message),
                moments.of(message.createdAt()),
                message.text(),
                Source.of(message.citations()),
                message.attachments().stream().map(FileRow::of).toList(),
                marks(message),
                message.html() == null ? null : message.id().toString(),
                null);
    }

    /** What the AI would answer where a teammate has to send it. */
    Bubble draft(Draft draft) {
        return new Bubble(
                0,
                "draft",
                "ai",
                "ai",
                words.of("author.ai"),
                "",
                words.of("label.draft"),
                moments.of(draft.at()),
                draft.text(),
                Source.of(draft.citations()),
                List.of(),
                List.of(),
                null,
                draft.turn().toString());
    }

    private List<Mark> marks(Message message) {
        var marks = new ArrayList<Mark>();
        var caution = message.caution();
        if (caution != null) {
            marks.add(new Mark(
                    new Pill("warn", "alert", words.of("caution." + caution.word())),
                    words.of("caution." + caution.word() + ".why")));
        }
        var delivery = message.delivery();
        if (delivery != null) {
            var pill = new Pill(
                    tone(delivery.state()),
                    null,
                    words.of("delivery." + delivery.state().word()));
            marks.add(new Mark(pill, delivery.detail()));
        }
        return marks;
    }

    private static String tone(Delivery.State state) {
        return switch (state) {
            case QUEUED -> "";
            case SENT -> "good";
            case DEFERRED -> "warn";
            case BOUNCED -> "bad";
        };
    }

    private static String tone(Message message) {
        return switch (message.kind()) {
            case NOTE -> "note";
            case EVENT -> "event";
            case INBOUND -> "customer";
            case OUTBOUND -> face(message.author().type());
        };
    }

    private static String face(Actor.Type author) {
        return switch (author) {
            case AI -> "ai";
            case TEAMMATE -> "mate";
            case CUSTOMER, SYSTEM -> "";
        };
    }

    private @Nullable String label(Message message) {
        return message.kind() == Message.Kind.NOTE ? words.of("label.note") : null;
    }
}
