package pro.supportmax.channels.http;

import org.springframework.util.ClassUtils;

/** Tells whose words an exception carries. */
final class Thrown {

    private static final String US = ClassUtils.getPackageName(Thrown.class).replaceFirst("\\.channels\\..*", ".");

    private Thrown() {}

    /** Whether the product's own code threw it, so that its message is written for readers and safe to show. */
    static boolean byUs(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(US) && thrown.getMessage() != null;
    }
}
