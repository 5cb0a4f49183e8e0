package pro.supportmax.console.inbox;

/**
 * One of the lists that a teammate works from.
 *
 * @param hint what is in it, as a sentence
 */
record ViewRow(String id, String name, String icon, String hint, long count, String href, boolean current) {}
