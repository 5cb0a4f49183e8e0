package pro.supportmax.housefixture.interfaces.port;

/** Good: there are two, one of them by way of another interface. */
interface Ship {

    /** Good as well. */
    interface Sailing extends Ship {}

    /** The first. */
    class Dinghy implements Sailing {}

    /** The second. */
    record Barque(int masts) implements Sailing {}
}
