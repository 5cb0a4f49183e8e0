package pro.supportmax.transfer.zendesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Organisation;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.knowledge.Article;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Ticket;

/**
 * What is here in Zendesk's words. What Zendesk has no word for stands under {@code supportmax}, so that nothing is lost
 * on the way back.
 *
 * @param plain leave that out
 */
public record ZendeskExport(boolean plain) {

    public Map<String, Object> organisation(Organisation organisation) {
        var fields = new LinkedHashMap<String, Object>(organisation.attributes());
        fields.put("tier", organisation.tier().id());
        return fields(
                "id", Numbering.of(organisation.externalId()),
                "name", organisation.name(),
                "external_id", organisation.externalId(),
                "organization_fields", fields);
    }

    public Map<String, Object> user(Customer customer) {
        var organisation = customer.organisation();
        var user = fields(
                "id", Numbering.of(customer.id().value()),
                "role", "end-user",
                "name", customer.name(),
                "email", customer.email(),
                "external_id", customer.externalId(),
                "organization_id", organisation == null ? null : Numbering.of(organisation.externalId()),
                "locale", customer.language(),
                "iana_time_zone", customer.timeZone(),
                "user_fields", customer.attributes());
        extra(user, fields("role", customer.role()));
        return user;
    }

    public Map<String, Object> user(Teammate teammate) {
        var user = fields(
                "id", Numbering.of(teammate.email()),
                "role", teammate.role().equals("admin") ? "admin" : "agent",
                "name", teammate.name(),
                "email", teammate.email());
        extra(user, fields("role", teammate.role()));
        return user;
    }

    /** @param html the article's body as HTML */
    public Map<String, Object> article(Article article, String html) {
        var shelf = Numbering.of("section:" + article.category());
        var exported = fields(
                "id",
                Numbering.of("article:" + article.slug()),
                "title",
                article.title(),
                "body",
                html,
                "draft",
                article.status() != ArticleStatus.PUBLISHED,
                "section_id",
                shelf,
                "updated_at",
                article.updatedAt().toString());
        extra(
                exported,
                fields(
                        "slug", article.slug(),
                        "category", article.category(),
                        "audience", article.audience(),
                        "product", article.product(),
                        "version", article.version(),
                        "kind", article.kind(),
                        "status", article.status().word(),
                        "markdown", article.markdown(),
                        "questions", article.questions()));
        return exported;
    }

    public Map<String, Object> section(String category) {
        return fields("id", Numbering.of("section:" + category), "name", category);
    }

    public Map<String, Object> ticket(Ticket ticket, List<Message> messages) {
        var exported = fields(
                "id", ticket.id().number(),
                "created_at", ticket.createdAt().toString(),
                "updated_at", ticket.updatedAt().toString(),
                "subject", ticket.subject(),
                "status",
                        ticket.status() == Status.ON_HOLD
                                ? "hold"
                                : ticket.status().word(),
                "priority", priority(ticket.priority()),
                "requester_id", Numbering.of(ticket.requester().value()),
                "assignee_id", ticket.assignee() == null ? null : Numbering.of(ticket.assignee()),
                "via", Map.of("channel", ticket.inbox()),
                "tags", List.copyOf(ticket.tags()),
                "custom_fields", customFields(ticket.customFields()),
                "comments", messages.stream().map(this::comment).toList());
        var outcome = ticket.outcome();
        extra(
                exported,
                fields(
                        "inbox", ticket.inbox(),
                        "handler", ticket.handler().word(),
                        "team", ticket.team(),
                        "assignee", ticket.assignee(),
                        "outcome", outcome == null ? null : outcome.word()));
        return exported;
    }

    private Map<String, Object> comment(Message message) {
        var comment = fields(
                "id", Numbering.of(message.id()),
                "type", "Comment",
                "author_id", author(message.author()),
                "body", message.text(),
                "html_body", message.html(),
                "public", message.kind() == Message.Kind.INBOUND || message.kind() == Message.Kind.OUTBOUND,
                "created_at", message.createdAt().toString(),
                "attachments",
                        message.attachments().stream()
                                .map(ZendeskExport::attachment)
                                .toList());
        var author = message.author();
        var caution = message.caution();
        extra(
                comment,
                fields(
                        "kind", message.kind().word(),
                        "author_type", author.type().word(),
                        "author_id", author.type() == Actor.Type.CUSTOMER ? null : author.id(),
                        "author_name", message.authorName(),
                        "caution", caution == null ? null : caution.word(),
                        "citations", message.citations()));
        return comment;
    }

    /** Machines are nobody's user; Zendesk writes -1 for its own. */
    private static long author(Actor author) {
        return switch (author.type()) {
            case CUSTOMER -> Numbering.of(CustomerId.of(author.id()).value());
            case TEAMMATE -> Numbering.of(author.id());
            case AI, SYSTEM -> -1;
        };
    }

    private static Map<String, Object> attachment(StoredFile file) {
        return fields(
                "id", file.id().toString(),
                "file_name", file.name(),
                "content_type", file.type(),
                "size", file.size(),
                "content_url", "/api/v1/attachments/" + file.id());
    }

    private static List<Map<String, Object>> customFields(Map<String, String> values) {
        var list = new ArrayList<Map<String, Object>>();
        values.forEach(
                (name, value) -> list.add(fields("id", Numbering.of("field:" + name), "title", name, "value", value)));
        return list;
    }

    private static String priority(Priority priority) {
        return switch (priority) {
            case P1 -> "urgent";
            case P2 -> "high";
            case P3 -> "normal";
            case P4 -> "low";
        };
    }

    private void extra(Map<String, Object> exported, Map<String, Object> extra) {
        if (!plain) {
            exported.put(Item.EXTRA, extra);
        }
    }

    /** Names and values by turns; what is null is left out. */
    private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            var value = namesAndValues[at + 1];
            if (value != null) {
                fields.put(String.valueOf(Objects.requireNonNull(namesAndValues[at])), value);
            }
        }
        return fields;
    }
}
