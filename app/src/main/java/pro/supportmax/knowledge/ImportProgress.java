package pro.supportmax.knowledge;

/**
 * How far an import is.
 *
 * @param done files looked at so far
 * @param total files found, at least {@code done}; of a zip known only at its end, until then equal to {@code done}
 * @param file the file just looked at
 */
public record ImportProgress(int done, int total, String file) {}
