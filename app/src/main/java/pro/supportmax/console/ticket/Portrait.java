package pro.supportmax.console.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.console.frame.Pill;

/**
 * The customer beside the ticket.
 *
 * @param records what outside systems know about the organisation, a small table for each kind
 * @param earlier the customer's other tickets
 */
record Portrait(
        String name,
        String initials,
        @Nullable String email,
        @Nullable Pill plan,
        List<Entry> facts,
        List<RecordTable> records,
        List<Earlier> earlier) {

    record Entry(String name, String value) {}

    record RecordTable(String kind, String title, int count, List<String> columns, List<List<String>> lines) {}

    record Earlier(long number, String subject, String state) {}
}
