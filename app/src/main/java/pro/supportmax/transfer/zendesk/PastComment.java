package pro.supportmax.transfer.zendesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Citation;
import pro.supportmax.tickets.Caution;
import pro.supportmax.tickets.Message.Kind;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.transfer.runs.Digests;
import pro.supportmax.transfer.runs.Plain;
import pro.supportmax.transfer.runs.Thing;
import pro.supportmax.transfer.zendesk.Persons.Person;
import tools.jackson.databind.JsonNode;

/**
 * One comment as the message it becomes.
 *
 * @param json the comment, for its attachments
 */
record PastComment(Thing thing, NewMessage message, Instant at, JsonNode json) {

    private static final int LONGEST_HTML = 1_000_000;
    private static final Actor ZENDESK = Actor.system("zendesk");

    /**
     * Reads a comment.
     *
     * @param ticket id of its ticket
     * @param otherwise when it was written if it does not say
     */
    static PastComment of(JsonNode json, String ticket, Persons.Album album, Instant otherwise) {
        var id = Item.text(json, "id");
        var at = Item.time(json, "created_at");
        var text = Item.textOr(json, "plain_body", Item.textOr(json, "body", Item.textOr(json, "value", "")));
        var author = author(json, album.of(Item.text(json, "author_id")));
        var message = new NewMessage(
                author.kind(),
                author.actor(),
                Plain.line(author.name(), 200),
                Plain.words(original(json, text)),
                html(json),
                citations(json.path(Item.EXTRA).path("citations")),
                List.of(),
                caution(json.path(Item.EXTRA)),
                null);
        var key = id == null ? ticket + ":" + Digests.of(at + text) : id;
        return new PastComment(new Thing(Thing.Kind.MESSAGE, key), message, at == null ? otherwise : at, json);
    }

    /** A ticket whose comments nobody exported still has its first one. */
    static PastComment description(JsonNode ticket, String id, Actor requester, Instant at) {
        var text = Plain.words(Item.textOr(ticket, "description", Item.textOr(ticket, "subject", "")));
        return new PastComment(
                new Thing(Thing.Kind.MESSAGE, "description:" + id),
                NewMessage.inbound(requester, "", text),
                at,
                ticket.path("nothing"));
    }

    private record Author(Kind kind, Actor actor, String name) {}

    /** The extra says what it was here; else whoever is no teammate writes inbound, and what is private is a note. */
    private static Author author(JsonNode json, Person person) {
        var extra = json.path(Item.EXTRA);
        var isPublic = json.path("public").asBoolean(true);
        var given = extra.has("kind") ? Kind.of(Item.textOr(extra, "kind", "")) : null;
        var name = Item.textOr(extra, "author_name", "");
        var type = Item.textOr(extra, "author_type", "");
        if (given != null && !type.isEmpty() && !type.equals(Actor.Type.CUSTOMER.word())) {
            return new Author(given, new Actor(Actor.Type.of(type), Item.textOr(extra, "author_id", "")), name);
        }
        return switch (person) {
            case Person.Outside(var id, var known) ->
                isPublic
                        ? new Author(Kind.INBOUND, Actor.customer(id), name.isEmpty() ? known : name)
                        : new Author(Kind.NOTE, ZENDESK, known);
            case Person.Inside(var email, var known) ->
                new Author(isPublic ? Kind.OUTBOUND : Kind.NOTE, Actor.teammate(email), known);
            case Person.Stranger _ -> new Author(isPublic ? Kind.OUTBOUND : Kind.NOTE, ZENDESK, name);
        };
    }

    private static String original(JsonNode json, String text) {
        return json.path(Item.EXTRA).has("kind") ? json.path("body").asString(text) : text;
    }

    private static @Nullable String html(JsonNode json) {
        var html = Item.text(json, "html_body");
        return html == null || html.length() > LONGEST_HTML ? null : Plain.clean(html);
    }

    private static @Nullable Caution caution(JsonNode extra) {
        var word = Item.text(extra, "caution");
        return word == null ? null : Caution.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<Citation> citations(JsonNode given) {
        var found = new ArrayList<Citation>();
        for (var each : given) {
            found.add(new Citation(
                    each.path("article").asString(""),
                    each.path("title").asString(""),
                    each.path("url").asString(""),
                    each.path("quote").asString(""),
                    each.path("score").asDouble(0)));
        }
        return found;
    }
}
