package pro.supportmax.channels.http;

import java.util.List;

/** Values of a request that cannot be accepted, all that were found. */
public final class InvalidInput extends RuntimeException {

    private final List<Problem.Mistake> mistakes;

    public InvalidInput(List<Problem.Mistake> mistakes) {
        super("The request holds values that cannot be accepted");
        this.mistakes = List.copyOf(mistakes);
    }

    public InvalidInput(String field, String code, String message) {
        this(List.of(new Problem.Mistake(code, message, field)));
    }

    public List<Problem.Mistake> mistakes() {
        return mistakes;
    }
}
