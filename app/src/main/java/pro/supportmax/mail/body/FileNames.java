package pro.supportmax.mail.body;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of attached files: what the mail says, without folders and signs that hurt; made from the type where it is silent. */
final class FileNames {

    private static final int LONGEST = 180;
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/calendar", "ics"),
            Map.entry("application/ics", "ics"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/jpg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/heic", "heic"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/json", "json"),
            Map.entry("application/xml", "xml"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/pkcs7-mime", "p7m"),
            Map.entry("application/x-pkcs7-mime", "p7m"),
            Map.entry("application/pkcs7-signature", "p7s"),
            Map.entry("application/x-pkcs7-signature", "p7s"),
            Map.entry("application/pgp-signature", "asc"),
            Map.entry("application/pgp-encrypted", "asc"),
            Map.entry("text/rfc822-headers", "txt"),
            Map.entry("message/delivery-status", "txt"),
            Map.entry("message/feedback-report", "txt"),
            Map.entry("message/disposition-notification", "txt"),
            Map.entry("message/rfc822", "eml"));

    private FileNames() {}

    /** @param stem what to call it when the mail does not say */
    static String of(@Nullable String given, String mediaType, String stem) {
        var name = given == null ? "" : clean(given);
        if (!name.isEmpty()) {
            return name;
        }
        var made = clean(stem);
        return (made.isEmpty() ? "attachment" : made) + "." + ENDINGS.getOrDefault(mediaType, "bin");
    }

    private static String clean(String given) {
        var end = given.length() > 4096 ? given.substring(given.length() - 4096) : given;
        var name = end.substring(Math.max(end.lastIndexOf('/'), end.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            var ending = dot > name.length() - 12 && dot > 0 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST - ending.length()) + ending;
        }
        return name.equals(".") || name.equals("..") ? "" : name;
    }
}
