package pro.supportmax.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.chat.Attention;
import pro.supportmax.channels.chat.Contacts;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Inbox;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Mode;

/** What the widget's script calls, as any program may: sessions, messages, files, ratings, and who may do it from where. */
@EdgeJourney
class WidgetJourney {

    private static final String W = "/widget/v1/chat";

    private final Edge edge;
    private final Inboxes inboxes;
    private final Attention attention;
    private final Contacts contacts;

    WidgetJourney(Edge edge, Inboxes inboxes, Attention attention, Contacts contacts) {
        this.edge = edge;
        this.inboxes = inboxes;
        this.attention = attention;
        this.contacts = contacts;
    }

    private Edge.As visitor() {
        return visitor("chat");
    }

    private Edge.As visitor(String inbox) {
        var made = edge.visitor().post("/widget/v1/" + inbox + "/session", "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return edge.bearer(made.data().path("token").asString());
    }

    private static long write(Edge.As who, String text) {
        var sent = who.post(
                W + "/messages",
                "{\"text\":\"" + text + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.data().path("ticket").path("number").asLong();
    }

    @Test
    void theScriptIsSmallKeepsItsAddressAndIsAskedForByItsTag() throws Exception {
        var script = edge.stranger().get("/widget.js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).contains("max-age=300", "public");
        var again = edge.stranger().get("/widget.js", "If-None-Match", script.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(script.body().getBytes(UTF_8));
        }
        assertThat(zipped.size()).isBetween(5_000, 25_600);
        assertThat(script.body()).doesNotContain("innerHTML", "eval(", "insertAdjacentHTML", "document.write");
    }

    @Test
    void aVisitorWritesAndWatchesTheAnswerWithoutCookies() {
        var visitor = visitor();
        assertThat(visitor.get(W + "/messages").data().path("ticket").isNull()).isTrue();
        var number = write(visitor, "How do I tie a bowline knot?");
        try (var events = visitor.events(W + "/events?ticket=" + number, "Last-Event-ID", "0")) {
            var seen = events.until("done");
            assertThat(seen.stream().map(Events.Event::name)).contains("message");
        }
        var reply = visitor.get(W + "/messages?ticket=" + number);
        assertThat(reply.data().path("messages").size()).isGreaterThan(1);
        assertThat(reply.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theSameKeyIsTheSameMessageAlsoOfAFreshConversation() {
        var visitor = visitor();
        var body = "{\"text\":\"Once only\",\"fresh\":true}";
        var first =
                visitor.post(W + "/messages", body, "Idempotency-Key", "k-1").data();
        var second =
                visitor.post(W + "/messages", body, "Idempotency-Key", "k-1").data();
        assertThat(second.path("message").path("id"))
                .isEqualTo(first.path("message").path("id"));
        visitor.post(W + "/messages", body, "Idempotency-Key", "k-2");
        assertThat(visitor.get(W + "/tickets").data().size()).isEqualTo(2);
    }

    @Test
    void aSessionOpensItsOwnTicketsInItsOwnInboxAndNothingElse() {
        inboxes.save(new Inbox("shop", "Shop", Mode.AUTO, "chat"));
        var one = visitor();
        var number = write(one, "Mine alone");
        var other = visitor();
        for (var reply : List.of(
                other.get(W + "/messages?ticket=" + number),
                other.get(W + "/events?ticket=" + number),
                other.post(W + "/person?ticket=" + number, ""),
                other.post(W + "/rating", "{\"ticket\":" + number + ",\"rating\":1}"),
                other.post(W + "/seen", "{\"ticket\":" + number + ",\"sequence\":1}"),
                other.post(W + "/messages", "{\"text\":\"x\",\"ticket\":" + number + "}"))) {
            isProblem(reply, 404);
        }
        isProblem(one.get("/widget/v1/shop/messages"), 401, "session_unknown", "");
        isProblem(edge.stranger().get(W + "/messages"), 401, "session_missing", "");
        isProblem(edge.bearer("018f0000-0000-7000-8000-000000000000.AAAA").get(W + "/tickets"), 401);
        isProblem(one.get("/widget/v1/email/settings"), 404);
        isProblem(one.get("/widget/v1/none/settings"), 404);
    }

    @Test
    void anInboxOfItsOwnKeepsItsTickets() {
        inboxes.save(new Inbox("shop", "Shop", Mode.AUTO, "chat"));
        var visitor = visitor("shop");
        var sent = visitor.post("/widget/v1/shop/messages", "{\"text\":\"Where is my parcel?\"}");
        var number = sent.data().path("ticket").path("number").asLong();
        var ticket = edge.administrator().get("/api/v1/tickets/" + number).data();
        assertThat(ticket.path("inbox").asString()).isEqualTo("shop");
    }

    @Test
    void aTeammatesReplyIsUnreadUntilItWasShown() {
        var visitor = visitor();
        var number = write(visitor, "Hello there");
        visitor.post(W + "/person?ticket=" + number, "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> edge.administrator()
                        .get("/api/v1/tickets/" + number)
                        .data()
                        .path("handler")
                        .asString()
                        .equals("human"));
        var answer = edge.with(Scope.TICKETS_WRITE)
                .post(
                        "/api/v1/tickets/" + number + "/messages",
                        "{\"kind\":\"outbound\",\"text\":\"This is Ada.\",\"author_name\":\"Ada\"}");
        var sequence = answer.data().path("sequence").asInt();
        assertThat(unread(visitor)).isPositive();

        assertThat(visitor.post(W + "/seen", "{\"ticket\":" + number + ",\"sequence\":9999}")
                        .status())
                .isEqualTo(204);

        assertThat(unread(visitor)).isZero();
        assertThat(attention.seen(new TicketId(number))).isEqualTo(sequence);
    }

    private static int unread(Edge.As visitor) {
        return visitor.get(W + "/tickets").data().path(0).path("unread").asInt();
    }

    @Test
    void whoHasAnOpenStreamIsThereAndAwayWhenItEnds() {
        var visitor = visitor();
        var number = new TicketId(write(visitor, "Are you there?"));
        assertThat(attention.awaySince(number)).isPresent();
        try (var events = visitor.events(W + "/events?ticket=" + number.number())) {
            events.until("done");
            assertThat(attention.awaySince(number)).isEmpty();
        }
        edge.administrator()
                .post("/api/v1/tickets/" + number.number() + "/messages", "{\"kind\":\"outbound\",\"text\":\"Yes\"}");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> attention.awaySince(number).isPresent());
    }

    @Test
    void aTypedAddressIsKeptAndOpensNothing() {
        var before = edge.administrator()
                .post("/api/v1/tickets", "{\"body\":\"Secret\",\"customer\":{\"email\":\"vera@example.org\"}}");
        assertThat(before.status()).isEqualTo(201);
        var visitor = visitor();
        var number = write(visitor, "Hello");
        assertThat(visitor.post(W + "/contact", "{\"email\":\" Vera@example.org \"}")
                        .data()
                        .path("email")
                        .asString())
                .isEqualTo("vera@example.org");
        assertThat(contacts.of(new TicketId(number))).contains("vera@example.org");
        assertThat(visitor.get(W + "/tickets").data().size()).isEqualTo(1);
        assertThat(visitor.get(W + "/tickets").body()).doesNotContain("Secret");
        isProblem(visitor.post(W + "/contact", "{\"email\":\"no address\"}"), 422, "invalid", "email");
    }

    @Test
    void filesGoUpWithProgressAndComeDownForTheirOwnerOnly() {
        var visitor = visitor();
        var form =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"log.txt\"\r\n\r\nline 1\r\n--cut--\r\n";
        var up = visitor.post(W + "/attachments", form.getBytes(UTF_8), "multipart/form-data; boundary=cut");
        assertThat(up.status()).as(up.body()).isEqualTo(201);
        var id = up.data().path("id").asString();
        var sent = visitor.post(W + "/messages", "{\"text\":\"See the log\",\"attachments\":[\"" + id + "\"]}");
        var number = sent.data().path("ticket").path("number").asLong();
        assertThat(visitor.get(W + "/attachments/" + id + "?ticket=" + number).body())
                .isEqualTo("line 1");

        isProblem(visitor().get(W + "/attachments/" + id + "?ticket=" + number), 404);
        isProblem(visitor.get(W + "/attachments/" + UUID.randomUUID() + "?ticket=" + number), 404);
        isProblem(visitor().post(W + "/messages", "{\"text\":\"Stolen\",\"attachments\":[\"" + id + "\"]}"), 422);
    }

    @Test
    void aRatingIsKeptAndDissatisfactionEndsTheAisWorkAsSuch() {
        var visitor = visitor();
        var number = write(visitor, "Thanks, that is all I wanted to say!");
        var api = edge.administrator();
        isProblem(api.get("/api/v1/tickets/" + number + "/satisfaction"), 404);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get(W + "/messages?ticket=" + number)
                                .data()
                                .path("messages")
                                .size()
                        > 1);
        visitor.post(W + "/rating", "{\"ticket\":" + number + ",\"rating\":5}");
        visitor.post(W + "/rating", "{\"ticket\":" + number + ",\"rating\":2,\"comment\":\"Too short\"}");

        var kept = api.get("/api/v1/tickets/" + number + "/satisfaction").data();
        assertThat(kept.path("rating").asInt()).isEqualTo(2);
        assertThat(kept.path("comment").asString()).isEqualTo("Too short");
        var ticket = api.get("/api/v1/tickets/" + number).data();
        if (ticket.path("handler").asString().equals("ai")) {
            assertThat(ticket.path("outcome").asString()).isEqualTo("negative_feedback");
        }
        isProblem(visitor.post(W + "/rating", "{\"ticket\":" + number + ",\"rating\":6}"), 422, "invalid", "rating");
        isProblem(visitor.post(W + "/rating", "{}"), 422, "missing", "ticket");
    }

    @Test
    void whatThePageSaysOfTheVisitorIsKeptAsAClaim() {
        var visitor = visitor();
        var sent = visitor.post(W + "/messages", "{\"text\":\"Hi\",\"attributes\":{\"plan\":\"pro\"}}");
        var number = sent.data().path("ticket").path("number").asLong();
        var ticket = edge.administrator().get("/api/v1/tickets/" + number);
        assertThat(ticket.body()).contains("\"visitor.plan\":\"pro\"");
        isProblem(
                visitor.post(W + "/messages", "{\"text\":\"Hi\",\"attributes\":{\"a b\":\"x\"}}"),
                422,
                "invalid",
                "attributes");
    }

    @Test
    void onlyPagesOfAllowedOriginsMayCall() {
        var visitor = visitor();
        var foreign = visitor.get(W + "/messages", "Origin", "https://evil.example");
        isProblem(foreign, 403, "origin_not_allowed", "");
        assertThat(foreign.body()).contains("https://evil.example", "allowed_origins");
        var asked = visitor.send(
                "OPTIONS",
                W + "/messages",
                "",
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();

        var near = visitor.get(W + "/messages", "Origin", "http://localhost:12345");
        assertThat(near.status()).isEqualTo(200);
        assertThat(near.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:12345");
        assertThat(near.header("Access-Control-Allow-Credentials")).isEmpty();
        isProblem(visitor.get(W + "/messages", "Origin", "null"), 403);
    }

    @Test
    void aVisitorWhoFloodsHasToWaitAndThePageMayReadForHowLong() {
        var visitor = visitor();
        Edge.Reply last = visitor.get(W + "/tickets");
        for (var i = 0; i < 25 && last.status() != 429; i++) {
            last = visitor.post(W + "/messages", "{\"text\":\"again\"}", "Origin", "http://localhost:12345");
        }
        isProblem(last, 429, "rate_limited", "");
        assertThat(last.header("Retry-After")).matches("[1-9]\\d?");
        assertThat(last.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:12345");
        assertThat(last.header("Access-Control-Expose-Headers")).contains("Retry-After");
    }

    @Test
    void operatorsSetUpAWidgetAndOpenItForTheirSites() {
        inboxes.save(new Inbox("site", "Site", Mode.AUTO, "chat"));
        var api = edge.administrator();
        var put = api.put("/api/v1/inboxes/site/widget", """
                {"colour":"#aa3366","greeting":"Moin","launcher":"Help","side":"left",
                "allowed_origins":["https://*.example.com","https://Shop.example:8443"],"starter_questions":["How much?"]}""");
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(put.data().path("snippet").asString()).contains("/widget.js\" data-inbox=\"site\"");
        var shown = edge.stranger().get("/widget/v1/site/settings").data();
        assertThat(shown.path("colour").asString()).isEqualTo("#aa3366");
        assertThat(shown.path("questions").path(0).asString()).isEqualTo("How much?");
        assertThat(shown.has("allowed_origins")).isFalse();
        for (var origin : List.of("https://www.example.com", "https://shop.example:8443")) {
            assertThat(edge.stranger()
                            .get("/widget/v1/site/settings", "Origin", origin)
                            .status())
                    .isEqualTo(200);
        }
        for (var origin : List.of(
                "https://example.com", "http://www.example.com", "https://evilexample.com", "https://shop.example")) {
            isProblem(edge.stranger().get("/widget/v1/site/settings", "Origin", origin), 403);
        }
        isProblem(api.put("/api/v1/inboxes/site/widget", "{\"colour\":\"red\"}"), 422, "invalid", "colour");
        isProblem(
                api.put("/api/v1/inboxes/site/widget", "{\"allowed_origins\":[\"https://a.example/path\"]}"),
                422,
                "invalid",
                "allowed_origins");
        isProblem(api.get("/api/v1/inboxes/email/widget"), 404);
    }
}
