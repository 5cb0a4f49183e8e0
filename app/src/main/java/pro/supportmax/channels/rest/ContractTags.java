package pro.supportmax.channels.rest;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/** The chapters of the contract. */
final class ContractTags {

    private ContractTags() {}

    static List<Tag> all() {
        return List.of(
                tag("tickets", "Tickets, their messages, files, traces and the export that keeps a copy of them all"),
                tag("ask", "Questions answered from the articles, without a ticket"),
                tag("articles", "The help centre"),
                tag("customers", "The people who ask"),
                tag("inboxes", "The doors through which customers write, and when people are there"),
                tag("mail", "Mailboxes that inboxes are connected to, mail that is handed in, mail as it came"),
                tag("webhooks", "What happens to tickets, told to your own programs"),
                tag("teams", "The people who answer"),
                tag("custom fields", "What tickets carry besides"),
                tag("tags", "Words on tickets, renamed or removed on all of them at once"),
                tag("views", "Filters that teammates keep under a name"),
                tag("macros", "Canned responses, and several changes of a ticket at once"),
                tag("access", "Keys: who may do what, and how often"),
                tag("imports", "Mail, customers, tickets and articles from other systems, and all of it back"),
                tag("operations", "The audit trail and turns that failed"));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
