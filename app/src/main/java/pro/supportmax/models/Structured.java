package pro.supportmax.models;

/** What came of asking a language model for a value of a given shape. */
public sealed interface Structured<T> {

    /** The model answered with a value that fits the shape. */
    record Given<T>(T value, Usage usage) implements Structured<T> {}

    /** There is no model, it failed, or its answer does not fit the shape. The local brain goes on. */
    record Unavailable<T>(String reason) implements Structured<T> {}
}
