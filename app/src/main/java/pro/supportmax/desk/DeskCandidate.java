package pro.supportmax.desk;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.agents.Proposal;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.quality.spi.Candidate;
import pro.supportmax.tickets.Priority;
import pro.supportmax.triage.Domain;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Triage;

/** The desk, put to the test: thinks about a message as it would in a turn, and commits nothing. */
@Component
class DeskCandidate implements Candidate {

    private final Desk desk;
    private final Customers customers;
    private final Triage triage;

    DeskCandidate(Desk desk, Customers customers, Triage triage) {
        this.desk = desk;
        this.customers = customers;
        this.triage = triage;
    }

    @Override
    public Result answer(String message, @Nullable String customer) {
        var asked = new Matter.Asked(message, customer == null ? null : known(customer));
        var thought = desk.think(asked, new Trail(_ -> {}));
        var decision = thought.decision();
        var said = decision.said();
        var draft = draft(thought);
        return new Result(
                outcome(decision),
                said == null ? Said.NOTHING : said(said),
                draft == null ? null : said(draft),
                draft == null ? Confidence.NONE : draft.confidence(),
                domain(thought),
                Optional.ofNullable(thought.reading())
                        .map(Reading::priority)
                        .orElse(Priority.P3)
                        .name(),
                why(decision));
    }

    private @Nullable CustomerId known(String email) {
        return customers.list(email, null, 100).items().stream()
                .filter(each -> email.equalsIgnoreCase(each.email()))
                .map(Customer::id)
                .findFirst()
                .orElse(null);
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision.word()) {
            case "answered" -> Outcome.ANSWERED;
            case "abstained" -> Outcome.ABSTAINED;
            default -> Outcome.ESCALATED;
        };
    }

    /** What is sent, or would be if the machine were sure enough. */
    private static Decision.@Nullable Reply draft(Thought thought) {
        return switch (thought.decision()) {
            case Decision.Reply reply -> reply;
            case Decision.Resolve(var farewell) -> farewell;
            case Decision.Suggest suggest -> suggest.draft();
            case Decision.Escalate(var cause, var _, var _, var _, var _) ->
                cause == Decision.Cause.UNSURE ? unsent(thought.proposal()) : null;
            case Decision.Stay _ -> null;
        };
    }

    private static Decision.@Nullable Reply unsent(@Nullable Proposal proposal) {
        return proposal == null || !proposal.gaps().isEmpty()
                ? null
                : new Decision.Reply(proposal.text(), proposal.citations(), proposal.confidence());
    }

    private static Said said(Decision.Reply reply) {
        return new Said(reply.text(), reply.citations());
    }

    /** As a ticket would be routed: by its domain, and the last domain of the company when there is none. */
    private String domain(Thought thought) {
        return thought.domain()
                .orElseGet(() -> triage.domains().stream()
                        .map(Domain::id)
                        .reduce((_, last) -> last)
                        .orElse(""));
    }

    private static String why(Decision decision) {
        return switch (decision) {
            case Decision.Escalate(var cause, var _, var reason, var _, var _) ->
                cause.name().toLowerCase(Locale.ROOT) + ", " + reason;
            case Decision.Suggest suggest -> suggest.why();
            case Decision.Stay(var why) -> why;
            case Decision.Reply reply -> "confidence " + reply.confidence().value();
            case Decision.Resolve _ -> "solved";
        };
    }
}
