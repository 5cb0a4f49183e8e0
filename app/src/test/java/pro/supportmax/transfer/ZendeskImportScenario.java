package pro.supportmax.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.customers.Customers;
import pro.supportmax.files.Files;
import pro.supportmax.kernel.Actor;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.TicketEvent;

/** What Zendesk exports, in a real ledger. */
class ZendeskImportScenario {

    private static final String USERS = """
            {"users":[
              {"id":7,"name":"Maya Lindqvist","email":"maya@nordlicht.example","role":"end-user","organization_id":3,
               "locale":"sv-SE","iana_time_zone":"Europe/Stockholm","phone":"+46 8 1","user_fields":{"member":12}},
              {"id":8,"name":"Ada","email":"ada@lumen.example","role":"agent"}],
             "next_page":null,"count":2}
            """;
    private static final String ORGANISATIONS = """
            {"organizations":[{"id":3,"name":"Nordlicht","external_id":"org-3","domain_names":["nordlicht.example"],
             "organization_fields":{"tier":"pro","seats":25}}]}
            """;
    private static final String TICKETS = """
            {"id":101,"subject":"Export fails","description":"It stops.","status":"hold","priority":"high",\
            "requester_id":7,"assignee_id":8,"tags":["vip","bad tag!"],"custom_fields":[{"id":55,"value":"EXP-202"}],\
            "via":{"channel":"email"},"created_at":"2026-01-05T08:00:00Z","updated_at":"2026-01-07T08:00:00Z",\
            "comments":[{"id":1,"author_id":7,"body":"It stops.","public":true,"created_at":"2026-01-05T08:00:00Z",\
            "attachments":[{"id":498,"file_name":"log.txt"},{"id":499,"file_name":"gone.txt"}]},\
            {"id":2,"author_id":8,"body":"Known bug.","public":false,"created_at":"2026-01-05T09:00:00Z"}]}
            {"id":102,"subject":"Invoice","description":"Where is it?","status":"closed","priority":null,"requester_id":7,\
            "tags":[],"created_at":"2026-01-06T08:00:00Z","updated_at":"2026-01-06T08:00:00Z"}
            """;
    private static final String COMMENTS = """
            {"comments":[{"id":3,"author_id":8,"plain_body":"Try a shorter period.","html_body":"<p>Try.</p>",
             "public":true,"created_at":"2026-01-05T10:00:00Z"}]}
            """;
    private static final String EVENTS = """
            {"ticket_events":[{"id":9,"ticket_id":102,"created_at":"2026-01-06T08:00:00Z","child_events":[
              {"id":10,"event_type":"Comment","author_id":7,"body":"Where is it?","public":true},
              {"id":11,"event_type":"Change","status":"closed"}]}]}
            """;
    private static final String ARTICLES = """
            {"articles":[
              {"id":900,"title":"Export a dashboard","section_id":40,"draft":false,
               "body":"<h2>Steps</h2><ol><li>Open <b>Settings</b>.</li><li>Choose <a href='/x'>Export</a>.</li></ol>"},
              {"id":901,"title":"Export a dashboard","section_id":41,"draft":true,"body":"<p>Draft</p>"}],
             "sections":[{"id":40,"name":"Exports"}]}
            """;

    private final Depot depot = new Depot();

    @AfterEach
    void close() {
        depot.close();
    }

    static Map<String, byte[]> export() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("tickets.json", Depot.utf8(TICKETS));
        files.put("users.json", Depot.utf8(USERS));
        files.put("organizations.json", Depot.utf8(ORGANISATIONS));
        files.put("comments/101.json", Depot.utf8(COMMENTS));
        files.put("ticket_events.json", Depot.utf8(EVENTS));
        files.put("ticket_fields.json", Depot.utf8("{\"ticket_fields\":[{\"id\":55,\"title\":\"Error code\"}]}"));
        files.put("help/articles.json", Depot.utf8(ARTICLES));
        files.put("attachments/498-log.txt", Depot.utf8("EXP-202"));
        return files;
    }

    @Test
    void ticketsKeepWhatTheyWere() {
        var done = depot.take(Kind.ZENDESK, "export.zip", Depot.zip(export()));

        assertThat(depot.reasons(done)).isEmpty();
        var ticket = depot.ticket("Export fails");
        assertThat(ticket.status()).isEqualTo(Status.ON_HOLD);
        assertThat(ticket.priority()).isEqualTo(Priority.P2);
        assertThat(ticket.assignee()).isEqualTo("ada@lumen.example");
        assertThat(ticket.inbox()).isEqualTo("email");
        assertThat(ticket.tags()).containsExactlyInAnyOrder("vip", "bad_tag");
        assertThat(ticket.customFields()).containsEntry("Error_code", "EXP-202").containsEntry("zendesk_id", "101");
        assertThat(ticket.updatedAt()).isEqualTo(Instant.parse("2026-01-07T08:00:00Z"));
        assertThat(depot.messages(ticket))
                .extracting(Message::kind)
                .containsExactly(Message.Kind.INBOUND, Message.Kind.NOTE, Message.Kind.OUTBOUND);
        assertThat(depot.messages(ticket).get(2).text()).isEqualTo("Try a shorter period.");
        assertThat(depot.messages(ticket).get(2).author()).isEqualTo(Actor.teammate("ada@lumen.example"));
        var first = depot.messages(ticket).getFirst();
        assertThat(first.text()).contains("It stops.", "gone.txt");
        assertThat(new String(
                        depot.room
                                .get(Files.class)
                                .content(first.attachments().getFirst().id()),
                        StandardCharsets.UTF_8))
                .isEqualTo("EXP-202");
        assertThat(depot.ticket("Invoice").status()).isEqualTo(Status.CLOSED);
        assertThat(depot.messages(depot.ticket("Invoice"))).hasSize(1);
        assertThat(depot.room.facts())
                .filteredOn(TicketEvent.class::isInstance)
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(TicketEvent.Archived.class));
    }

    @Test
    void peopleAndArticlesComeAlong() {
        depot.take(Kind.ZENDESK, "export.zip", Depot.zip(export()));

        var maya =
                depot.room.get(Customers.class).list("maya", null, 10).items().getFirst();
        assertThat(maya.organisation().name()).isEqualTo("Nordlicht");
        assertThat(maya.tier().id()).isEqualTo("pro");
        assertThat(maya.timeZone()).isEqualTo("Europe/Stockholm");
        assertThat(maya.attributes()).isEqualTo(Map.of("member", "12", "phone", "+46 8 1"));
        assertThat(depot.room
                        .get(Teams.class)
                        .teammate("ada@lumen.example")
                        .orElseThrow()
                        .role())
                .isEqualTo("member");
        var article = depot.room.get(Articles.class).get("export-a-dashboard");
        assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(article.category()).isEqualTo("Exports");
        assertThat(article.markdown()).isEqualTo("## Steps\n\n1. Open **Settings**.\n2. Choose [Export](/x).");
        assertThat(depot.room.get(Articles.class).get("export-a-dashboard-901").status())
                .isEqualTo(ArticleStatus.DRAFT);
    }

    @Test
    void aSecondRunSaysThatAllIsThere() {
        var first = depot.take(Kind.ZENDESK, "export.zip", Depot.zip(export()));
        var before = depot.rows();

        var second = depot.take(Kind.ZENDESK, "export.zip", Depot.zip(export()));

        assertThat(depot.rows()).isEqualTo(before);
        second.tallies()
                .forEach((kind, count) -> assertThat(count)
                        .as(kind)
                        .isEqualTo(new ImportView.Count(
                                0, 0, first.tallies().get(kind).added(), 0)));
        assertThat(second.tallies()).hasSize(6);
    }

    @Test
    void newCommentsAreAppendedToTheirTicket() {
        depot.take(Kind.ZENDESK, "export.zip", Depot.zip(export()));

        var done = depot.take(Kind.ZENDESK, "comments.ndjson", """
                {"id":4,"ticket_id":102,"author_id":7,"body":"Thanks.","public":true,"created_at":"2026-01-08T08:00:00Z"}
                {"id":5,"ticket_id":999,"author_id":7,"body":"Lost.","public":true,"created_at":"2026-01-08T08:00:00Z"}
                """);

        assertThat(depot.messages(depot.ticket("Invoice")))
                .extracting(Message::text)
                .contains("Thanks.");
        assertThat(depot.ticket("Invoice").status()).isEqualTo(Status.CLOSED);
        assertThat(depot.reasons(done)).singleElement().asString().contains("its ticket is not known");
    }

    @Test
    void brokenLinesCostNothingButThemselves() {
        var files = new LinkedHashMap<>(export());
        files.put(
                "tickets.json",
                Depot.utf8("{\"id\":1,broken\n" + TICKETS
                        + "{\"id\":103,\"subject\":\"No one\",\"requester_id\":77,\"status\":\"open\"}\n"
                        + "{\"id\":104,\"subject\":\"Odd\",\"requester_id\":7,\"status\":\"odd\"}\n"
                        + "{\"id\":105,\"subject\":\"" + long10Megabytes() + "\"}\n"));
        files.put(
                "articles-2.json",
                Depot.utf8("{\"articles\":[\n{\"id\":902,\"title\":\"Whole\",\"body\":\"x\"},\n{\"id\":"));
        files.put("things.json", Depot.utf8("{\"id\":1}\n"));

        var done = depot.take(Kind.ZENDESK, "export.zip", Depot.zip(files));

        assertThat(done.state()).isEqualTo(ImportView.State.DONE);
        assertThat(depot.reasons(done))
                .hasSize(6)
                .anySatisfy(line -> assertThat(line).contains("tickets.json:1", "no valid JSON"))
                .anySatisfy(line -> assertThat(line).contains("user 77", "users.json"))
                .anySatisfy(line -> assertThat(line).contains("its status is none of"))
                .anySatisfy(line -> assertThat(line).contains("longer than 10 MB"))
                .anySatisfy(line -> assertThat(line).contains("articles-2.json", "no valid JSON"))
                .anySatisfy(line -> assertThat(line).contains("things.json", "nothing tells what this is"));
        assertThat(depot.tickets()).hasSize(2);
        assertThat(depot.room.get(Articles.class).find("whole")).isPresent();
    }

    /** Digits that no zip packs as a bomb. */
    private static String long10Megabytes() {
        return IntStream.range(1_000_000, 2_500_000).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    @Test
    void aDryRunChangesNothing() {
        var before = depot.rows();

        var done = depot.takeDry(Kind.ZENDESK, "export.zip", Depot.zip(export()));

        assertThat(depot.reasons(done)).isEmpty();
        assertThat(done.tallies().get("ticket").added()).isEqualTo(2);
        assertThat(done.tallies().get("article").added()).isEqualTo(2);
        assertThat(depot.rows()).isEqualTo(before);
    }

    @Test
    void aZipLeadsNowhereAndABombEndsEarly() {
        var files = new LinkedHashMap<>(export());
        files.put("../../evil.json", Depot.utf8("{}"));
        files.put("bomb.json", new byte[30_000_000]);

        var done = depot.take(Kind.ZENDESK, "export.zip", Depot.zip(files));

        assertThat(depot.reasons(done))
                .anySatisfy(line -> assertThat(line).contains("evil.json", "leads out of the zip"))
                .anySatisfy(line -> assertThat(line).contains("bomb.json", "like a zip bomb"))
                .hasSize(2);
        assertThat(depot.tickets()).hasSize(2);
    }
}
