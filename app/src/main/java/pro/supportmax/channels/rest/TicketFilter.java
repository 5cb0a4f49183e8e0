package pro.supportmax.channels.rest;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.TicketQuery;

/** Which tickets to list; each part narrows. */
record TicketFilter(
        @Nullable String status,
        @Nullable String handler,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String requester,
        @Nullable String q) {

    TicketQuery query(Paging paging) {
        var input = new Input()
                .optional("team", team, 100)
                .optional("assignee", assignee, 320)
                .optional("q", q, 1_000);
        var wantedStatus = read(input, "status", status, Status::of);
        var wantedHandler = read(input, "handler", handler, Handler::of);
        var wantedRequester = read(input, "requester", requester, CustomerId::of);
        input.orThrow();
        return TicketQuery.all()
                .withStatus(wantedStatus)
                .withHandler(wantedHandler)
                .withTeam(team)
                .withAssignee(assignee)
                .withRequester(wantedRequester)
                .withText(q)
                .after(paging.after())
                .limit(paging.size());
    }

    private static <T> @Nullable T read(Input input, String field, @Nullable String word, Function<String, T> reader) {
        return word == null ? null : input.read(field, () -> reader.apply(word));
    }
}
