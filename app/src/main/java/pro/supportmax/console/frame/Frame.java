package pro.supportmax.console.frame;

/**
 * What the frame around a page shows.
 *
 * @param company whose support this is
 * @param me who is signed in
 */
record Frame(String company, Me me) {

    /** Who is signed in; a stranger's name is empty. */
    record Me(String id, String name, String initials) {}
}
