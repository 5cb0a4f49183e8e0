package pro.supportmax.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pro.supportmax.customers.Customer;
import pro.supportmax.demo.TicketLine.Words;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Archive.Chapters;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Ticket;

/** Tells the archive what happened to a past ticket: the words of each, and between them who took over and how it ended. */
final class Story {

    static final String ASSISTANT = "assistant";

    private static final Actor AI = Actor.ai(ASSISTANT);

    private final TicketLine line;
    private final Customer customer;
    private final Map<String, String> names;

    Story(TicketLine line, Customer customer, Map<String, String> names) {
        this.line = line;
        this.customer = customer;
        this.names = names;
    }

    void tell(Chapters chapters) {
        chapters.happened(this::begin);
        var handedOver = false;
        for (var words : line.messages()) {
            if (words.isFrom("teammate") && !handedOver) {
                chapters.happened(ticket -> handOver(ticket, words.at()));
                handedOver = true;
            }
            chapters.wrote(message(words), words.at());
        }
        if (line.withPeople() && !handedOver) {
            chapters.happened(ticket -> handOver(ticket, line.last()));
        }
        chapters.happened(this::end);
    }

    private void begin(Ticket ticket) {
        var at = line.openedAt();
        ticket.prioritise(line.priority(), AI, at);
        ticket.setField("domain", line.domain(), AI, at);
        line.words().forEach(tag -> ticket.tag(tag, AI, at));
    }

    private void handOver(Ticket ticket, Instant at) {
        var how = line.ended().resolution() ? Outcome.ESCALATED : line.ended();
        ticket.escalate(Objects.requireNonNullElse(line.team(), line.domain()), how, AI, at);
    }

    private NewMessage message(Words words) {
        if (words.isFrom("customer")) {
            return NewMessage.inbound(Actor.customer(customer.id()), customer.name(), words.text());
        }
        var id = words.isFrom("teammate") ? teammate(words) : ASSISTANT;
        var by = words.isFrom("teammate") ? Actor.teammate(id) : AI;
        return NewMessage.reply(by, names.getOrDefault(id, id), words.text(), List.of());
    }

    private String teammate(Words words) {
        return Objects.requireNonNull(
                words.teammate() == null ? line.teammate() : words.teammate(), "A teammate's words need the teammate");
    }

    private void end(Ticket ticket) {
        var at = line.last();
        if (line.resolution() != null) {
            ticket.setField("resolution", line.resolution(), DemoCompany.BY, at);
        }
        if (line.csat() != null) {
            ticket.setField("csat", String.valueOf(line.csat().score()), DemoCompany.BY, at);
            ticket.setField("csat-comment", line.csat().comment(), DemoCompany.BY, at);
        }
        if (line.teammate() != null) {
            ticket.assign(ticket.team(), line.teammate(), DemoCompany.BY, at);
        }
        settle(ticket, at);
    }

    private void settle(Ticket ticket, Instant at) {
        switch (line.state()) {
            case NEW, OPEN -> {}
            case PENDING -> ticket.pend(DemoCompany.BY, at);
            case ON_HOLD -> ticket.hold(DemoCompany.BY, at);
            case SOLVED -> ticket.solve(DemoCompany.BY, line.ended(), at);
            case CLOSED -> {
                ticket.solve(DemoCompany.BY, line.ended(), at);
                ticket.close(DemoCompany.BY, at);
            }
        }
    }
}
