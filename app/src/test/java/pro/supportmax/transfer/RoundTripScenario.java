package pro.supportmax.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.files.Files;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Citation;
import pro.supportmax.knowledge.Article;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.ArticleQuery;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.tickets.Archive;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Ticket;
import tools.jackson.databind.json.JsonMapper;

/** What is exported from one product and imported into an empty one is there as it was. */
class RoundTripScenario {

    private static final Instant NOON = Instant.parse("2026-01-20T12:00:00Z");

    private final Depot one = new Depot();
    private final Depot two = new Depot();

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void nothingIsLostOnTheWay() {
        fill();

        var done = two.take(Kind.ZENDESK, "export.zip", export(false));

        assertThat(two.reasons(done)).isEmpty();
        assertThat(two.tickets()).hasSize(4);
        assertThat(tickets(two)).isEqualTo(tickets(one));
        assertThat(people(two)).isEqualTo(people(one));
        assertThat(articles(two)).isEqualTo(articles(one));
        assertThat(two.room.get(Customers.class).organisations())
                .isEqualTo(one.room.get(Customers.class).organisations());
    }

    @Test
    void comingTwiceAddsNothing() {
        fill();
        two.take(Kind.ZENDESK, "export.zip", export(false));
        var before = two.rows();

        two.take(Kind.ZENDESK, "export.zip", export(false));

        assertThat(two.rows()).isEqualTo(before);
    }

    @Test
    void withoutExtrasTheWordsStillArrive() {
        fill();

        var done = two.take(Kind.ZENDESK, "export.zip", export(true));

        assertThat(two.reasons(done)).isEmpty();
        assertThat(two.tickets())
                .extracting(Ticket::subject)
                .isEqualTo(one.tickets().stream().map(Ticket::subject).toList());
        assertThat(two.messages(two.ticket("Asked the machine"))).hasSize(3);
    }

    private void fill() {
        one.take(Kind.ZENDESK, "export.zip", Depot.zip(ZendeskImportScenario.export()));
        one.take(Kind.MAIL, "mail.mbox", Letters.mbox(Letters.OTHER));
        var customer = one.room.get(Customers.class).identify(new Identity("u-9", "noor@x.example", "Noor"));
        var machine = Actor.ai("billing");
        var cited = List.of(new Citation("export-a-dashboard", "Export", "/help/x", "Open Settings.", 0.75));
        var draft = new NewTicket(customer.id(), "chat", "Asked the machine", Handler.AI);
        one.room.get(Archive.class).keep(draft, NOON, machine, chapters -> {
            chapters.wrote(NewMessage.inbound(Actor.customer(customer.id()), "Noor", " How? \n"), NOON);
            chapters.wrote(NewMessage.reply(machine, "Lumi (AI)", "Open Settings. [1]", cited), NOON.plusSeconds(1));
            chapters.wrote(NewMessage.note(Actor.system("desk"), "", "Found one article."), NOON.plusSeconds(1));
            chapters.happened(ticket -> ticket.solve(machine, Outcome.CONFIRMED_RESOLUTION, NOON.plusSeconds(9)));
        });
        one.room.get(Articles.class).save(ArticleDraft.published("By hand", "Own", "A *text* | with marks"), machine);
    }

    /** As the terminal writes it. */
    private byte[] export(boolean plain) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var shelf : Exports.Shelf.values()) {
            var lines = new StringBuilder();
            String after = null;
            for (var more = true; more; ) {
                var portion = one.room.get(Exports.class).portion(shelf, after, 2, plain);
                portion.items().forEach(item -> lines.append(line(item)));
                after = portion.after();
                more = portion.more();
            }
            files.put(shelf.name().toLowerCase(Locale.ROOT) + ".ndjson", Depot.utf8(lines.toString()));
        }
        one.tickets().stream()
                .flatMap(ticket -> one.messages(ticket).stream())
                .forEach(message -> message.attachments()
                        .forEach(file -> files.put(
                                "attachments/" + file.id() + "-" + file.name(),
                                one.room.get(Files.class).content(file.id()))));
        return Depot.zip(files);
    }

    private static String line(Map<String, Object> item) {
        return JsonMapper.shared().writeValueAsString(item) + "\n";
    }

    /** All that a teammate sees of a ticket but its number. */
    private static List<List<@Nullable Object>> tickets(Depot depot) {
        var seen = new ArrayList<List<@Nullable Object>>();
        for (var ticket : depot.tickets()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(ticket.subject());
            row.add(ticket.status());
            row.add(ticket.handler());
            row.add(ticket.priority());
            row.add(ticket.team());
            row.add(ticket.assignee());
            row.add(ticket.outcome());
            row.add(ticket.inbox());
            row.add(List.copyOf(ticket.tags()));
            row.add(Map.copyOf(ticket.customFields()));
            row.add(ticket.createdAt());
            row.add(ticket.updatedAt());
            row.add(depot.room.get(Customers.class).get(ticket.requester()).email());
            depot.messages(ticket).forEach(message -> {
                row.add(message.sequence());
                row.add(message.kind());
                row.add(message.author().type());
                row.add(
                        message.author().type() == Actor.Type.CUSTOMER
                                ? ""
                                : message.author().id());
                row.add(message.authorName());
                row.add(message.text());
                row.add(message.html());
                row.add(message.citations());
                row.add(message.createdAt());
                message.attachments().forEach(file -> row.add(file.name() + file.size() + file.type()));
            });
            seen.add(row);
        }
        return seen;
    }

    private static List<List<@Nullable Object>> people(Depot depot) {
        return depot.room.get(Customers.class).list(null, null, 100).items().stream()
                .<List<@Nullable Object>>map(customer -> Arrays.asList(
                        customer.externalId(),
                        customer.email(),
                        customer.name(),
                        customer.organisation(),
                        customer.role(),
                        customer.language(),
                        customer.timeZone(),
                        customer.attributes()))
                .toList();
    }

    private static List<ArticleDraft> articles(Depot depot) {
        return depot.room.get(Articles.class).list(ArticleQuery.all()).items().stream()
                .map(listed -> depot.room.get(Articles.class).get(listed.slug()))
                .map(Article::draft)
                .toList();
    }
}
