package pro.supportmax.channels.widget;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.Attention;
import pro.supportmax.channels.chat.ChatTickets;
import pro.supportmax.channels.chat.Conversation;
import pro.supportmax.channels.chat.Visitor;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.live.MessageJson;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Ratings;
import pro.supportmax.tickets.Satisfaction;
import pro.supportmax.tickets.Ticket;

/** What becomes of conversations: which there were, how far each was read, how it was rated. */
@Component
class Afterwards {

    private static final int LONGEST_COMMENT = 2_000;

    private final ChatTickets own;
    private final Conversation conversation;
    private final Attention attention;
    private final Ratings ratings;
    private final Clock clock;

    Afterwards(ChatTickets own, Conversation conversation, Attention attention, Ratings ratings, Clock clock) {
        this.own = own;
        this.conversation = conversation;
        this.attention = attention;
        this.ratings = ratings;
        this.clock = clock;
    }

    /**
     * A conversation in the list.
     *
     * @param unread messages of ours that the customer has not seen
     * @param last the first characters of its last message
     */
    record Entry(Conversation.Line ticket, int unread, String last) {}

    /**
     * A whole conversation.
     *
     * @param seen number of the last message that the customer has seen
     */
    record Whole(
            Conversation.@Nullable Line ticket,
            List<MessageJson> messages,
            int seen,
            @Nullable RatingJson rating) {}

    /** @param sequence number of the last message that was shown */
    record SeenBody(@Nullable Long ticket, @Nullable Integer sequence) {}

    /** @param rating 1 to 5 */
    record RatingBody(
            @Nullable Long ticket,
            @Nullable Integer rating,
            @Nullable String comment) {}

    record RatingJson(int rating, String comment) {
        static RatingJson of(Satisfaction said) {
            return new RatingJson(said.rating(), said.comment());
        }
    }

    List<Entry> history(Visitor visitor) {
        return own.all(visitor).stream().map(this::entry).toList();
    }

    private Entry entry(Ticket ticket) {
        var messages = conversation.visible(ticket.id());
        var seen = attention.seen(ticket.id());
        var unread = messages.stream()
                .filter(message -> message.sequence() > seen && message.author().type() != Actor.Type.CUSTOMER)
                .count();
        var last = messages.isEmpty() ? "" : messages.getLast().text();
        return new Entry(Conversation.Line.of(ticket), (int) unread, last.substring(0, Math.min(120, last.length())));
    }

    Whole whole(Conversation.Standing standing) {
        var ticket = standing.ticket();
        if (ticket == null) {
            return new Whole(null, List.of(), 0, null);
        }
        var id = new TicketId(ticket.number());
        var rating = ratings.of(id).map(RatingJson::of).orElse(null);
        return new Whole(ticket, standing.messages(), attention.seen(id), rating);
    }

    void seen(Visitor visitor, SeenBody body) {
        new Input()
                .present("ticket", body.ticket())
                .present("sequence", body.sequence())
                .orThrow();
        var ticket = own.own(visitor, Objects.requireNonNull(body.ticket()));
        var messages = conversation.visible(ticket.id());
        var last = messages.isEmpty() ? 0 : messages.getLast().sequence();
        attention.shown(ticket.id(), Math.clamp(Objects.requireNonNull(body.sequence()), 0, last));
    }

    RatingJson rate(Visitor visitor, RatingBody body) {
        new Input()
                .present("ticket", body.ticket())
                .present("rating", body.rating())
                .optional("comment", body.comment(), LONGEST_COMMENT)
                .orThrow();
        var ticket = own.own(visitor, Objects.requireNonNull(body.ticket()));
        var said = Input.checked(
                "rating",
                () -> new Satisfaction(
                        ticket.id(),
                        Objects.requireNonNull(body.rating()),
                        Objects.requireNonNullElse(body.comment(), ""),
                        clock.instant()));
        ratings.rate(said, Actor.customer(ticket.requester()));
        return RatingJson.of(said);
    }
}
