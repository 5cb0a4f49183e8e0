package pro.supportmax.tickets;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.CustomerId;

/**
 * Which tickets to list, and in which order. It begins with {@link #all()}; each {@code with…} narrows it by one more
 * thing, and null asks for any again.
 *
 * @param conditions by what they narrow
 * @param view narrows further; {@link View#MINE} needs an assignee
 * @param after cursor of an earlier page
 * @param limit 1 to 100
 */
public record TicketQuery(
        Map<String, Condition> conditions,
        View view,
        TicketSort sort,
        @Nullable String after,
        int limit) {

    /** Filters mean by it: of no team, assigned to nobody. */
    static final String NONE = "none";

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int MOST_LABELS = 20;

    /** @throws IllegalArgumentException when the limit is out of range, or MINE is asked for without an assignee */
    public TicketQuery {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A page has 1 to 100 tickets, got " + limit);
        }
        if (view == View.MINE && !conditions.containsKey("assignee")) {
            throw new IllegalArgumentException("Whose tickets? The view needs an assignee");
        }
    }

    public static TicketQuery all() {
        return new TicketQuery(Map.of(), View.ALL, TicketSort.NEWEST, null, 50);
    }

    /** What a teammate sees under a view. */
    public static TicketQuery view(View view, String teammate) {
        return view == View.MINE ? all().withAssignee(teammate).withView(view) : all().withView(view);
    }

    public TicketQuery withStatus(@Nullable Status wanted) {
        return withStatuses(wanted == null ? Set.of() : Set.of(wanted));
    }

    /** One of these; none of them asks for any. */
    public TicketQuery withStatuses(Set<Status> wanted) {
        // Spelled out, not bound: only so can the planner prove that a partial index holds all that is wanted.
        return with("status", wanted.isEmpty() ? null : Condition.of("status in " + spelled(wanted, Status::word)));
    }

    public TicketQuery withHandler(@Nullable Handler wanted) {
        return with("handler", wanted == null ? null : Condition.of("handler = :handler", "handler", wanted.word()));
    }

    /** One of these; none of them asks for any. */
    public TicketQuery withPriorities(Set<Priority> wanted) {
        return with(
                "priority", wanted.isEmpty() ? null : Condition.of("priority in " + spelled(wanted, Priority::word)));
    }

    /** @param wanted id of a team, or {@code none} */
    public TicketQuery withTeam(@Nullable String wanted) {
        return with("team", wanted == null ? null : equal("team", wanted));
    }

    /** @param wanted e-mail address of a teammate, or {@code none} */
    public TicketQuery withAssignee(@Nullable String wanted) {
        return with("assignee", wanted == null ? null : equal("assignee", wanted));
    }

    public TicketQuery withRequester(@Nullable CustomerId wanted) {
        return with(
                "requester",
                wanted == null ? null : Condition.of("requester = :requester", "requester", wanted.value()));
    }

    /** One of these asked. */
    public TicketQuery withRequesters(Collection<CustomerId> wanted) {
        var ids = wanted.stream().map(CustomerId::toString).toArray(String[]::new);
        return with("requesters", Condition.of("requester = any (cast(:requesters as uuid[]))", "requesters", ids));
    }

    public TicketQuery withInbox(@Nullable String wanted) {
        return with("inbox", wanted == null ? null : Condition.of("inbox = :inbox", "inbox", wanted));
    }

    /** Carries all of these tags. @throws IllegalArgumentException for one that can be no tag, or too many */
    public TicketQuery withTags(Collection<String> wanted) {
        var tags = new TreeSet<>(wanted);
        tags.forEach(tag -> Texts.word("A tag", tag));
        demandFew(tags.size());
        return with(
                "tags",
                tags.isEmpty()
                        ? null
                        : Condition.of(
                                "tags <> '{}' and tags @> cast(:tags as text[])", "tags", tags.toArray(String[]::new)));
    }

    /** Carries all of these values. @throws IllegalArgumentException for a name that can be no field's, or too many */
    public TicketQuery withFields(Map<String, String> wanted) {
        wanted.forEach((key, value) -> {
            Texts.word("A field's key", key);
            Texts.bounded("A field's value", value, 2_000);
        });
        demandFew(wanted.size());
        return with(
                "fields",
                wanted.isEmpty()
                        ? null
                        : Condition.of(
                                "fields <> '{}' and fields @> cast(:fields as jsonb)", "fields", Json.fields(wanted)));
    }

    /** Opened at or after. */
    public TicketQuery createdSince(Instant time) {
        return with("created_after", time("created_at >= ", "createdAfter", time));
    }

    /** Opened before. */
    public TicketQuery createdBefore(Instant time) {
        return with("created_before", time("created_at < ", "createdBefore", time));
    }

    /** Last changed at or after. */
    public TicketQuery updatedSince(Instant time) {
        return with("updated_after", time("updated_at >= ", "updatedAfter", time));
    }

    /** Last changed before. */
    public TicketQuery updatedBefore(Instant time) {
        return with("updated_before", time("updated_at < ", "updatedBefore", time));
    }

    /** Words of the subject or a message, as a search engine takes them ("quoted", -without), or a number. */
    public TicketQuery withText(@Nullable String wanted) {
        return with("q", wanted == null || wanted.isBlank() ? null : words(wanted.strip()));
    }

    public TicketQuery withView(View wanted) {
        return new TicketQuery(conditions, wanted, sort, after, limit);
    }

    public TicketQuery sorted(TicketSort wanted) {
        return new TicketQuery(conditions, view, wanted, after, limit);
    }

    public TicketQuery after(@Nullable String cursor) {
        return new TicketQuery(conditions, view, sort, cursor, limit);
    }

    public TicketQuery limit(int wanted) {
        return new TicketQuery(conditions, view, sort, after, wanted);
    }

    private TicketQuery with(String what, @Nullable Condition condition) {
        var all = new LinkedHashMap<>(conditions);
        all.remove(what);
        if (condition != null) {
            all.put(what, condition);
        }
        return new TicketQuery(all, view, sort, after, limit);
    }

    private static <T extends Enum<T>> String spelled(Set<T> wanted, Function<T, String> word) {
        return wanted.stream().map(word).sorted().collect(Collectors.joining("', '", "('", "')"));
    }

    private static Condition equal(String column, String wanted) {
        return wanted.equals(NONE)
                ? Condition.of(column + " is null")
                : Condition.of(column + " = :" + column, column, wanted);
    }

    private static Condition time(String comparison, String parameter, Instant time) {
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("A time lies between the years 1970 and 9999");
        }
        return Condition.of(comparison + ":" + parameter, parameter, time.atOffset(ZoneOffset.UTC));
    }

    private static void demandFew(int wanted) {
        if (wanted > MOST_LABELS) {
            throw new IllegalArgumentException("A query names at most " + MOST_LABELS + " of them");
        }
    }

    private static Condition words(String text) {
        var number = NUMBER.matcher(Texts.bounded("The search text", text, 1_000));
        return new Condition(
                """
                number in (select ticket from tickets.message where words @@ websearch_to_tsquery('english', :text)
                           union select number from tickets.ticket
                           where to_tsvector('english', subject) @@ websearch_to_tsquery('english', :text)
                           union select ticket from tickets.message
                           where jsonb_path_query_array(attachments, '$[*].id') ??| cast(:saying as text[])
                             and attachments is not null
                           union select :wanted)
                """,
                Map.of(
                        Condition.TEXT,
                        text,
                        Condition.FILES,
                        "{}",
                        "wanted",
                        number.matches() ? Long.parseLong(number.group(1)) : 0L));
    }
}
