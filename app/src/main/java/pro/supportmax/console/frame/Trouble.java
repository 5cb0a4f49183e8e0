package pro.supportmax.console.frame;

/**
 * Something that does not work, as every page tells it.
 *
 * @param title what
 * @param what why, and what to do about it
 * @param since since when
 */
record Trouble(String title, String what, Moment since) {}
