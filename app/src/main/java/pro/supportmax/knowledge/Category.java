package pro.supportmax.knowledge;

/**
 * A shelf of the help centre.
 *
 * @param name as people read it
 * @param articles how many published articles stand on it
 */
public record Category(String name, int articles) {}
