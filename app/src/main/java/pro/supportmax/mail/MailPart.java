package pro.supportmax.mail;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail.
 *
 * @param name the file's name without folders, made up from its type where the mail gives none; never empty
 * @param mediaType as declared, in lower case and without parameters, such as {@code image/png}; not to be trusted
 * @param contentId without angle brackets; the HTML shows the part by {@code cid:} and this id
 * @param inline meant to be shown within the text
 * @param bytes decoded; cut off where the mail's budget ends
 */
public record MailPart(
        String name, String mediaType, @Nullable String contentId, boolean inline, byte[] bytes) {}
