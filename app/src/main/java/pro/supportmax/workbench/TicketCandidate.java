package pro.supportmax.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Identity;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.Receipt;
import pro.supportmax.desk.TurnView;
import pro.supportmax.desk.Turns;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.kernel.PermanentFailure;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.quality.spi.Candidate;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Tickets;

/** One conversation with the desk, as a customer has it: each message continues the same ticket of a throw-away product. */
final class TicketCandidate implements Candidate {

    private static final String STRANGER = "somebody.new@example.com";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Desk desk;
    private final Turns turns;
    private final Tickets tickets;
    private @Nullable TicketId ticket;

    TicketCandidate(Desk desk, Turns turns, Tickets tickets) {
        this.desk = desk;
        this.turns = turns;
        this.tickets = tickets;
    }

    @Override
    public Result answer(String message, @Nullable String customer) {
        var from = new Identity(null, customer == null ? STRANGER : customer, null);
        var receipt = desk.receive(new InboundMessage("chat", from, message, null, null, ticket, null));
        ticket = receipt.ticket();
        var turn = handled(receipt);
        var said = said(receipt);
        var outcome = outcome(turn);
        return new Result(
                outcome,
                said,
                outcome == Outcome.ANSWERED ? said : null,
                Confidence.NONE,
                domain(turn),
                tickets.get(receipt.ticket()).priority().name(),
                why(turn));
    }

    private TurnView handled(Receipt receipt) {
        var begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            for (var turn : turns.of(receipt.ticket())) {
                if (turn.message().equals(receipt.message()) && turn.doneAt() != null) {
                    return turn;
                }
            }
            pause();
        }
        throw new PermanentFailure("A turn was not handled within " + PATIENCE.toSeconds() + " s");
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PermanentFailure("Interrupted", e);
        }
    }

    private Said said(Receipt receipt) {
        var after = tickets.messages(receipt.ticket()).stream()
                .dropWhile(message -> !message.id().equals(receipt.message()))
                .filter(message -> message.kind() == Message.Kind.OUTBOUND)
                .toList();
        var citations = new ArrayList<Citation>();
        after.forEach(message -> citations.addAll(message.citations()));
        return new Said(after.stream().map(Message::text).collect(Collectors.joining("\n\n")), citations);
    }

    private static Outcome outcome(TurnView turn) {
        return switch (turn.decision()) {
            case "answered" -> Outcome.ANSWERED;
            case "abstained" -> Outcome.ABSTAINED;
            case null, default -> Outcome.ESCALATED;
        };
    }

    /** The domain that the turn was worked on as, as the trace tells it. */
    private static String domain(TurnView turn) {
        return turn.trace().steps().stream()
                .filter(step -> step.stage().equals("work"))
                .map(step -> String.valueOf(step.detail().get("domain")))
                .findFirst()
                .orElse("");
    }

    private static String why(TurnView turn) {
        return turn.trace().steps().stream()
                .filter(step -> step.stage().equals("decide"))
                .map(step -> step.summary())
                .findFirst()
                .orElse("a teammate has the ticket");
    }
}
