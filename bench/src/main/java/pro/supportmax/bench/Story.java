package pro.supportmax.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What one customer has been told about one ticket.
 *
 * @param acknowledged the texts of which the product said that it had taken them, in order
 */
record Story(long ticket, List<String> acknowledged) {

    Story {
        acknowledged = List.copyOf(acknowledged);
    }

    /** What the product's ledger holds against it once each turn is done, a sentence each. */
    List<String> problems(Api api) throws IOException {
        var problems = new ArrayList<String>();
        var turns = finished(api);
        var inbound = new ArrayList<String>();
        var answers = 0;
        for (var message : Insistence.on(() -> api.messages(ticket))) {
            switch (message.path("kind").asString("")) {
                case "inbound" -> inbound.add(message.path("text").asString(""));
                case "outbound" -> answers++;
                default -> {}
            }
        }
        if (!inbound.equals(acknowledged)) {
            problems.add("Ticket " + ticket + " holds " + inbound.size() + " messages, not the " + acknowledged.size()
                    + " that were acknowledged, in their order");
        }
        if (answers != owed(turns)) {
            problems.add("Ticket " + ticket + " has " + answers + " answers where its turns owe " + owed(turns));
        }
        if (!inOrder(turns)) {
            problems.add("The turns of ticket " + ticket + " were not done in the order of its messages");
        }
        return problems;
    }

    private static int owed(JsonNode turns) {
        var owed = 0;
        for (var turn : turns) {
            owed += turn.path("decision").asString("").equals("left") ? 0 : 1;
        }
        return owed;
    }

    private static boolean inOrder(JsonNode turns) {
        var last = Instant.EPOCH;
        for (var turn : turns) {
            var done = Instant.parse(turn.path("done_at").asString(""));
            if (done.isBefore(last)) {
                return false;
            }
            last = done;
        }
        return true;
    }

    /** The turns once each is done: one for each message, no more. */
    private JsonNode finished(Api api) throws IOException {
        var patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < patience) {
            var turns = Insistence.on(() -> api.trace(ticket));
            var open = 0;
            for (var turn : turns) {
                open += turn.path("state").asString("").equals("done") ? 0 : 1;
            }
            if (turns.size() == acknowledged.size() && open == 0) {
                return turns;
            }
            Pause.of(Duration.ofMillis(200));
        }
        throw new IOException("Ticket " + ticket + " still has open turns");
    }
}
