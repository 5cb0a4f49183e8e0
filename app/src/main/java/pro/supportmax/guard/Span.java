package pro.supportmax.guard;

/**
 * Personal data found in a text.
 *
 * @param type upper-case kind: {@code EMAIL_ADDRESS}, {@code PHONE_NUMBER}, {@code CREDIT_CARD}, …
 * @param start index of the first UTF-16 unit
 * @param end index after the last
 */
public record Span(String type, int start, int end) {}
