package pro.supportmax.tickets;

import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.CustomerId;

/**
 * Which tickets to list, the last changed first. Null asks for any; start with {@link #all()} and narrow down.
 *
 * @param team id of a team
 * @param assignee e-mail address of a teammate
 * @param text words of the subject or a message, as a search engine takes them ("quoted", -without), or a number
 * @param view narrows further; {@link View#MINE} needs an assignee
 * @param after cursor of an earlier page
 * @param limit 1 to 100
 */
public record TicketQuery(
        @Nullable Status status,
        @Nullable Handler handler,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable CustomerId requester,
        @Nullable String text,
        View view,
        @Nullable String after,
        int limit) {

    /** @throws IllegalArgumentException when the limit is out of range, or MINE is asked for without an assignee */
    public TicketQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A page has 1 to 100 tickets, got " + limit);
        }
        if (view == View.MINE && assignee == null) {
            throw new IllegalArgumentException("Whose tickets? The view needs an assignee");
        }
        text = text == null || text.isBlank() ? null : Texts.bounded("The search text", text.strip(), 1_000);
    }

    public static TicketQuery all() {
        return new TicketQuery(null, null, null, null, null, null, View.ALL, null, 50);
    }

    /** What a teammate sees under a view. */
    public static TicketQuery view(View view, String teammate) {
        return view == View.MINE ? all().withAssignee(teammate).withView(view) : all().withView(view);
    }

    public TicketQuery withStatus(@Nullable Status wanted) {
        return new TicketQuery(wanted, handler, team, assignee, requester, text, view, after, limit);
    }

    public TicketQuery withHandler(@Nullable Handler wanted) {
        return new TicketQuery(status, wanted, team, assignee, requester, text, view, after, limit);
    }

    public TicketQuery withTeam(@Nullable String wanted) {
        return new TicketQuery(status, handler, wanted, assignee, requester, text, view, after, limit);
    }

    public TicketQuery withAssignee(@Nullable String wanted) {
        return new TicketQuery(status, handler, team, wanted, requester, text, view, after, limit);
    }

    public TicketQuery withRequester(@Nullable CustomerId wanted) {
        return new TicketQuery(status, handler, team, assignee, wanted, text, view, after, limit);
    }

    public TicketQuery withText(@Nullable String wanted) {
        return new TicketQuery(status, handler, team, assignee, requester, wanted, view, after, limit);
    }

    public TicketQuery withView(View wanted) {
        return new TicketQuery(status, handler, team, assignee, requester, text, wanted, after, limit);
    }

    public TicketQuery after(@Nullable String cursor) {
        return new TicketQuery(status, handler, team, assignee, requester, text, view, cursor, limit);
    }

    public TicketQuery limit(int wanted) {
        return new TicketQuery(status, handler, team, assignee, requester, text, view, after, wanted);
    }
}
