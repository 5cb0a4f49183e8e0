/**
 * Mailboxes that we read by IMAP (RFC 3501, RFC 2177): one watch a mailbox, in one process at a time. A mail is marked
 * as seen only when it is on its ticket; a crash in between brings it once more, and it is recognised.
 *
 * <p>Read: {@code Watches} → {@code Watch} → {@code Reading} → {@code Places}.
 */
@NullMarked
package pro.supportmax.channels.email.imap;

import org.jspecify.annotations.NullMarked;
