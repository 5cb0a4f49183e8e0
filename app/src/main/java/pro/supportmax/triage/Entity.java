package pro.supportmax.triage;

/**
 * A thing that the message names.
 *
 * @param type {@code invoice}, {@code order}, {@code account}, {@code ticket}, {@code amount}, {@code date},
 *     {@code version}, {@code error_code}, {@code email}, {@code phone}, {@code url}, {@code ip}, or the kind of a
 *     product term
 * @param value normalised: amounts as {@code "49.00 USD"}, dates as ISO 8601, phones as E.164, ids in upper case
 * @param start index of the first UTF-16 unit in the message
 * @param end index after the last
 */
public record Entity(String type, String value, int start, int end) {}
