package pro.supportmax.channels.webhooks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.live.MessageJson;
import pro.supportmax.channels.rest.TicketJson;
import pro.supportmax.customers.Customers;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Tickets;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a receiver reads: the event, the ticket as it is when the delivery is made, and the message that it is about. What
 * teammates write to each other is left out unless the subscription asks for it by name.
 */
@Component
class EventBody {

    private final Tickets tickets;
    private final Customers customers;
    private final Guard guard;

    EventBody(Tickets tickets, Customers customers, Guard guard) {
        this.tickets = tickets;
        this.customers = customers;
        this.guard = guard;
    }

    /** @throws NotFound when the ticket is gone */
    String of(Shipment shipment) {
        var content = shipment.content();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", shipment.id());
        body.put("type", content.event());
        body.put("created_at", content.createdAt());
        body.put("data", inside(shipment));
        return WebhookJson.MAPPER.writeValueAsString(body);
    }

    private Map<String, Object> inside(Shipment shipment) {
        var content = shipment.content();
        var inside = new LinkedHashMap<String, Object>();
        if (content.ticket() != null) {
            var ticket = tickets.get(new TicketId(content.ticket()));
            inside.put("ticket", TicketJson.of(ticket, customers.get(ticket.requester())));
        }
        if (content.message() != null) {
            var message = tickets.message(content.message());
            inside.put("message", message(message, shipment));
        }
        ObjectNode change = (ObjectNode) WebhookJson.MAPPER.readTree(content.change());
        var by = change.remove("by");
        if (by != null) {
            inside.put("by", by);
        }
        if (!change.isEmpty()) {
            inside.put("change", change);
        }
        return inside;
    }

    private Object message(Message message, Shipment shipment) {
        ObjectNode json = WebhookJson.MAPPER.valueToTree(MessageJson.of(message, guard));
        var isPublic = message.kind() == Message.Kind.INBOUND || message.kind() == Message.Kind.OUTBOUND;
        if (!isPublic && !shipment.receiver().events().contains(EventNames.NOTE_ADDED)) {
            json.remove(java.util.List.of("text", "html", "citations"));
        }
        return json;
    }
}
