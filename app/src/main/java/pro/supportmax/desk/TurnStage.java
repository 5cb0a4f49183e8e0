package pro.supportmax.desk;

import pro.supportmax.kernel.TicketId;

/**
 * Announced within this process when a turn reaches a stage, so that a waiting customer sees what is going on. Nothing is
 * lost when nobody hears it.
 *
 * @param stage the stage that begins, as in {@link Trace.Step#stage()}, or {@link #DONE}
 */
public record TurnStage(TicketId ticket, String stage) {

    /** The turn has ended. */
    public static final String DONE = "done";
}
