package pro.supportmax.channels.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import pro.supportmax.Ledgers;
import pro.supportmax.Room;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Tickets;

/** A company whose tickets are told to a receiver on the loopback, by one process or several on one database. */
final class Company implements AutoCloseable {

    static final Actor ANNA = Actor.teammate("anna@lumen.example");

    private static final String[] ROOMS = {
        "pro.supportmax.channels.webhooks",
        "pro.supportmax.tickets",
        "pro.supportmax.files",
        "pro.supportmax.customers",
        "pro.supportmax.compliance",
        "pro.supportmax.outbound",
        "pro.supportmax.guard"
    };

    private final DataSource database = Ledgers.fresh();
    private final Path folder = folder();
    private final List<Room> processes = new ArrayList<>();
    private final WireMockServer receiver = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .containerThreads(64));

    Company(Map<String, Object> settings) {
        receiver.start();
        receiver.stubFor(WireMock.post(WireMock.anyUrl()).willReturn(WireMock.noContent()));
        join(settings);
    }

    /** One more process on the same database. */
    Room join(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(Map.of(
                "supportmax.outbound.internal-hosts",
                "127.0.0.1:" + receiver.port(),
                "supportmax.outbound.timeout",
                "1s",
                "supportmax.compliance.folder",
                folder.toString(),
                "supportmax.webhooks.poll",
                "20ms"));
        all.putAll(settings);
        var process = new Room(database, all, ROOMS);
        processes.add(process);
        return process;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("webhooks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Room process() {
        return processes.getFirst();
    }

    WireMockServer receiver() {
        return receiver;
    }

    String url(String path) {
        return "http://127.0.0.1:" + receiver.port() + path;
    }

    Subscriptions.Made subscribe(String path, String... events) {
        return subscribeAt(url(path), events);
    }

    Subscriptions.Made subscribeAt(String url, String... events) {
        return process()
                .get(Subscriptions.class)
                .create(new SubscriptionDraft("Test", url, Set.of(events), true), ANNA);
    }

    Subscription subscription(Subscriptions.Made made) {
        return process().get(Subscriptions.class).get(made.subscription().id());
    }

    TicketId ticket() {
        var customer = process().get(Customers.class).identify(new Identity(null, "maya@example.org", "Maya"));
        return process()
                .get(Tickets.class)
                .open(new NewTicket(customer.id(), "email", "The export fails", Handler.HUMAN))
                .id();
    }

    Message write(TicketId ticket, NewMessage message) {
        return process().get(Tickets.class).add(ticket, message);
    }

    Message reply(TicketId ticket, String text) {
        return write(ticket, NewMessage.reply(ANNA, "Anna", text, List.of()));
    }

    /** What the receiver has got, in the order in which it came. */
    List<LoggedRequest> got() {
        return receiver.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    List<LoggedRequest> awaitGot(int count) {
        Awaitility.await().untilAsserted(() -> assertThat(got()).hasSizeGreaterThanOrEqualTo(count));
        return got();
    }

    /** The log of a subscription, the first delivery first. */
    List<WebhookLog.Line> log(Subscriptions.Made made) {
        return process()
                .get(WebhookLog.class)
                .list(made.subscription().id(), null, Long.MAX_VALUE, 100)
                .items()
                .reversed();
    }

    WebhookLog.Line line(Subscriptions.Made made, UUID delivery) {
        return process()
                .get(WebhookLog.class)
                .find(made.subscription().id(), delivery)
                .orElseThrow();
    }

    void awaitStates(Subscriptions.Made made, String... states) {
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(log(made)).extracting(WebhookLog.Line::state).containsExactly(states));
    }

    void awaitAttempts(Subscriptions.Made made, int attempts) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(log(made).getFirst().log()).hasSize(attempts);
            assertThat(log(made).getFirst().state()).isNotEqualTo("sending");
        });
    }

    @Override
    public void close() {
        processes.forEach(Room::close);
        receiver.stop();
    }
}
