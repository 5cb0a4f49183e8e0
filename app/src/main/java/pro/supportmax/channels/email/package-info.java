/**
 * E-mail: which mailbox an inbox has, mail that comes in by IMAP, SMTP, LMTP or REST, replies that go out by SMTP.
 *
 * <p>Read: {@link pro.supportmax.channels.email.Mailbox} → {@link pro.supportmax.channels.email.Mailboxes} →
 * {@code inbound.MailIntake} → {@code outbound.Outbox} → {@code outbound.Postman}.
 */
@NullMarked
package pro.supportmax.channels.email;

import org.jspecify.annotations.NullMarked;
