package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;

@EdgeJourney
class TicketsJourney {

    private final Edge edge;

    TicketsJourney(Edge edge) {
        this.edge = edge;
    }

    @Test
    void opensReadsListsAndChangesATicket() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var opened = me.post("/api/v1/tickets", """
                {"subject":"Kettle","body":"My kettle is orange.","customer":{"email":"kettle@example.org","name":"Mina"}}""");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var number = opened.data().path("number").asLong();
        assertThat(opened.header("Location")).isEqualTo("/api/v1/tickets/" + number);
        assertThat(opened.data().path("subject").asString()).isEqualTo("Kettle");
        assertThat(opened.data().path("requester").path("email").asString()).isEqualTo("kettle@example.org");
        assertThat(opened.data().path("inbox").asString()).isEqualTo("api");

        var read = me.get("/api/v1/tickets/" + number);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag"))
                .isEqualTo("\"" + read.data().path("version").asLong() + "\"");

        var requester = read.data().path("requester").path("id").asString();
        var listed = me.get("/api/v1/tickets?requester=" + requester + "&page[size]=10");
        assertThat(listed.status()).as(listed.body()).isEqualTo(200);
        assertThat(listed.data()).hasSize(1);
        assertThat(listed.json().path("meta").path("has_more").asBoolean()).isFalse();

        var changed = me.patch("/api/v1/tickets/" + number, """
                {"handler":"human","priority":"p2","tags":["kettle","orange"],"custom_fields":{"colour":"orange"}}""");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.data().path("handler").asString()).isEqualTo("human");
        assertThat(changed.data().path("assignee").asString()).isEqualTo("ada@lumen.example");
        assertThat(changed.data().path("tags")).hasSize(2);
        assertThat(changed.data().path("custom_fields").path("colour").asString())
                .isEqualTo("orange");
        var emptied = me.patch("/api/v1/tickets/" + number, "{\"assignee\":null,\"custom_fields\":{\"colour\":null}}");
        assertThat(emptied.data().path("assignee").isNull()).as(emptied.body()).isTrue();
        assertThat(emptied.data().path("custom_fields")).isEmpty();
    }
}
