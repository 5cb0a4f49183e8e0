package pro.supportmax.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customers;
import pro.supportmax.knowledge.ArticleQuery;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.TicketExport;
import pro.supportmax.tickets.Tickets;
import pro.supportmax.transfer.zendesk.ZendeskExport;

/** All that a company has here, portion by portion, in the shape in which Zendesk exports; {@link Imports} reads it. */
@Component
public class Exports {

    private final Customers customers;
    private final Teams teams;
    private final Articles articles;
    private final TicketExport changes;
    private final Tickets tickets;

    Exports(Customers customers, Teams teams, Articles articles, TicketExport changes, Tickets tickets) {
        this.customers = customers;
        this.teams = teams;
        this.articles = articles;
        this.changes = changes;
        this.tickets = tickets;
    }

    /** Which list to export; the words are those of Zendesk. */
    public enum Shelf {
        ORGANIZATIONS,
        USERS,
        SECTIONS,
        ARTICLES,
        TICKETS
    }

    /**
     * A part of a list.
     *
     * @param after cursor of what follows; null when nothing ever will
     */
    public record Portion(
            List<Map<String, Object>> items, @Nullable String after, boolean more) {
        public Portion {
            items = List.copyOf(items);
        }
    }

    /**
     * What follows a cursor.
     *
     * @param after cursor of the portion before; null begins
     * @param limit 1 to 100; lists that are short come whole
     * @param plain only what Zendesk has words for
     * @throws IllegalArgumentException when the cursor is none of ours or the limit is out of range
     */
    public Portion portion(Shelf shelf, @Nullable String after, int limit, boolean plain) {
        var words = new ZendeskExport(plain);
        return switch (shelf) {
            case ORGANIZATIONS ->
                whole(customers.organisations().stream()
                        .map(words::organisation)
                        .toList());
            case SECTIONS -> whole(categories().stream().map(words::section).toList());
            case USERS -> users(after, limit, words);
            case ARTICLES -> articles(after, limit, words);
            case TICKETS -> tickets(after, limit, words);
        };
    }

    private static Portion whole(List<Map<String, Object>> items) {
        return new Portion(items, null, false);
    }

    private Portion users(@Nullable String after, int limit, ZendeskExport words) {
        var items = new ArrayList<Map<String, Object>>();
        if (after == null) {
            teams.teammates().forEach(teammate -> items.add(words.user(teammate)));
        }
        var page = customers.list(null, after, limit);
        page.items().forEach(customer -> items.add(words.user(customer)));
        return new Portion(items, page.after(), page.after() != null);
    }

    private Portion articles(@Nullable String after, int limit, ZendeskExport words) {
        var page = articles.list(ArticleQuery.all().withPage(after, limit));
        var items = page.items().stream()
                .map(listed -> articles.get(listed.slug()))
                .map(article -> words.article(article, articles.html(article)))
                .toList();
        return new Portion(items, page.after(), page.after() != null);
    }

    /** Every shelf of any article, drafts among them. */
    private List<String> categories() {
        var found = new TreeSet<String>();
        for (var page = articles.list(ArticleQuery.all()); ; ) {
            page.items().forEach(article -> found.add(article.category()));
            if (page.after() == null) {
                return List.copyOf(found);
            }
            page = articles.list(ArticleQuery.all().withPage(page.after(), 100));
        }
    }

    private Portion tickets(@Nullable String after, int limit, ZendeskExport words) {
        var portion = changes.after(after, limit);
        var items = portion.tickets().stream()
                .map(ticket -> words.ticket(ticket, tickets.messages(ticket.id())))
                .toList();
        return new Portion(items, portion.after(), portion.more());
    }
}
