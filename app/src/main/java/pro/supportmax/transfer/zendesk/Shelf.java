package pro.supportmax.transfer.zendesk;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import pro.supportmax.transfer.runs.Thing;
import tools.jackson.databind.JsonNode;

/** What kinds of items there are, by the names that Zendesk gives to lists of them. */
enum Shelf {
    ORGANISATIONS("organizations", "organization", Thing.Kind.ORGANISATION),
    FIELDS("ticket_fields", "ticket_field", Thing.Kind.TICKET),
    CATEGORIES("categories", "category", Thing.Kind.ARTICLE),
    SECTIONS("sections", "section", Thing.Kind.ARTICLE),
    USERS("users", "user", Thing.Kind.CUSTOMER),
    COMMENTS("comments", "comment", Thing.Kind.MESSAGE),
    EVENTS("ticket_events", "ticket_event", Thing.Kind.MESSAGE),
    ARTICLES("articles", "article", Thing.Kind.ARTICLE),
    TICKETS("tickets", "ticket", Thing.Kind.TICKET);

    private final String many;
    private final String one;
    private final Thing.Kind kind;
    private final Pattern name;

    Shelf(String many, String one, Thing.Kind kind) {
        this.many = many;
        this.one = one;
        this.kind = kind;
        this.name = Pattern.compile("(?i)(?:^|.*[/_.-])" + many + "(?:[/_.-].*)?");
    }

    /** As what its items are counted. */
    Thing.Kind kind() {
        return kind;
    }

    /** The name of a list of them, {@code "tickets"}. */
    String word() {
        return many;
    }

    static Optional<Shelf> ofMany(String word) {
        return Arrays.stream(values()).filter(shelf -> shelf.many.equals(word)).findFirst();
    }

    static Optional<Shelf> ofOne(String word) {
        return Arrays.stream(values()).filter(shelf -> shelf.one.equals(word)).findFirst();
    }

    /** By a file's name and folders: {@code comments/35436.json}, {@code acme-tickets-2024.json}. */
    static Optional<Shelf> ofFile(String file) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.name.matcher(file).matches())
                .findFirst();
    }

    /** By what only items of one kind have. */
    static Optional<Shelf> ofShape(JsonNode item) {
        return Optional.ofNullable(
                item.has("child_events")
                        ? EVENTS
                        : item.has("requester_id") || item.has("requester")
                                ? TICKETS
                                : item.has("section_id") && item.has("body")
                                        ? ARTICLES
                                        : item.has("author_id") && item.has("public")
                                                ? COMMENTS
                                                : item.has("email") && item.has("role")
                                                        ? USERS
                                                        : item.has("domain_names") ? ORGANISATIONS : null);
    }
}
