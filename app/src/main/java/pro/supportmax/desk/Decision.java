package pro.supportmax.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;

/** What is done about a customer's message. */
public sealed interface Decision {

    /** The machine answers; each sentence comes from a citation or from the company's own standard texts. */
    record Reply(String text, List<Citation> citations, Confidence confidence) implements Decision {
        public Reply {
            citations = List.copyOf(citations);
        }
    }

    /**
     * The machine would answer so, but a teammate of {@code team} sends it: the inbox only suggests.
     *
     * @param why one sentence for the teammate
     */
    record Suggest(Reply draft, String team, String why) implements Decision {}

    /** The customer says that the problem is solved: the machine says goodbye and solves the ticket. */
    record Resolve(Reply farewell) implements Decision {}

    /**
     * A person takes over.
     *
     * @param cause why, for rules and statistics
     * @param team the team that gets it
     * @param reason why, as a sentence for the teammate
     * @param summary what the teammate should know, a few lines
     * @param toCustomer what the customer is told meanwhile, with what could be answered; empty says nothing
     */
    record Escalate(
            Cause cause,
            String team,
            String reason,
            String summary,
            @Nullable Reply toCustomer) implements Decision {

        /** The same, but the customer is told nothing: they know already that a person will answer. */
        Escalate silent() {
            return telling(null);
        }

        /** The same, but the customer is told this. */
        Escalate telling(@Nullable Reply reply) {
            return new Escalate(cause, team, reason, summary, reply);
        }
    }

    /** Nothing is done: the case is a person's already. */
    record Stay(String why) implements Decision {
        /** People were faster than the machine. */
        static final Stay OVERTAKEN = new Stay("A teammate was faster.");

        static final Stay WAITING = new Stay("The customer knows already that a teammate will answer.");
    }

    /** Why a case goes to a person. */
    enum Cause {
        NO_ANSWER,
        UNSURE,
        PERSON_WANTED,
        URGENT,
        SUSPICIOUS,
        OUT_OF_SCOPE,
        WITHHELD,
        FAILED,
        PEOPLE_ONLY,
        /** The sender could not be verified. */
        UNVERIFIED,
        /** The sender writes more than a person does. */
        FLOOD
    }

    /** What would be said to the customer, if anything. */
    default @Nullable Reply said() {
        return switch (this) {
            case Reply reply -> reply;
            case Suggest suggest -> suggest.draft();
            case Resolve resolve -> resolve.farewell();
            case Escalate escalate -> escalate.toCustomer();
            case Stay _ -> null;
        };
    }

    /** How the API names it: {@code answered, suggested, abstained, escalated, left}. */
    default String word() {
        return switch (this) {
            case Reply _, Resolve _ -> "answered";
            case Suggest _ -> "suggested";
            case Escalate(var cause, var _, var _, var _, var _) ->
                switch (cause) {
                    case PERSON_WANTED, URGENT, PEOPLE_ONLY, FAILED, UNVERIFIED, FLOOD -> "escalated";
                    case NO_ANSWER, UNSURE, SUSPICIOUS, OUT_OF_SCOPE, WITHHELD -> "abstained";
                };
            case Stay _ -> "left";
        };
    }
}
