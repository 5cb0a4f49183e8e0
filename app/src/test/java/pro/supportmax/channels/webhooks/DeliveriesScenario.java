package pro.supportmax.channels.webhooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.outbound.Outbound;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Tickets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeliveriesScenario {

    private final Company company = new Company(Map.of());

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void whatHappensIsToldSignedAndInOrder() {
        var made = company.subscribe("/hook", "ticket.opened", "ticket.replied", "ticket.status_changed");
        var ticket = company.ticket();
        var reply = company.reply(ticket, "Press „Export“ again 😀");
        company.awaitStates(made, "delivered", "delivered", "delivered");

        var got = company.got();
        assertThat(got)
                .extracting(r -> r.getHeader("X-SupportMax-Event"))
                .containsExactly("ticket.opened", "ticket.replied", "ticket.status_changed");
        assertThat(got).allSatisfy(request -> {
            assertThat(Verifying.accepts(request, made.secret().secret(), now()))
                    .isTrue();
            assertThat(request.getHeader("Content-Type")).startsWith("application/json");
            var body = json(request.getBodyAsString());
            assertThat(body.path("id").asString()).isEqualTo(request.getHeader("X-SupportMax-Delivery"));
            assertThat(body.path("type").asString()).isEqualTo(request.getHeader("X-SupportMax-Event"));
            assertThat(body.path("created_at").asString()).isEqualTo("2026-03-02T09:00:00Z");
            assertThat(body.path("data").path("ticket").path("number").asLong()).isEqualTo(ticket.number());
        });
        var replied = json(got.get(1).getBodyAsString()).path("data");
        assertThat(replied.path("message").path("id").asString())
                .isEqualTo(reply.id().toString());
        assertThat(replied.path("message").path("text").asString()).isEqualTo("Press „Export“ again 😀");
        assertThat(replied.path("message").path("kind").asString()).isEqualTo("outbound");
        assertThat(replied.path("by").path("type").asString()).isEqualTo("teammate");
        assertThat(replied.path("ticket").path("requester").path("email").asString())
                .isEqualTo("maya@example.org");
        var moved = json(got.get(2).getBodyAsString()).path("data").path("change");
        assertThat(moved.path("from").asString()).isEqualTo("new");
        assertThat(moved.path("to").asString()).isEqualTo("open");
    }

    @Test
    void notesAreReadOnlyByWhoAsksForThemByName() {
        var all = company.subscribe("/all", "*");
        var notes = company.subscribe("/notes", "ticket.note_added");
        company.write(company.ticket(), NewMessage.note(Company.ANNA, "Anna", "He is angry"));
        company.awaitStates(notes, "delivered");
        Awaitility.await()
                .untilAsserted(() -> assertThat(company.log(all))
                        .extracting(WebhookLog.Line::event)
                        .contains("ticket.opened", "ticket.note_added"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(company.log(all))
                        .extracting(WebhookLog.Line::state)
                        .containsOnly("delivered"));

        assertThat(company.got())
                .filteredOn(request -> request.getUrl().equals("/all"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.getBodyAsString()).doesNotContain("angry"));
        assertThat(company.got())
                .filteredOn(request -> request.getUrl().equals("/notes"))
                .singleElement()
                .satisfies(r -> assertThat(r.getBodyAsString()).contains("He is angry"));
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        var made = company.subscribe("/hook", "*");
        company.process().transaction().executeWithoutResult(status -> {
            company.ticket();
            status.setRollbackOnly();
        });
        var ticket = company.ticket();
        company.awaitStates(made, "delivered");

        assertThat(company.log(made)).extracting(WebhookLog.Line::ticket).containsExactly(ticket.number());
    }

    @Test
    void nobodyIsToldWhatNobodyAskedFor() {
        company.ticket();
        var made = company.subscribe("/hook", "ticket.closed");
        var off = company.subscribe("/off", "*");
        company.process()
                .get(Subscriptions.class)
                .change(
                        off.subscription().id(),
                        d -> new SubscriptionDraft(d.name(), d.url(), d.events(), false),
                        Company.ANNA);
        company.ticket();

        assertThat(company.log(made)).isEmpty();
        assertThat(company.log(off)).isEmpty();
    }

    @Test
    void ticketsAreToldInOrderWhoeverSharesTheWork() throws Exception {
        company.join(Map.of());
        company.join(Map.of());
        company.receiver()
                .stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200).withUniformRandomDelay(0, 15)));
        var made = company.subscribe("/hook", "ticket.replied");
        var tickets = new ArrayList<TicketId>();
        for (var i = 0; i < 8; i++) {
            tickets.add(company.ticket());
        }
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var done : writers.invokeAll(tickets.stream()
                    .<Callable<Void>>map(ticket -> () -> {
                        for (var i = 1; i <= 15; i++) {
                            company.reply(ticket, "Reply " + i);
                        }
                        return null;
                    })
                    .toList())) {
                done.get();
            }
        }
        company.awaitGot(8 * 15);
        Awaitility.await().untilAsserted(() -> assertThat(open(made)).isZero());

        var sequences = new HashMap<Long, List<Integer>>();
        var ids = new ArrayList<String>();
        company.got().forEach(request -> {
            var inside = json(request.getBodyAsString()).path("data");
            sequences
                    .computeIfAbsent(inside.path("ticket").path("number").asLong(), _ -> new ArrayList<>())
                    .add(inside.path("message").path("sequence").asInt());
            ids.add(request.getHeader("X-SupportMax-Delivery"));
        });
        assertThat(ids).hasSize(8 * 15).doesNotHaveDuplicates();
        assertThat(sequences).hasSize(8);
        assertThat(sequences.values())
                .allSatisfy(order -> assertThat(order).hasSize(15).isSorted());
    }

    @Test
    void afterErrorsTimeOutsAndBrokenConnectionsTheSameDeliveryComesAgain() {
        answerInTurn(
                serverError().withBody("boom"),
                aResponse().withFixedDelay(2_000).withStatus(200),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(302).withHeader("Location", company.url("/elsewhere")),
                aResponse().withStatus(204));
        var made = company.subscribe("/hook", "ticket.opened");
        company.ticket();
        for (var attempt = 1; attempt <= 4; attempt++) {
            company.awaitAttempts(made, attempt);
            company.process().clock().advance(Duration.ofHours(1));
        }
        company.awaitStates(made, "delivered");

        var line = company.log(made).getFirst();
        assertThat(line.log())
                .extracting(Attempt::error)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("The answer was 500."),
                        second -> assertThat(second).contains("No whole answer came within 1.0 s"),
                        third -> assertThat(third).contains("connection"),
                        fourth -> assertThat(fourth).isEqualTo("The answer was 302."),
                        fifth -> assertThat(fifth).isNull());
        assertThat(line.log().getFirst().excerpt()).isEqualTo("boom");
        assertThat(company.got())
                .hasSize(5)
                .allSatisfy(r -> assertThat(r.getHeader("X-SupportMax-Delivery"))
                        .isEqualTo(line.id().toString()))
                .allSatisfy(r -> assertThat(r.getUrl()).isEqualTo("/hook"));
        assertThat(company.got().getLast().getHeader("X-SupportMax-Timestamp"))
                .isEqualTo(Long.toString(now().getEpochSecond()));
        assertThat(company.subscription(made).failingSince()).isNull();
    }

    @Test
    void laterNewsOfATicketWaitForTheEarlierAndOtherTicketsDoNot() {
        answerInTurn(serverError(), aResponse().withStatus(200));
        var made = company.subscribe("/hook", "ticket.opened", "ticket.renamed");
        var first = company.ticket();
        company.awaitAttempts(made, 1);
        company.process().get(Tickets.class).change(first, t -> t.rename("Exports fail", Company.ANNA, now()));
        var other = company.ticket();
        company.awaitStates(made, "queued", "queued", "delivered");
        company.process().clock().advance(Duration.ofMinutes(1));
        company.awaitStates(made, "delivered", "delivered", "delivered");

        assertThat(company.got())
                .extracting(r -> json(r.getBodyAsString())
                        .path("data")
                        .path("ticket")
                        .path("number")
                        .asLong())
                .containsExactly(first.number(), other.number(), first.number(), first.number());
    }

    @Test
    void aProcessThatDiesAfterSendingIsReplacedAndTheIdStays() {
        company.process().get(Couriers.class).stop();
        var made = company.subscribe("/hook", "ticket.opened");
        company.ticket();
        var dying = company.process()
                .get(DeliveryRows.class)
                .lease(10, 8, Duration.ofMillis(300), now())
                .getFirst();
        company.process()
                .get(Outbound.class)
                .send(new pro.supportmax.outbound.Call(
                        company.url("/hook"),
                        Map.of("X-SupportMax-Delivery", dying.id().toString()),
                        "{}"));

        company.join(Map.of());
        company.awaitStates(made, "delivered");

        assertThat(company.got())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.getHeader("X-SupportMax-Delivery"))
                        .isEqualTo(dying.id().toString()));
        var late = new Attempt(now(), 1, 500, "The answer was 500.", "");
        company.process().get(DeliveryOutcomes.class).note(dying, late);
        assertThat(company.log(made)).extracting(WebhookLog.Line::state).containsExactly("delivered");
        assertThat(company.subscription(made).failingSince()).isNull();
    }

    @Test
    void aSlowReceiverHoldsUpNoOther() {
        company.receiver()
                .stubFor(post(urlEqualTo("/slow"))
                        .willReturn(aResponse().withStatus(200).withFixedDelay(900)));
        var slow = company.subscribe("/slow", "ticket.opened");
        var fast = company.subscribe("/fast", "ticket.opened");
        for (var i = 0; i < 40; i++) {
            company.ticket();
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(company.log(fast))
                        .hasSize(40)
                        .extracting(WebhookLog.Line::state)
                        .containsOnly("delivered"));

        assertThat(open(slow)).isGreaterThan(5);
        assertThat(company.log(slow))
                .filteredOn(line -> line.state().equals("sending"))
                .hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void aDayOfFailuresSwitchesItOffAndSaysWhy() {
        company.receiver().stubFor(post(anyUrl()).willReturn(serverError()));
        var made = company.subscribe("/hook", "ticket.opened");
        company.ticket();
        var begun = now();
        for (var attempt = 1; company.subscription(made).enabled() && attempt < 60; attempt++) {
            company.awaitAttempts(made, attempt);
            company.process().clock().advance(Duration.ofMinutes(73));
        }

        var off = company.subscription(made);
        assertThat(off.enabled()).isFalse();
        assertThat(off.disabledReason()).isEqualTo("Every delivery failed for 24 hours, at last: The answer was 500.");
        assertThat(Duration.between(begun, off.updatedAt())).isBetween(Duration.ofHours(24), Duration.ofHours(26));
        assertThat(company.log(made)).extracting(WebhookLog.Line::state).containsExactly("failed");
        assertThat(company.process().facts())
                .filteredOn(WebhookEvent.Disabled.class::isInstance)
                .singleElement()
                .satisfies(fact -> assertThat(fact.subject()).isEqualTo("webhook:" + off.id()));
        company.ticket();
        assertThat(company.log(made)).hasSize(1);
    }

    @Test
    void aReceiverThatIsGoneSwitchesItOffAtOnceAndAPersonSwitchesItOn() {
        answerInTurn(aResponse().withStatus(410), aResponse().withStatus(200));
        var made = company.subscribe("/hook", "ticket.opened");
        var id = made.subscription().id();
        company.ticket();
        Awaitility.await().until(() -> !company.subscription(made).enabled());
        var delivery = company.log(made).getFirst();
        var replays = company.process().get(Replays.class);

        assertThat(delivery.state()).isEqualTo("failed");
        assertThat(company.subscription(made).disabledReason()).contains("410");
        assertThatThrownBy(() -> replays.again(id, delivery.id())).isInstanceOf(Conflict.class);

        company.process()
                .get(Subscriptions.class)
                .change(id, d -> new SubscriptionDraft(d.name(), d.url(), d.events(), true), Company.ANNA);
        assertThat(company.subscription(made).disabledReason()).isNull();
        replays.again(id, delivery.id());
        company.awaitStates(made, "delivered");
        assertThat(company.got())
                .extracting(r -> r.getHeader("X-SupportMax-Delivery"))
                .containsOnly(delivery.id().toString());
    }

    @Test
    void whatWasDeliveredIsDeliveredAgainOnRequest() {
        var made = company.subscribe("/hook", "ticket.opened");
        company.ticket();
        company.awaitStates(made, "delivered");
        var delivery = company.log(made).getFirst().id();

        company.process().get(Replays.class).again(made.subscription().id(), delivery);
        company.awaitAttempts(made, 2);

        assertThat(company.got())
                .hasSize(2)
                .allSatisfy(
                        r -> assertThat(r.getHeader("X-SupportMax-Delivery")).isEqualTo(delivery.toString()));
    }

    @Test
    void aTestMessageTellsAtOnceWhatCameOfItAndIsNotRepeated() {
        answerInTurn(serverError().withBody("broken"), aResponse().withStatus(200));
        var made = company.subscribe("/hook", "ticket.opened");
        var replays = company.process().get(Replays.class);

        var failed = replays.test(made.subscription().id());
        assertThat(failed.state()).isEqualTo("failed");
        assertThat(failed.log()).extracting(Attempt::excerpt).containsExactly("broken");
        assertThat(company.subscription(made).failingSince()).isNull();

        assertThat(replays.test(made.subscription().id()).state()).isEqualTo("delivered");
        assertThat(company.got()).hasSize(2).allSatisfy(request -> {
            assertThat(json(request.getBodyAsString()).path("type").asString()).isEqualTo("ping");
            assertThat(Verifying.accepts(request, made.secret().secret(), now()))
                    .isTrue();
        });
    }

    @Test
    void twoSecretsSignAndThoseBeforeDoNot() {
        var made = company.subscribe("/hook", "ticket.opened");
        var subscriptions = company.process().get(Subscriptions.class);
        var id = made.subscription().id();
        company.process().clock().advance(Duration.ofSeconds(1));
        var second = subscriptions.addSecret(id, Company.ANNA);
        company.ticket();
        company.awaitStates(made, "delivered");
        var both = company.got().getFirst();
        assertThat(both.getHeader("X-SupportMax-Signature").split(",")).hasSize(2);
        assertThat(Verifying.accepts(both, made.secret().secret(), now())).isTrue();
        assertThat(Verifying.accepts(both, second.secret(), now())).isTrue();

        company.process().clock().advance(Duration.ofSeconds(1));
        var third = subscriptions.addSecret(id, Company.ANNA);
        subscriptions.removeSecret(id, second.live().id(), Company.ANNA);
        company.ticket();
        company.awaitStates(made, "delivered", "delivered");
        var newest = company.got().getLast();
        assertThat(Verifying.accepts(newest, third.secret(), now())).isTrue();
        assertThat(Verifying.accepts(newest, made.secret().secret(), now())).isFalse();
        assertThat(Verifying.accepts(newest, second.secret(), now())).isFalse();
        assertThatThrownBy(() -> subscriptions.removeSecret(id, third.live().id(), Company.ANNA))
                .isInstanceOf(Conflict.class);
        assertThat(subscriptions.secrets(id)).hasSize(1);
    }

    @Test
    void anAddressThatTurnsInwardLaterIsRefusedWhenItIsCalled() throws IOException {
        try (var sentinel = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            sentinel.setSoTimeout(1);
            company.process().get(Couriers.class).stop();
            company.join(Map.of("supportmax.outbound.ports", sentinel.getLocalPort()));
            var made = company.subscribeAt("https://127.0.0.1:" + sentinel.getLocalPort() + "/", "ticket.opened");
            company.ticket();
            company.awaitAttempts(made, 1);

            assertThat(company.log(made).getFirst().outcome().error()).contains("not on the public internet");
            assertThatThrownBy(sentinel::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void secretsLieSealedAndNeitherTheyNorAddressesAreInTheAuditTrail() {
        var made = company.subscribe("/hook-token-4711", "ticket.opened");
        company.process().get(Subscriptions.class).addSecret(made.subscription().id(), Company.ANNA);
        company.process()
                .get(Subscriptions.class)
                .delete(company.subscribe("/gone", "*").subscription().id(), Company.ANNA);

        var sealed = company.process()
                .sql()
                .sql("select sealed from channels.webhook_secret")
                .query(String.class)
                .list();
        assertThat(sealed)
                .hasSize(2)
                .allSatisfy(s -> assertThat(s).startsWith("v1:").doesNotContain("whsec"));
        var entries = company.process().get(AuditTrail.class).entries(null, 100).items();
        assertThat(entries)
                .extracting(entry -> entry.type())
                .contains(
                        "channels.webhooks.WebhookEvent.Created",
                        "channels.webhooks.WebhookEvent.SecretAdded",
                        "channels.webhooks.WebhookEvent.Deleted");
        assertThat(entries).allSatisfy(e -> assertThat(e.content()).doesNotContain("4711", "whsec", "127.0.0.1"));
    }

    @Test
    void aSecretThatDoesNotOpenFailsTheDeliveryWithTheMend() {
        var made = company.subscribe("/hook", "ticket.opened");
        var other = company.subscribe("/other", "ticket.closed");
        company.process()
                .sql()
                .sql("""
                        update channels.webhook_secret s set sealed = o.sealed from channels.webhook_secret o
                        where s.webhook = ? and o.webhook = ?""")
                .params(made.subscription().id(), other.subscription().id())
                .update();
        company.ticket();
        company.awaitAttempts(made, 1);

        assertThat(company.log(made).getFirst().outcome().error())
                .contains("stays closed")
                .contains("Enter it anew");
        assertThat(company.got()).isEmpty();
    }

    @Test
    void oldDeliveriesAreForgotten() {
        var made = company.subscribe("/hook", "ticket.opened");
        company.ticket();
        company.awaitStates(made, "delivered");
        company.process().clock().advance(Duration.ofDays(29));
        company.process().get(OldDeliveries.class).forget();
        assertThat(company.log(made)).hasSize(1);

        company.process().clock().advance(Duration.ofDays(2));
        company.process().get(OldDeliveries.class).forget();
        assertThat(company.log(made)).isEmpty();
    }

    private void answerInTurn(com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder... answers) {
        for (var i = 0; i < answers.length; i++) {
            var last = i == answers.length - 1;
            company.receiver()
                    .stubFor(post(anyUrl())
                            .inScenario("turns")
                            .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "turn " + i)
                            .willReturn(answers[i])
                            .willSetStateTo(last ? "turn " + i : "turn " + (i + 1)));
        }
    }

    private long open(Subscriptions.Made made) {
        return company.process()
                .sql()
                .sql(
                        "select count(*) from channels.webhook_delivery where webhook = ? and state in ('queued', 'sending')")
                .param(made.subscription().id())
                .query(Long.class)
                .single();
    }

    private java.time.Instant now() {
        return company.process().clock().instant();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
