package pro.supportmax.transfer.zendesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Archive;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Inbox;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Standing;
import pro.supportmax.tickets.Status;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Digests;
import pro.supportmax.transfer.runs.Enclosed;
import pro.supportmax.transfer.runs.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in a ticket with all its comments; of one that is here already, what is new. */
@Component
class TicketItems {

    private static final Actor ZENDESK = Actor.system("zendesk");

    private final Archive archive;
    private final StagedComments staged;
    private final Enclosed enclosed;
    private final Inboxes inboxes;

    TicketItems(Archive archive, StagedComments staged, Enclosed enclosed, Inboxes inboxes) {
        this.archive = archive;
        this.staged = staged;
        this.enclosed = enclosed;
        this.inboxes = inboxes;
    }

    /** What all tickets of one import need. */
    record Context(Course course, Persons.Album album, Beside beside, Map<String, String> fieldNames) {

        Context(Course course, Persons.Album album, Beside beside) {
            this(course, album, beside, new HashMap<>());
        }
    }

    void take(Item item, Context context) {
        var course = context.course();
        var ticket = new PastTicket(item, context.fieldNames());
        var thing = new Thing(Thing.Kind.TICKET, item.id());
        var digest = Digests.of(withoutComments(item.json()));
        ticket.check(context.album());
        var requester = context.album().requester(item.json());
        var opened = ticket.opened(course.now());
        var comments = comments(item, context, requester, opened);
        var fresh = comments.stream()
                .filter(comment -> course.here(comment.thing()).isEmpty())
                .toList();
        comments.stream()
                .map(PastComment::thing)
                .filter(each -> course.here(each).isPresent())
                .forEach(course::met);
        var here = course.here(thing);
        if (here.isPresent() && fresh.isEmpty() && course.same(thing, digest)) {
            course.met(thing);
        } else if (here.isPresent()) {
            course.keep(thing, digest, () -> goOn(here.get(), ticket, fresh, context));
        } else {
            course.keep(thing, digest, () -> open(ticket, requester, comments, context));
        }
        var number = course.here(thing).orElse(Course.NOWHERE);
        fresh.forEach(comment -> course.keep(comment.thing(), "", () -> number));
        staged.done(course.order().id(), item.id());
    }

    /** Comments whose ticket is here from an earlier import, or nowhere. */
    void orphans(Context context) {
        var run = context.course().order().id();
        for (var next = staged.orphan(run, ""); next != null; next = staged.orphan(run, next.ticket())) {
            var orphan = next;
            context.course().attempt(orphan.spot(), Thing.Kind.MESSAGE, () -> append(orphan.ticket(), context));
        }
    }

    private void append(String ticket, Context context) {
        var course = context.course();
        var here = course.here(new Thing(Thing.Kind.TICKET, ticket))
                .orElseThrow(
                        () -> new IllegalArgumentException("its ticket is not known: import tickets.json as well"));
        for (var comment : sorted(staged.of(course.order().id(), ticket), ticket, context, course.now())) {
            if (course.here(comment.thing()).isPresent()) {
                course.met(comment.thing());
            } else {
                course.keep(comment.thing(), "", () -> append(here, comment, context));
            }
        }
    }

    private String append(String number, PastComment comment, Context context) {
        archive.goOn(
                id(number),
                context.course().order().by(),
                chapters -> chapters.happened(ticket -> {
                    var before = new Standing(
                            ticket.status(), ticket.handler(), ticket.team(), ticket.assignee(), ticket.outcome());
                    var rested = ticket.updatedAt().isAfter(comment.at()) ? ticket.updatedAt() : comment.at();
                    chapters.stood(Standing.with(Status.OPEN), comment.at());
                    tell(List.of(comment), chapters, context);
                    chapters.stood(before, rested);
                }));
        return number;
    }

    private String open(PastTicket ticket, CustomerId requester, List<PastComment> comments, Context context) {
        var inbox = ticket.inbox(known());
        var first = comments.getFirst();
        var opened = ticket.opened(first.at());
        var draft =
                new NewTicket(requester, inbox, ticket.subject(first.message().text()), Handler.HUMAN);
        var id = archive.keep(draft, opened, context.course().order().by(), chapters -> {
            tell(comments, chapters, context);
            end(ticket, chapters, context);
        });
        return String.valueOf(id.number());
    }

    private String goOn(String number, PastTicket ticket, List<PastComment> fresh, Context context) {
        archive.goOn(id(number), context.course().order().by(), chapters -> {
            chapters.stood(Standing.with(Status.OPEN), context.course().now());
            tell(fresh, chapters, context);
            end(ticket, chapters, context);
        });
        return number;
    }

    private void tell(List<PastComment> comments, Archive.Chapters chapters, Context context) {
        for (var comment : comments) {
            if (comment.message().author().type() == Actor.Type.AI) {
                chapters.happened(ticket -> ticket.giveToAi(ZENDESK, comment.at()));
            }
            var sheaf = context.beside().of(comment.json());
            chapters.wrote(enclosed.in(comment.message(), sheaf.files(), sheaf.remarks()), comment.at());
        }
    }

    private static void end(PastTicket ticket, Archive.Chapters chapters, Context context) {
        var at = ticket.changed(context.course().now());
        ticket.label(chapters, at);
        chapters.stood(ticket.standing(context.album()), at);
    }

    private List<PastComment> comments(Item item, Context context, CustomerId requester, Instant opened) {
        var given = new ArrayList<JsonNode>();
        item.json().path("comments").forEach(given::add);
        given.addAll(staged.of(context.course().order().id(), item.id()));
        var comments = sorted(given, item.id(), context, opened);
        var isNew =
                context.course().here(new Thing(Thing.Kind.TICKET, item.id())).isEmpty();
        return comments.isEmpty() && isNew
                ? List.of(PastComment.description(item.json(), item.id(), Actor.customer(requester), opened))
                : comments;
    }

    private static List<PastComment> sorted(List<JsonNode> given, String ticket, Context context, Instant otherwise) {
        var met = new HashSet<Thing>();
        return given.stream()
                .map(json -> PastComment.of(json, ticket, context.album(), otherwise))
                .filter(comment -> met.add(comment.thing()))
                .sorted(Comparator.comparing(PastComment::at))
                .toList();
    }

    private Set<String> known() {
        return inboxes.all().stream().map(Inbox::id).collect(Collectors.toSet());
    }

    private static TicketId id(String number) {
        return new TicketId(Long.parseLong(number));
    }

    private static String withoutComments(JsonNode json) {
        return json instanceof ObjectNode fields
                ? fields.deepCopy().without("comments").toString()
                : json.toString();
    }
}
