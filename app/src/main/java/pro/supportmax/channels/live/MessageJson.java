package pro.supportmax.channels.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.files.StoredFile;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.Citation;
import pro.supportmax.tickets.Delivery;
import pro.supportmax.tickets.Message;

/**
 * A message as clients read it.
 *
 * @param sequence place within the ticket, counted from 1
 * @param kind {@code inbound, outbound, note, event}
 * @param html the same text as sanitised HTML, where the channel brought it
 * @param attachments files that came with it; the content is at {@code /api/v1/attachments/{id}}
 * @param caution {@code unverified} or {@code flood}: why it is left to people; null for what came in the usual way
 * @param delivery how far it has come on its way to a mailbox; null where the channel has no way that could fail
 * @param citations the sources of an answer, in the order of their numbers
 */
public record MessageJson(
        UUID id,
        long ticket,
        int sequence,
        String kind,
        Author author,
        String text,
        @Nullable String html,
        List<Citation> citations,
        List<AttachmentJson> attachments,
        @Nullable String caution,
        @Nullable DeliveryJson delivery,
        Instant createdAt) {

    /** @param type {@code customer, ai, teammate, system} */
    public record Author(String type, String name) {}

    /** @param size in bytes */
    public record AttachmentJson(UUID id, String name, String type, long size) {

        public static AttachmentJson of(StoredFile file) {
            return new AttachmentJson(file.id(), file.name(), file.type(), file.size());
        }
    }

    /** @param state {@code queued, sent, deferred, bounced} */
    public record DeliveryJson(String state, String recipient, String detail, Instant at) {

        static @Nullable DeliveryJson of(@Nullable Delivery delivery) {
            return delivery == null
                    ? null
                    : new DeliveryJson(delivery.state().word(), delivery.recipient(), delivery.detail(), delivery.at());
        }
    }

    public static MessageJson of(Message message, Guard guard) {
        var html = message.html();
        return new MessageJson(
                message.id(),
                message.ticket().number(),
                message.sequence(),
                message.kind().word(),
                new Author(message.author().type().word(), message.authorName()),
                message.text(),
                html == null ? null : guard.html(html),
                message.citations(),
                message.attachments().stream().map(AttachmentJson::of).toList(),
                message.caution() == null ? null : message.caution().word(),
                DeliveryJson.of(message.delivery()),
                message.createdAt());
    }
}
