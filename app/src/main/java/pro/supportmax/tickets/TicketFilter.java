package pro.supportmax.tickets;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A query as SQL: only what is asked for stands in the condition, so that the planner finds the index for it. */
final class TicketFilter {

    private static final String UNSOLVED = "status in ('new', 'open', 'pending', 'on_hold')";
    private static final String AWAKE = "(snoozed_until is null or snoozed_until <= :now)";
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param now tickets that sleep longer than this are left out of the views of open work
     * @param saying files that hold the words that are asked for
     */
    TicketFilter(TicketQuery query, Instant now, List<UUID> saying) {
        if (query.status() != null) {
            // Spelled out, not bound: only so can the planner prove that a partial index holds all that is wanted.
            conditions.add("status = '" + query.status().word() + "'");
        }
        if (query.handler() != null) {
            add("handler = :handler", "handler", query.handler().word());
        }
        if (query.team() != null) {
            add("team = :team", "team", query.team());
        }
        if (query.assignee() != null) {
            add("assignee = :assignee", "assignee", query.assignee());
        }
        if (query.requester() != null) {
            add("requester = :requester", "requester", query.requester().value());
        }
        if (query.text() != null) {
            words(query.text(), saying);
        }
        view(query.view(), now);
        if (query.after() != null) {
            after(Place.of(query.after()));
        }
    }

    String where() {
        return "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void words(String text, List<UUID> saying) {
        var number = NUMBER.matcher(text);
        add("""
                number in (select ticket from tickets.message where words @@ websearch_to_tsquery('english', :text)
                           union select number from tickets.ticket
                           where to_tsvector('english', subject) @@ websearch_to_tsquery('english', :text)
                           union select ticket from tickets.message
                           where jsonb_path_query_array(attachments, '$[*].id') ??| cast(:saying as text[])
                             and attachments is not null
                           union select :wanted)
                """, "text", text);
        parameters.put("saying", saying.stream().map(UUID::toString).collect(joining(",", "{", "}")));
        parameters.put("wanted", number.matches() ? Long.parseLong(number.group(1)) : 0L);
    }

    private void after(Place place) {
        add("(updated_at, number) < (:updatedAt, :number)", "number", place.number());
        parameters.put("updatedAt", place.updatedAt().atOffset(ZoneOffset.UTC));
    }

    private void view(View view, Instant now) {
        switch (view) {
            case MINE -> awake(UNSOLVED, now);
            case UNASSIGNED -> awake(UNSOLVED + " and handler = 'human' and assignee is null", now);
            case WITH_AI -> awake(UNSOLVED + " and handler = 'ai'", now);
            case UNSOLVED -> conditions.add(UNSOLVED);
            case SOLVED -> conditions.add("status = 'solved'");
            case ALL -> {}
        }
    }

    private void awake(String condition, Instant now) {
        add(condition + " and " + AWAKE, "now", now.atOffset(ZoneOffset.UTC));
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }
}
