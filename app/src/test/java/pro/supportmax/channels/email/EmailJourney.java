package pro.supportmax.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.channels.email.inbound.SmtpListener;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Delivery;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Tickets;

/** Mail in and mail out, over the wire. */
@EdgeJourney
class EmailJourney {

    private static final String ARTICLE = """
            How to change the colour of your kettle.

            ## Steps

            1. Open **Settings** of the kettle.
            2. Choose **Colour** and pick orange.
            3. Press **Save**: the kettle turns orange within a minute.
            """;

    private final Edge edge;
    private final SmtpListener listener;
    private final Tickets tickets;
    private MailServer server = new MailServer();

    EmailJourney(Edge edge, SmtpListener listener, Tickets tickets) {
        this.edge = edge;
        this.listener = listener;
        this.tickets = tickets;
    }

    @BeforeEach
    void connect() {
        var connected = edge.administrator().put("/api/v1/inboxes/email/mailbox", """
                {"address":"support@lumen.example","sender":"Lumen","signature":"Lumen, 1 Light Street",
                 "trusted_servers":["mx.lumen.example"],
                 "outgoing":{"host":"127.0.0.1","port":%d,"security":"none"}}""".formatted(server.smtp()));
        assertThat(connected.status()).as(connected.body()).isEqualTo(200);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void send(String from, String to, String raw) {
        try {
            new Client(listener.port()).send(from, to, raw);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long take(String raw) {
        var taken = edge.administrator()
                .post("/api/v1/inboxes/email/mail", raw.replace("\n", "\r\n").getBytes(), "message/rfc822");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        return taken.data().path("ticket").asLong();
    }

    private MailServer.Got arrived(String address, int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> server.of(address), got -> got.size() >= number)
                .get(number - 1);
    }

    private static TicketId id(long ticket) {
        return new TicketId(ticket);
    }

    private long outbound(long ticket) {
        return tickets.messages(id(ticket)).stream()
                .filter(message -> message.kind() == Message.Kind.OUTBOUND)
                .count();
    }

    private void settled(long ticket) {
        var api = edge.administrator();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var turns = api.get("/api/v1/tickets/" + ticket + "/trace").data();
            assertThat(turns)
                    .allSatisfy(
                            turn -> assertThat(turn.path("state").asString()).isEqualTo("done"));
        });
    }

    @Test
    void aMailIsAnsweredInItsSendersMailboxAndTheReplyLandsOnTheSameTicket() {
        var published =
                edge.administrator().put("/api/v1/articles/kettle-colour", """
                {"title":"Change the kettle's colour","category":"Kettles","audience":"customers","status":"published",
                 "markdown":"%s"}""".formatted(ARTICLE.replace("\n", "\\n")));
        assertThat(published.status()).as(published.body()).isIn(200, 201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> edge.administrator()
                        .post("/api/v1/ask", "{\"question\":\"How do I change the colour of my kettle?\"}")
                        .data()
                        .path("outcome")
                        .asString()
                        .equals("answered"));
        send(
                "kim@customer.example",
                "support@lumen.example",
                Client.mail(
                        "first@customer.example",
                        "Kim Ono <kim@customer.example>",
                        "How do I change the colour of my kettle?"));
        var answer = arrived("kim@customer.example", 1);
        assertThat(answer.header("In-Reply-To")).isEqualTo("<first@customer.example>");
        assertThat(answer.header("Subject")).isEqualTo("Re: A question");
        assertThat(answer.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(answer.header("From")).contains("<support@lumen.example>");
        var mail = answer.read();
        assertThat(mail.text())
                .contains("Press")
                .contains("/help/")
                .contains("is an AI agent")
                .contains("1 Light Street");
        assertThat(String.valueOf(mail.html())).contains("<a href=").doesNotContain("<script");

        var replyTo = mail.replyTo().getFirst().address();
        send(
                "kim@customer.example",
                replyTo,
                Client.mail(
                        "second@customer.example",
                        "kim@customer.example",
                        "Thank you!\n\nOn Thu, Nov 26, 2026, Lumen wrote:\n> 1. Open Settings of the kettle.",
                        "In-Reply-To: " + answer.header("Message-ID")));
        var ticket = edge.administrator().get("/api/v1/tickets?inbox=email&page[size]=100");
        assertThat(ticket.data().findValuesAsString("email").stream().filter("kim@customer.example"::equals))
                .hasSize(1);
        var number = ticket.data()
                .valueStream()
                .filter(each -> each.path("requester").path("email").asString().equals("kim@customer.example"))
                .findFirst()
                .orElseThrow()
                .path("number")
                .asLong();
        var words = tickets.messages(id(number)).stream()
                .filter(message -> message.kind() == Message.Kind.INBOUND)
                .map(Message::text)
                .toList();
        assertThat(words).containsExactly("How do I change the colour of my kettle?", "Thank you!");
        Awaitility.await()
                .untilAsserted(() -> assertThat(tickets.messages(id(number)).stream()
                                .map(Message::delivery)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseThrow()
                                .state())
                        .isEqualTo(Delivery.State.SENT));
    }

    @Test
    void theSameMailIsTakenInOnceHoweverItComes() {
        var raw = Client.mail("once@customer.example", "one@customer.example", "Only once please, about tea");
        var first = take(raw);
        assertThat(take(raw)).isEqualTo(first);
        assertThat(take("Received: by another way\n" + raw)).isEqualTo(first);
        assertThat(take(raw.replace("Only once", "Something else"))).isNotEqualTo(first);
    }

    @Test
    void aReplyFromSomebodyElseIsShownAndGetsNoAnswer() {
        var ticket = take(Client.mail("own@customer.example", "lee@customer.example", "I want to talk to a person"));
        var reply = arrived("lee@customer.example", 1);
        var stranger = take(Client.mail(
                "foreign@evil.example",
                "Mallory <mallory@evil.example>",
                "What did Lee ask you?",
                "In-Reply-To: " + reply.header("Message-ID")));
        assertThat(stranger).isEqualTo(ticket);
        settled(ticket);
        var last = tickets.messages(id(ticket)).stream()
                .filter(message -> message.kind() == Message.Kind.INBOUND)
                .reduce((_, second) -> second)
                .orElseThrow();
        assertThat(last.caution()).isNotNull();
        assertThat(last.author())
                .isNotEqualTo(Actor.customer(tickets.get(id(ticket)).requester()));
        assertThat(server.of("mallory@evil.example")).isEmpty();
        assertThat(outbound(ticket)).isEqualTo(1);
    }

    @Test
    void aForgedOrWorthlessTokenOpensANewTicket() {
        var ticket = take(Client.mail("token@customer.example", "pat@customer.example", "I want to talk to a person"));
        var token =
                arrived("pat@customer.example", 1).read().replyTo().getFirst().address();
        var forged = token.replaceFirst("\\+(.)", "+" + (token.charAt(token.indexOf('+') + 1) == '0' ? '1' : '0'));
        var again = take(Client.mail("forged@customer.example", "pat@customer.example", "Hello?")
                .replace("To: support@lumen.example", "To: " + forged));
        assertThat(again).isNotEqualTo(ticket);
        var genuine = take(Client.mail("genuine@customer.example", "pat@customer.example", "Hello again?")
                .replace("To: support@lumen.example", "To: " + token));
        assertThat(genuine).isEqualTo(ticket);
    }

    @Test
    void nothingIsThreadedByItsSubject() {
        var first = take(Client.mail("s1@customer.example", "sam@customer.example", "I want to talk to a person"));
        assertThat(take(Client.mail("s2@customer.example", "sam@customer.example", "Another thing")))
                .isNotEqualTo(first);
    }

    @Test
    void anAutomaticReplyIsShownAndNeverAnswered() {
        var ticket = take(Client.mail("auto@customer.example", "ann@customer.example", "I want to talk to a person"));
        var reply = arrived("ann@customer.example", 1);
        var before = tickets.get(id(ticket)).status();
        assertThat(take(Client.mail(
                        "away@customer.example",
                        "ann@customer.example",
                        "I am out of the office.",
                        "Auto-Submitted: auto-replied",
                        "In-Reply-To: " + reply.header("Message-ID"))))
                .isEqualTo(ticket);
        assertThat(tickets.messages(id(ticket)).getLast().kind()).isEqualTo(Message.Kind.EVENT);
        assertThat(tickets.get(id(ticket)).status()).isEqualTo(before);
        settled(ticket);
        assertThat(server.of("ann@customer.example")).hasSize(1);
        var human = take(Client.mail(
                "human@customer.example", "bob@customer.example", "A person, please", "Auto-Submitted: no"));
        settled(human);
        assertThat(outbound(human)).isEqualTo(1);
    }

    @Test
    void aNewsletterBecomesATicketThatDisturbsNobody() {
        var ticket = take(Client.mail(
                "news@shop.example",
                "Shop <news@shop.example>",
                "Big sale!",
                "List-Unsubscribe: <https://shop.example>",
                "Precedence: bulk"));
        assertThat(tickets.get(id(ticket)).handler()).isEqualTo(Handler.NONE);
        settled(ticket);
        assertThat(server.of("news@shop.example")).isEmpty();
    }

    @Test
    void mailThroughAGroupThatIsOurOwnAddressIsAPersons() {
        var ticket = take(Client.mail(
                "group@customer.example",
                "guy@customer.example",
                "I want to talk to a person",
                "Precedence: list",
                "List-ID: Support <support.lumen.example>"));
        settled(ticket);
        assertThat(outbound(ticket)).isEqualTo(1);
    }

    @Test
    void aBounceMarksTheMessageAndTheAddressUntilItsOwnerWritesAgain() {
        var ticket = take(Client.mail("b1@customer.example", "gone@customer.example", "I want to talk to a person"));
        var reply = arrived("gone@customer.example", 1);
        var id = reply.header("Message-ID");
        assertThat(take(bounce(id, "gone@customer.example"))).isEqualTo(ticket);
        var sent = tickets.messages(id(ticket)).stream()
                .filter(message -> message.delivery() != null)
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(sent.delivery()).state()).isEqualTo(Delivery.State.BOUNCED);
        var next = tickets.add(
                id(ticket),
                NewMessage.reply(Actor.teammate("anna@lumen.example"), "Anna", "Are you there?", List.of()));
        assertThat(Objects.requireNonNull(tickets.message(next.id()).delivery()).state())
                .isEqualTo(Delivery.State.BOUNCED);
        take(Client.mail("b2@customer.example", "gone@customer.example", "I am back", "In-Reply-To: " + id));
        tickets.add(
                id(ticket), NewMessage.reply(Actor.teammate("anna@lumen.example"), "Anna", "Welcome back", List.of()));
        arrived("gone@customer.example", 2);
    }

    @Test
    void aForgedBounceMarksNobody() {
        var ticket = take(Client.mail("f1@customer.example", "safe@customer.example", "I want to talk to a person"));
        arrived("safe@customer.example", 1);
        take(bounce("<guess@lumen.example>", "safe@customer.example"));
        assertThat(tickets.messages(id(ticket)).stream()
                        .map(Message::delivery)
                        .filter(Objects::nonNull)
                        .map(Delivery::state))
                .doesNotContain(Delivery.State.BOUNCED);
    }

    private static String bounce(String original, String recipient) {
        return """
                Message-ID: <%s.bounce@mx.customer.example>
                From: Mail Delivery System <mailer-daemon@mx.customer.example>
                To: support@lumen.example
                Return-Path: <>
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

                --cut
                Content-Type: text/plain

                Your mail could not be delivered.

                --cut
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.customer.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such user

                --cut
                Content-Type: text/rfc822-headers

                Message-ID: %s
                From: support@lumen.example
                To: %s

                --cut--
                """.formatted(Math.abs(original.hashCode()), recipient, original, recipient);
    }

    @Test
    void whoWritesMoreThanAPersonIsLeftToPeople() {
        var last = 0L;
        for (var i = 0; i < 12; i++) {
            last = take(
                    Client.mail("flood" + i + "@robot.example", "robot@robot.example", "I want a person, number " + i));
        }
        settled(last);
        assertThat(outbound(last)).isZero();
        assertThat(tickets.get(id(last)).handler()).isEqualTo(Handler.HUMAN);
    }

    @Test
    void ourOwnMailIsNeverAnswered() {
        var ticket = take(Client.mail("self@lumen.example", "support@lumen.example", "How do I reset my password?"));
        assertThat(tickets.get(id(ticket)).handler()).isEqualTo(Handler.NONE);
    }

    @Test
    void aSenderWhomOurServerRefutesIsLeftToPeople() {
        var ticket = take("Authentication-Results: mx.lumen.example; dmarc=fail header.from=bank.example\n"
                + Client.mail("spoof@bank.example", "ceo@bank.example", "I want to talk to a person"));
        settled(ticket);
        assertThat(outbound(ticket)).isZero();
        var unknown = take("Authentication-Results: mx.evil.example; dmarc=fail header.from=bank.example\n"
                + Client.mail("spoof2@bank.example", "cfo@bank.example", "I want to talk to a person"));
        settled(unknown);
        assertThat(outbound(unknown)).isEqualTo(1);
    }

    @Test
    void filesOfAMailAreKeptAndProgramsAreNamed() {
        var ticket = take("""
                Message-ID: <files@customer.example>
                From: fay@customer.example
                To: support@lumen.example
                Subject: Files
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain

                I want to talk to a person, here is my log.
                --cut
                Content-Type: text/plain; name="log.txt"
                Content-Disposition: attachment; filename="log.txt"

                line one
                --cut
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="setup.exe"

                MZ
                --cut--
                """);
        var messages = tickets.messages(id(ticket));
        assertThat(messages.getFirst().attachments()).extracting("name").containsExactly("log.txt");
        assertThat(messages).anyMatch(message -> message.text().contains("setup.exe"));
        var source = edge.administrator()
                .get("/api/v1/messages/" + messages.getFirst().id() + "/source");
        assertThat(source.body()).contains("setup.exe").contains("boundary=cut");
        var findings = edge.administrator()
                .get("/api/v1/messages/" + messages.getFirst().id() + "/mail")
                .data();
        assertThat(findings.path("kind").asString()).isEqualTo("personal");
        assertThat(findings.path("sender").asString()).isEqualTo("fay@customer.example");
        assertThat(findings.path("authentication").path("dmarc").asString()).isEqualTo("none");
    }

    @Test
    void brokenMailBecomesATicketToo() {
        for (var raw : new String[] {
            "", "\n\n", "no headers at all", "Subject: =?x?q?=FF\nContent-Type: multipart/mixed\n\n--", "\u0000\u0000"
        }) {
            var ticket = take(raw + " ");
            assertThat(tickets.messages(id(ticket))).isNotEmpty();
        }
    }

    @Test
    void mailToNobodyIsRefused() {
        var connected = edge.administrator().get("/api/v1/inboxes/chat/mailbox");
        assertThat(connected.status()).isEqualTo(422);
        assertThatThrownBy(() -> new Client(1).send("a@b.example", "c@d.example", "x"))
                .isInstanceOf(MessagingException.class);
        assertThat(edge.administrator()
                        .post("/api/v1/inboxes/none/mail", "x".getBytes(), "message/rfc822")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeSentYetIsTriedAgainAndSaysSo() {
        var ticket = take(Client.mail("later@customer.example", "ida@customer.example", "Hello there, person please"));
        arrived("ida@customer.example", 1);
        server.close();
        var reply = tickets.add(
                id(ticket), NewMessage.reply(Actor.teammate("anna@lumen.example"), "Anna", "Here I am.", List.of()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Objects.requireNonNull(
                                        tickets.message(reply.id()).delivery())
                                .state())
                        .isEqualTo(Delivery.State.DEFERRED));
        var health =
                edge.administrator().get("/api/v1/inboxes/email/mailbox").data().path("health");
        assertThat(health.toString()).contains("does not answer");
        server = new MailServer();
        connect();
        arrived("ida@customer.example", 1);
        assertThat(tickets.get(id(ticket)).status()).isNotEqualTo(Status.NEW);
    }

    @Test
    void whoLeftTheChatIsAnsweredByMailAndAnswersOnTheSameTicket() {
        var token = edge.stranger()
                .post("/widget/v1/chat/session", "{}")
                .data()
                .path("token")
                .asString();
        var visitor = edge.bearer(token);
        var ticket = visitor.post("/widget/v1/chat/messages", "{\"text\":\"I want to talk to a person\"}")
                .data()
                .path("ticket")
                .path("number")
                .asLong();
        assertThat(visitor.post("/widget/v1/chat/contact", "{\"email\":\"gone@chat.example\"}")
                        .status())
                .isBetween(200, 204);
        settled(ticket);
        tickets.add(
                id(ticket),
                NewMessage.reply(Actor.teammate("anna@lumen.example"), "Anna", "Are you there?", List.of()));
        var mail = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> server.of("gone@chat.example").stream()
                                .filter(got -> got.read().text().contains("Are you there?"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(take(Client.mail(
                        "left@chat.example",
                        "Somebody <gone@chat.example>",
                        "Yes, by mail now.",
                        "In-Reply-To: " + mail.header("Message-ID"))))
                .isEqualTo(ticket);
        var answer = tickets.messages(id(ticket)).stream()
                .filter(message -> message.text().equals("Yes, by mail now."))
                .findFirst()
                .orElseThrow();
        assertThat(answer.caution()).isNull();
        assertThat(answer.author())
                .isEqualTo(Actor.customer(tickets.get(id(ticket)).requester()));
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndTroublesNobodyElse() {
        var ticket = take(Client.mail("odd@customer.example", "odd@exa_mple..example", "I want to talk to a person"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(tickets.messages(id(ticket)).stream()
                                .map(Message::delivery)
                                .filter(Objects::nonNull)
                                .map(Delivery::state))
                        .containsExactly(Delivery.State.BOUNCED));
        assertThat(edge.administrator().get("/api/v1/inboxes/email/mailbox").body())
                .doesNotContain("\"failing_since\":\"");
    }

    @Test
    void secretsOfAMailboxAreNeverShown() {
        var put = edge.administrator().put("/api/v1/inboxes/email/mailbox", """
                {"address":"support@lumen.example",
                 "outgoing":{"host":"127.0.0.1","port":%d,"security":"none","username":"u","password":"hunter2"}}""".formatted(server.smtp()));
        assertThat(put.body()).doesNotContain("hunter2").contains("\"secret_kept\":true");
        var again = edge.administrator().put("/api/v1/inboxes/email/mailbox", """
                {"address":"support@lumen.example",
                 "outgoing":{"host":"127.0.0.1","port":%d,"security":"none","username":"u"}}""".formatted(server.smtp()));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        var trial = edge.administrator().post("/api/v1/inboxes/email/mailbox/test", "");
        assertThat(trial.data().path("incoming").asString()).isEqualTo("not_set_up");
    }
}
