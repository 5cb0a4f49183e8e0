package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;

/** What the table keeps of a ticket. Only {@link Ticket} and {@link Archive} change it, only {@link TicketRows} reads and writes it. */
final class TicketState {

    final TicketId id;
    final CustomerId requester;
    final String inbox;
    final Instant createdAt;
    final Labels labels;
    final Urgency urgency;
    String subject;
    Status status;
    Handler handler;

    @Nullable
    String team;

    @Nullable
    String assignee;

    @Nullable
    Outcome outcome;

    @Nullable
    Instant snoozedUntil;

    Instant updatedAt;
    FieldRules rules = FieldRules.NONE;
    int messages;
    long version;

    TicketState(TicketId id, NewTicket draft, Instant now) {
        this.id = id;
        requester = draft.requester();
        inbox = draft.inbox();
        createdAt = now;
        version = 1;
        labels = new Labels(id, Set.of(), Map.of());
        subject = draft.subject();
        status = Status.NEW;
        handler = draft.handler();
        urgency = new Urgency(Priority.P3, false);
        updatedAt = now;
    }

    TicketState(ResultSet row) throws SQLException {
        id = new TicketId(row.getLong("number"));
        requester = new CustomerId(row.getObject("requester", UUID.class));
        inbox = row.getString("inbox");
        createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        version = row.getLong("version");
        labels = new Labels(
                id, Set.of((String[]) row.getArray("tags").getArray()), Json.fields(row.getString("fields")));
        subject = row.getString("subject");
        status = Status.of(row.getString("status"));
        handler = Handler.of(row.getString("handler"));
        urgency = new Urgency(Priority.of(row.getString("priority")), row.getBoolean("priority_fixed"));
        team = row.getString("team");
        assignee = row.getString("assignee");
        var how = row.getString("outcome");
        outcome = how == null ? null : Outcome.of(how);
        var until = row.getObject("snoozed_until", OffsetDateTime.class);
        snoozedUntil = until == null ? null : until.toInstant();
        updatedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        messages = row.getInt("messages");
    }

    TicketState under(FieldRules defined) {
        rules = defined;
        return this;
    }

    /** As it stood elsewhere. Nothing is recorded: for {@link Archive} alone, which tells of it in its own way. */
    void stand(Standing standing, Instant at) {
        status = standing.status();
        handler = standing.handler();
        team = standing.team();
        assignee = standing.assignee();
        outcome = standing.outcome();
        updatedAt = at;
    }
}
