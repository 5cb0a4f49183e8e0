package pro.supportmax.channels.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import pro.supportmax.tickets.TicketEvent;

class EventNamesTests {

    @Test
    void theTextForDevelopersNamesEveryEvent() throws IOException {
        var text = Files.readString(Path.of("../docs/webhooks.md"));
        var names = Arrays.stream(TicketEvent.class.getPermittedSubclasses())
                .map(event -> event.getSimpleName())
                .map(name -> "ticket." + name.replaceAll("\\B([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT))
                .toList();

        assertThat(names).hasSizeGreaterThan(15).allSatisfy(name -> {
            assertThat(EventNames.known(name)).isEqualTo(name);
            assertThat(text).contains("`" + name + "`");
        });
    }

    @Test
    void whatIsNoEventIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> EventNames.known("ticket.gone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ticket.gone")
                .hasMessageContaining("ticket.replied");
    }
}
