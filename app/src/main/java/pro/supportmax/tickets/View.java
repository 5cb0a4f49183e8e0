package pro.supportmax.tickets;

/** The lists that a teammate works from. */
public enum View {
    /** Unsolved and assigned to the teammate who looks. */
    MINE,
    /** Unsolved, with people, assigned to nobody. */
    UNASSIGNED,
    /** Unsolved and with the AI. */
    WITH_AI,
    /** All that is not solved or closed. */
    UNSOLVED,
    /** Solved, not yet closed. */
    SOLVED,
    /** Everything. */
    ALL
}
