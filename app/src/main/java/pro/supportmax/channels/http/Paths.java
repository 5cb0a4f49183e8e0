package pro.supportmax.channels.http;

/** Which addresses programs call and which people open. */
final class Paths {

    private Paths() {}

    /** The API, and what the scripts of the chat page and of the widget call. */
    static boolean forPrograms(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/chat/")
                || path.startsWith("/widget/")
                || path.startsWith("/actuator");
    }
}
