package pro.supportmax.transfer.zendesk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Archive;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Standing;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.transfer.runs.Plain;
import pro.supportmax.transfer.zendesk.Persons.Person;
import tools.jackson.databind.JsonNode;

/** A ticket of an export in our words: status, priority, tags, fields, and whose it is. */
record PastTicket(Item item, Map<String, String> fieldNames) {

    private static final Actor ZENDESK = Actor.system("zendesk");
    private static final int MOST_TAGS = 50;
    private static final int MOST_FIELDS = 99;
    private static final int LONGEST_VALUE = 2_000;

    private JsonNode json() {
        return item.json();
    }

    Instant opened(Instant otherwise) {
        var at = Item.time(json(), "created_at");
        return at == null ? otherwise : at;
    }

    Instant changed(Instant otherwise) {
        var at = Item.time(json(), "updated_at");
        return at == null || at.isAfter(otherwise) ? otherwise : at;
    }

    String subject(String firstWords) {
        var subject = Plain.line(Item.textOr(json(), "raw_subject", Item.textOr(json(), "subject", "")), 300);
        return subject.isEmpty() ? NewTicket.subjectOf(firstWords) : subject;
    }

    /** Messages that came in by phone, forms and apps belong to no channel of ours: they count as API. */
    String inbox(Set<String> known) {
        var own = Item.textOr(item.extra(), "inbox", "");
        if (known.contains(own)) {
            return own;
        }
        var channel = Item.textOr(json().path("via"), "channel", "").toLowerCase(Locale.ROOT);
        return channel.equals("email") || channel.equals("mail")
                ? "email"
                : channel.contains("chat") || channel.contains("messag") ? "chat" : "api";
    }

    Standing standing(Persons.Album album) {
        var known =
                album.of(Item.text(json(), "assignee_id")) instanceof Person.Inside(var email, var _) ? email : null;
        var assignee = item.extra().isMissingNode() ? known : Item.text(item.extra(), "assignee");
        var outcome = Item.text(item.extra(), "outcome");
        return new Standing(
                status(),
                Handler.of(Item.textOr(item.extra(), "handler", Handler.HUMAN.word())),
                Item.text(item.extra(), "team"),
                assignee,
                outcome == null ? null : Outcome.of(outcome));
    }

    private Status status() {
        var word = Item.textOr(json(), "status", "new").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "new" -> Status.NEW;
            case "open" -> Status.OPEN;
            case "pending" -> Status.PENDING;
            case "hold", "on_hold", "on-hold" -> Status.ON_HOLD;
            case "solved" -> Status.SOLVED;
            case "closed" -> Status.CLOSED;
            default ->
                throw new IllegalArgumentException("its status is none of new, open, pending, hold, solved, closed");
        };
    }

    private Priority priority() {
        return switch (Item.textOr(json(), "priority", "normal").toLowerCase(Locale.ROOT)) {
            case "urgent" -> Priority.P1;
            case "high" -> Priority.P2;
            case "low" -> Priority.P4;
            default -> Priority.P3;
        };
    }

    /** What is wrong shows before anything is written. */
    void check(Persons.Album album) {
        var _ = standing(album);
        var _ = priority();
        var _ = fields();
    }

    /** Priority, tags and fields, as they are there in the end. */
    void label(Archive.Chapters chapters, Instant at) {
        chapters.happened(ticket -> {
            ticket.prioritise(priority(), ZENDESK, at);
            var tags = tags();
            List.copyOf(ticket.tags()).stream()
                    .filter(tag -> !tags.contains(tag))
                    .forEach(tag -> ticket.untag(tag, ZENDESK, at));
            tags.forEach(tag -> ticket.tag(tag, ZENDESK, at));
            fields().forEach((name, value) -> set(ticket, name, value, at));
        });
    }

    private static void set(Ticket ticket, String name, String value, Instant at) {
        ticket.setField(name, value, ZENDESK, at);
    }

    private List<String> tags() {
        return StreamSupport.stream(json().path("tags").spliterator(), false)
                .map(tag -> Plain.tag(tag.asString("")))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    /** A ticket from elsewhere keeps its number, by which customers still ask for it. */
    private Map<String, String> fields() {
        var found = new LinkedHashMap<String, String>();
        if (item.extra().isMissingNode()) {
            found.put("zendesk_id", item.id());
        }
        var given = json().has("custom_fields") ? json().path("custom_fields") : json().path("fields");
        for (var field : given) {
            var id = Item.textOr(field, "id", "");
            var name = Plain.tag(Item.textOr(field, "title", fieldNames.getOrDefault(id, "field_" + id)));
            var value = value(field.path("value"));
            if (value != null && !name.isEmpty() && found.size() < MOST_FIELDS) {
                found.put(name, value);
            }
        }
        return found;
    }

    private static @Nullable String value(JsonNode value) {
        var text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(each -> each.asString(each.toString()))
                        .collect(Collectors.joining(", "))
                : value.isObject() ? value.toString() : value.asString("");
        return value.isNull() || text.isBlank() ? null : bounded(Plain.clean(text));
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_VALUE ? text : Plain.line(text, LONGEST_VALUE);
    }
}
