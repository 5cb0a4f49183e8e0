package pro.supportmax.models;

/** What came of asking a language model for text. */
public sealed interface Completion {

    /** The model answered; {@code text} is unmasked again and not yet checked for release. */
    record Said(String text, Usage usage) implements Completion {}

    /** There is no model, or it is down, slow, over its limits or talked nonsense. The local brain goes on. */
    record Unavailable(String reason) implements Completion {}
}
