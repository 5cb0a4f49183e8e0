/**
 * What an e-mail says, and what kind of mail it is: reads any raw message into a value, and never fails on a bad one.
 * Knows no database and sends nothing.
 *
 * <p>Read: {@link pro.supportmax.mail.MailReader} → {@link pro.supportmax.mail.Mail} →
 * {@link pro.supportmax.mail.MailKind} → {@link pro.supportmax.mail.NewText}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
