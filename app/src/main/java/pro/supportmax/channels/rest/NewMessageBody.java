package pro.supportmax.channels.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;

/** A message to add to a ticket. */
record NewMessageBody(
        @Schema(
                description = "inbound: the customer writes; outbound: a teammate replies; note: between teammates",
                example = "inbound",
                allowableValues = {"inbound", "outbound", "note"})
        @Nullable
        String kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "It still fails.") @JsonAlias("body") @Nullable
        String text,

        @Schema(description = "Name to show for a teammate's message; else the key's name") @Nullable
        String authorName,

        @Schema(description = "Ids of uploaded files, see /attachments") @Nullable
        List<@Nullable UUID> attachments) {

    /** What was asked for, read and checked. */
    record Checked(Message.Kind kind, String text, @Nullable String authorName, List<UUID> attachments) {}

    Checked check() {
        var input = new Input().text("text", text, NewMessage.LONGEST_TEXT).optional("author_name", authorName, 200);
        var read = kind == null ? Message.Kind.INBOUND : input.read("kind", () -> Message.Kind.of(kind));
        if (read == Message.Kind.EVENT) {
            input.wrong("kind", "invalid", "'kind' is inbound, outbound or note.");
        }
        var files = Attached.check(attachments, input);
        input.orThrow();
        return new Checked(Objects.requireNonNull(read), Objects.requireNonNull(text), authorName, files);
    }
}
