package pro.supportmax.console.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pro.supportmax.kernel.Citation;

/** An answer that the AI wrote and that waits for a teammate. */
record Draft(UUID turn, UUID message, Instant at, String text, List<Citation> citations) {}
