package pro.supportmax.kernel;

/** The visible number of a ticket, as customers and teammates quote it: {@code #1042}. */
public record TicketId(long number) {

    public TicketId {
        if (number <= 0) {
            throw new IllegalArgumentException("A ticket number is positive, got " + number);
        }
    }

    @Override
    public String toString() {
        return "#" + number;
    }
}
