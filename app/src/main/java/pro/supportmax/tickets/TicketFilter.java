package pro.supportmax.tickets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A query as SQL: only what is asked for stands in the condition, so that the planner finds the index for it. */
final class TicketFilter {

    private static final String UNSOLVED = "status in ('new', 'open', 'pending', 'on_hold')";
    private static final String AWAKE = "(snoozed_until is null or snoozed_until <= :now)";

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();
    private final TicketSort sort;

    /** @param now tickets that sleep longer than this are left out of the views of open work */
    TicketFilter(TicketQuery query, Instant now) {
        sort = query.sort();
        query.conditions().values().forEach(this::add);
        view(query.view(), now);
        if (query.after() != null) {
            after(Place.of(sort, query.after()));
        }
    }

    String where() {
        return "where " + String.join(" and ", conditions);
    }

    String order() {
        return sort.order();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void after(Place place) {
        add(Condition.of(sort.onwards(), "number", place.number()));
        parameters.put("key", place.column());
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
        add(Condition.of(condition + " and " + AWAKE, "now", now.atOffset(ZoneOffset.UTC)));
    }

    private void add(Condition condition) {
        conditions.add(condition.sql());
        parameters.putAll(condition.parameters());
    }
}
