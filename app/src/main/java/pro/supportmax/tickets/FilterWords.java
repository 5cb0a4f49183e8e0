package pro.supportmax.tickets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pro.supportmax.kernel.CustomerId;

/**
 * The filter of ticket lists as people and programs spell it, name by name: {@code status=open,pending},
 * {@code tag=refund}, {@code field[plan]=team}. The list's address and saved views speak the same language.
 */
public final class FilterWords {

    /** Every name, with what it means, for those who describe the language. */
    public static final Map<String, String> NAMES = names();

    private static final Pattern FIELD = Pattern.compile("field\\[([^\\[\\]]{1,50})]");

    private final Function<String, ? extends Collection<CustomerId>> members;
    private final String me;

    /**
     * @param members the customers of an organisation, by its id in the company's own systems
     * @param me e-mail address of who asks
     */
    public FilterWords(Function<String, ? extends Collection<CustomerId>> members, String me) {
        this.members = members;
        this.me = me;
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("status", "new, open, pending, on_hold, solved, closed; several with commas between them");
        names.put("handler", "ai, human or none");
        names.put("priority", "p1 (urgent) to p4 (low); several with commas between them");
        names.put("team", "Id of a team, none for tickets of no team");
        names.put("assignee", "E-mail address of a teammate, me for the caller, none for tickets that nobody has");
        names.put("requester", "Id of a customer");
        names.put("organisation", "Id of an organisation, whose customers asked");
        names.put("inbox", "Id of an inbox");
        names.put("tag", "A tag that the ticket carries; several, with commas between them, are all carried");
        names.put("field[key]", "The value of a custom field, in place of key its key");
        names.put("created_after", "Opened at this time or later: an instant, or a day in UTC");
        names.put("created_before", "Opened before this time");
        names.put("updated_after", "Last changed at this time or later");
        names.put("updated_before", "Last changed before this time");
        names.put("q", "Words of the subject or a message (\"quoted\", -without), or a number");
        return names;
    }

    /**
     * Narrows a query by one word. Fields are told apart by their keys and are read together, by
     * {@link #withFields}.
     *
     * @throws IllegalArgumentException when the word means nothing
     */
    public TicketQuery narrow(TicketQuery query, String name, List<String> values) {
        values.forEach(value -> Texts.bounded("'" + name + "'", value, 2_000));
        if (FIELD.matcher(name).matches()) {
            return query;
        }
        return switch (name) {
            case "status" ->
                query.withStatuses(EnumSet.copyOf(each(values).map(Status::of).toList()));
            case "priority" ->
                query.withPriorities(
                        EnumSet.copyOf(each(values).map(Priority::of).toList()));
            case "tag" -> query.withTags(each(values).toList());
            default -> narrow(query, name, only(name, values));
        };
    }

    private TicketQuery narrow(TicketQuery query, String name, String value) {
        return switch (name) {
            case "handler" -> query.withHandler(Handler.of(value));
            case "team" -> query.withTeam(value);
            case "assignee" -> query.withAssignee(value.equals("me") ? me : value);
            case "requester" -> query.withRequester(CustomerId.of(value));
            case "organisation" -> query.withRequesters(members.apply(value));
            case "inbox" -> query.withInbox(value);
            case "created_after" -> query.createdSince(time(value));
            case "created_before" -> query.createdBefore(time(value));
            case "updated_after" -> query.updatedSince(time(value));
            case "updated_before" -> query.updatedBefore(time(value));
            case "q" -> query.withText(value);
            default -> throw new IllegalArgumentException("There is no filter of that name");
        };
    }

    /** @throws IllegalArgumentException when a key or value is none */
    public TicketQuery withFields(TicketQuery query, Map<String, List<String>> words) {
        var fields = new LinkedHashMap<String, String>();
        words.forEach((name, values) -> {
            var field = FIELD.matcher(name);
            if (field.matches()) {
                fields.put(field.group(1), only(name, values));
            }
        });
        return query.withFields(fields);
    }

    private static Stream<String> each(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",", -1)));
    }

    private static String only(String name, List<String> values) {
        if (values.size() != 1) {
            throw new IllegalArgumentException("'" + name + "' is given once");
        }
        return values.getFirst();
    }

    private static Instant time(String word) {
        try {
            return word.length() == 10
                    ? LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(word);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time is written 2026-11-30 or 2026-11-30T08:00:00Z", e);
        }
    }
}
