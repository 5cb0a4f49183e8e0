package pro.supportmax.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.memory.Briefing.Line;
import pro.supportmax.models.Embedder;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** Compiles briefings. The newest and the most certain come first; what does not fit is left out and named. */
@Component
public class Memory {

    private final Customers customers;
    private final Tickets tickets;
    private final Embedder embedder;
    private final MemorySettings settings;

    Memory(Customers customers, Tickets tickets, Embedder embedder, MemorySettings settings) {
        this.customers = customers;
        this.tickets = tickets;
        this.embedder = embedder;
        this.settings = settings;
    }

    /** What to know for answering {@code message}, the newest one of the ticket. */
    public Briefing brief(Ticket ticket, Message message, String question) {
        var earlier = tickets.messages(ticket.id()).stream()
                .filter(m -> m.kind() == Message.Kind.INBOUND || m.kind() == Message.Kind.OUTBOUND)
                .filter(m -> m.caution() == null)
                .filter(m -> !m.id().equals(message.id()) && !m.createdAt().isAfter(message.createdAt()))
                .toList();
        var recent = earlier.subList(Math.max(0, earlier.size() - settings.historyMessages()), earlier.size());
        return compile(customers.get(ticket.requester()), question, recent);
    }

    /** What to know for a question that belongs to no ticket. */
    public Briefing brief(@Nullable CustomerId customer, String question) {
        return compile(customer == null ? null : customers.get(customer), question, List.of());
    }

    private Briefing compile(@Nullable Customer customer, String question, List<Message> earlier) {
        var asked = FollowUp.complete(question, saidByCustomer(earlier));
        var budget = new Budget(settings.tokens(), embedder);
        budget.spend(asked);
        var profile = budget.keep(customer == null ? List.of() : Profile.of(customer), "profile");
        var newestFirst = earlier.reversed().stream().map(Memory::line).toList();
        var history = new ArrayList<Line>();
        for (var line : newestFirst) {
            if (!budget.fits(line.text())) {
                budget.drop((newestFirst.size() - history.size()) + " earlier messages");
                break;
            }
            history.addFirst(line);
        }
        return new Briefing(asked, profile, history, budget.spent(), budget.dropped());
    }

    private static List<String> saidByCustomer(List<Message> messages) {
        return messages.stream()
                .filter(m -> m.author().type() == Actor.Type.CUSTOMER)
                .map(Message::text)
                .toList();
    }

    private static Line line(Message message) {
        return new Line(message.author().type().word(), message.text());
    }
}
