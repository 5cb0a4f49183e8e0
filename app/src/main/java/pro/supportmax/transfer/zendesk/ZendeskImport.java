package pro.supportmax.transfer.zendesk;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customers;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Organisations;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Spot;
import pro.supportmax.transfer.runs.Thing;

/**
 * Imports what Zendesk exports, in three passes over all files, for an item may stand before what it refers to:
 * organisations and names; people, and comments that lie apart; articles and tickets.
 */
@Component
public class ZendeskImport {

    /** How often each file is read. */
    public static final int PASSES = 3;

    private static final Set<Shelf> FIRST = Set.of(Shelf.ORGANISATIONS, Shelf.FIELDS, Shelf.CATEGORIES, Shelf.SECTIONS);
    private static final Set<Shelf> SECOND = Set.of(Shelf.USERS, Shelf.COMMENTS, Shelf.EVENTS);
    private static final Set<Shelf> THIRD = Set.of(Shelf.ARTICLES, Shelf.TICKETS);

    private final Customers customers;
    private final UserItems users;
    private final ArticleItems articles;
    private final TicketItems tickets;
    private final StagedComments staged;
    private final Persons persons;

    ZendeskImport(
            Customers customers,
            UserItems users,
            ArticleItems articles,
            TicketItems tickets,
            StagedComments staged,
            Persons persons) {
        this.customers = customers;
        this.users = users;
        this.articles = articles;
        this.tickets = tickets;
        this.staged = staged;
        this.persons = persons;
    }

    public void take(List<SourceFile> files, Course course) {
        var context = new TicketItems.Context(course, persons.new Album(course), new Beside(files));
        var organisations = new Organisations(customers);
        var signs = new ArticleItems.Signs();
        pass(files, course, FIRST, item -> {
            switch (item.shelf()) {
                case ORGANISATIONS -> users.organisation(item, course, organisations);
                case FIELDS -> context.fieldNames().put(item.id(), Item.textOr(item.json(), "title", ""));
                default -> signs.section(item);
            }
        });
        pass(files, course, SECOND, item -> {
            switch (item.shelf()) {
                case USERS -> users.user(item, course);
                case COMMENTS -> staged.comment(course.order().id(), item);
                default -> staged.event(course.order().id(), item);
            }
        });
        pass(files, course, THIRD, item -> {
            if (item.shelf() == Shelf.ARTICLES) {
                articles.take(item, signs, course);
            } else {
                tickets.take(item, context);
            }
        });
        tickets.orphans(context);
    }

    private static void pass(List<SourceFile> files, Course course, Set<Shelf> wanted, Consumer<Item> each) {
        var isFirst = wanted.equals(FIRST);
        for (var file : files) {
            if (!Beside.holds(file)) {
                read(file, course, isFirst, item -> {
                    if (wanted.contains(item.shelf())) {
                        course.attempt(item.spot(), item.shelf().kind(), () -> each.accept(item));
                    }
                });
            }
            course.progress(file.size());
        }
    }

    /** What cannot be read is reported in the first pass only. */
    private static void read(SourceFile file, Course course, boolean report, Consumer<Item> each) {
        var kind = Shelf.ofFile(file.name()).map(Shelf::kind).orElse(Thing.Kind.TICKET);
        try {
            new JsonItems(file, each, (spot, why) -> {
                        if (report) {
                            course.refuse(spot, kind, why);
                        }
                    })
                    .read();
        } catch (IOException e) {
            if (report) {
                course.refuse(Spot.of(file), kind, "the file cannot be read");
            }
        }
    }
}
