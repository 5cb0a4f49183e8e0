package pro.supportmax.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;
import pro.supportmax.files.extraction.Papers;
import tools.jackson.databind.JsonNode;

@EdgeJourney
class AttachmentsJourney {

    private final Edge edge;

    AttachmentsJourney(Edge edge) {
        this.edge = edge;
    }

    private static byte[] form(String name, byte[] content) {
        var head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n";
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(head.getBytes(UTF_8));
        all.writeBytes(content);
        all.writeBytes("\r\n--cut--\r\n".getBytes(UTF_8));
        return all.toByteArray();
    }

    private static Edge.Reply upload(Edge.As who, String name, byte[] content) {
        return who.post("/api/v1/attachments", form(name, content), "multipart/form-data; boundary=cut");
    }

    private static String ticketWith(String id) {
        return "{\"body\":\"Here is my log.\",\"customer\":{\"email\":\"mina@example.org\"},\"attachments\":[\"" + id
                + "\"]}";
    }

    private static JsonNode onlyAttachment(Edge.As who, long ticket) {
        return who.get("/api/v1/tickets/" + ticket + "/messages")
                .data()
                .path(0)
                .path("attachments")
                .path(0);
    }

    @Test
    void aFileComesWithItsMessageAndIsSavedRatherThanShown() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var uploaded = upload(me, "../../error log.html", "<script>alert(1)</script>".getBytes(UTF_8));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        assertThat(uploaded.data().path("name").asString()).isEqualTo("error log.html");
        var id = uploaded.data().path("id").asString();

        var opened = me.post("/api/v1/tickets", ticketWith(id));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(onlyAttachment(me, opened.data().path("number").asLong())
                        .path("id")
                        .asString())
                .isEqualTo(id);

        var saved = me.get("/api/v1/attachments/" + id);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("alert(1)");
        assertThat(saved.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment;");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void onlyWhoUploadedAFileMaySendIt() {
        var id = upload(edge.with(Scope.TICKETS_WRITE), "mine.txt", "secret".getBytes(UTF_8))
                .data()
                .path("id")
                .asString();
        var stolen = edge.with(Scope.TICKETS_WRITE).post("/api/v1/tickets", ticketWith(id));
        assertThat(stolen.status()).as(stolen.body()).isEqualTo(422);
        assertThat(stolen.body()).contains("Upload it again");
    }

    @Test
    void theSameRequestAgainFindsTheSameTicketWithTheSameFile() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var id = upload(me, "log.txt", "line".getBytes(UTF_8)).data().path("id").asString();
        var first = me.post("/api/v1/tickets", ticketWith(id), "Idempotency-Key", "with-file");
        var again = me.post("/api/v1/tickets", ticketWith(id), "Idempotency-Key", "with-file");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.data().path("number")).isEqualTo(first.data().path("number"));
    }

    @Test
    void programsAndEmptyFilesAreRefusedWithTheReason() {
        var me = edge.with(Scope.TICKETS_WRITE);
        var program = upload(me, "setup.exe", "MZ".getBytes(UTF_8));
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.code()).isEqualTo("file_refused");
        assertThat(upload(me, "empty.txt", new byte[0]).body()).contains("empty");
        assertThat(me.post("/api/v1/attachments", "no form".getBytes(UTF_8), "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(me.post("/api/v1/attachments", "no parts".getBytes(UTF_8), "multipart/form-data")
                        .code())
                .isEqualTo("invalid_form");
    }

    @Test
    void aTeammatesReplyMayCarryAFile() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var ticket = me.post("/api/v1/tickets", "{\"body\":\"Hello\",\"customer\":{\"email\":\"otto@example.org\"}}")
                .data()
                .path("number")
                .asLong();
        var id = upload(me, "guide.txt", "steps".getBytes(UTF_8))
                .data()
                .path("id")
                .asString();
        var reply = me.post(
                "/api/v1/tickets/" + ticket + "/messages",
                "{\"kind\":\"outbound\",\"text\":\"See the guide.\",\"attachments\":[\"" + id + "\"]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.data().path("attachments").path(0).path("name").asString())
                .isEqualTo("guide.txt");
    }

    @Test
    void whatAFileSaysCanBeReadAndFindsItsTicket() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var uploaded = upload(me, "order.pdf", Papers.pdf("Two zeppelins, delivered late"));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        var id = uploaded.data().path("id").asString();
        var ticket =
                me.post("/api/v1/tickets", ticketWith(id)).data().path("number").asLong();

        var text = "/api/v1/attachments/" + id + "/text";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> me.get(text).data().path("state").asString().equals("done"));
        assertThat(me.get(text).data().path("text").asString()).isEqualTo("Two zeppelins, delivered late");
        assertThat(me.get(text).data().path("truncated").asBoolean()).isFalse();
        assertThat(me.get("/api/v1/tickets?q=late+zeppelin")
                        .data()
                        .path(0)
                        .path("number")
                        .asLong())
                .isEqualTo(ticket);
        assertThat(me.get("/api/v1/tickets?q=early+zeppelin").data().isEmpty()).isTrue();
    }

    @Test
    void aTicketWithABrokenFileIsATicketAllTheSame() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var id = upload(me, "broken.pdf", "%PDF-1.7 and no more".getBytes(UTF_8))
                .data()
                .path("id")
                .asString();
        assertThat(me.post("/api/v1/tickets", ticketWith(id)).status()).isEqualTo(201);
        var text = "/api/v1/attachments/" + id + "/text";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> me.get(text).data().path("state").asString().equals("unreadable"));
        assertThat(me.get(text).data().path("reason").asString()).contains("damaged");
        assertThat(me.get("/api/v1/attachments/" + id).status()).isEqualTo(200);
    }

    @Test
    void theTextOfAFileThatIsNoneIsNotFound() {
        var me = edge.with(Scope.TICKETS_READ);
        assertThat(me.get("/api/v1/attachments/00000000-0000-0000-0000-000000000000/text")
                        .status())
                .isEqualTo(404);
    }
}
