package pro.supportmax.channels.http;

/** Which addresses programs call and which people open. */
final class Paths {

    private Paths() {}

    /** The API, and what the chat page's script calls. */
    static boolean forPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/chat/") || path.startsWith("/actuator");
    }
}
