package pro.supportmax.access;

/**
 * A bean of this type opens the handlers of a library's controller, which cannot carry {@link Open} itself.
 *
 * @param controller the library's class
 * @param reason why strangers may call it
 */
public record OpenLibrary(Class<?> controller, String reason) {}
