package pro.supportmax.transfer.runs;

/** The process ends; the import goes on when it starts again. */
public final class Halted extends RuntimeException {

    public Halted() {
        super("The import was halted; it goes on at the next start");
    }
}
