package pro.supportmax.channels.webhooks;

import java.util.Locale;
import pro.supportmax.tickets.TicketEvent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON as the API writes it. */
final class WebhookJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addSerializer(new Words()))
            .build();

    private WebhookJson() {}

    /** What an event says besides its time, its ticket and its message: who did it, and the words that changed. */
    static String change(TicketEvent event) {
        ObjectNode all = MAPPER.valueToTree(event);
        all.remove(java.util.List.of("at", "ticket", "message", "requester"));
        return MAPPER.writeValueAsString(all);
    }

    /** States in the words of the API. */
    @SuppressWarnings("rawtypes")
    private static final class Words extends StdSerializer<Enum> {

        Words() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
