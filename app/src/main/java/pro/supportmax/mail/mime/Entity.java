package pro.supportmax.mail.mime;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailHeaders;

/**
 * A message or one of its parts.
 *
 * @param headers unfolded, encoded words as they are
 * @param type Content-Type; its value is never empty
 * @param disposition Content-Disposition
 * @param body decoded; empty for a multipart
 * @param children of a multipart
 */
public record Entity(MailHeaders headers, Parameters type, Parameters disposition, byte[] body, List<Entity> children) {

    /** Such as {@code text/plain}. */
    public String mediaType() {
        return type.value();
    }

    public boolean isMultipart() {
        return mediaType().startsWith("multipart/");
    }

    public boolean is(String mediaType) {
        return mediaType().equals(mediaType);
    }

    public boolean isAttached() {
        return disposition.value().equals("attachment");
    }

    /** The file's name as the mail gives it. */
    public @Nullable String name() {
        var name = disposition.get("filename");
        return name == null || name.isBlank() ? type.get("name") : name;
    }

    public @Nullable String charset() {
        return type.get("charset");
    }

    /** The text of a text part, ends of lines as they are. */
    public String text() {
        return Charsets.decode(body, charset());
    }

    /** Content-ID without angle brackets. */
    public @Nullable String contentId() {
        return headers.first("Content-ID")
                .map(id -> id.strip().replaceAll("^<|>$", ""))
                .filter(id -> !id.isEmpty())
                .orElse(null);
    }

    /** The value of a parameter of Content-Type in lower case; empty when there is none. */
    public String parameter(String name) {
        var value = type.get(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    /** How many parts there are, this one among them. */
    public int count() {
        return 1 + children.stream().mapToInt(Entity::count).sum();
    }
}
