package pro.supportmax.desk;

/** Another process has taken this turn over; what this one thought is thrown away. */
final class LeaseLost extends RuntimeException {

    LeaseLost(Turn turn) {
        super("The lease on turn " + turn.id() + " has lapsed and was taken over");
    }
}
