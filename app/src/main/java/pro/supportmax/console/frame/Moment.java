package pro.supportmax.console.frame;

/**
 * A time as people read it.
 *
 * @param iso for the browser, which turns it into the reader's time zone
 * @param exact shown on hover, in UTC
 * @param ago how long ago, in a word or two
 */
public record Moment(String iso, String exact, String ago) {}
