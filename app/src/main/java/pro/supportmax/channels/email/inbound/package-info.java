/**
 * Mail that comes in, from whatever side: read, recognised, filed on its ticket, all in one transaction; only then is
 * the sending side told.
 *
 * <p>Read: {@link pro.supportmax.channels.email.inbound.MailIntake} → {@code Threading} → {@code Filing} →
 * {@code SmtpListener} → {@code RawMailResource}.
 */
@NullMarked
package pro.supportmax.channels.email.inbound;

import org.jspecify.annotations.NullMarked;
