/**
 * Mail of the past: mbox files, folders of single mails and Maildirs become tickets, one for each conversation.
 *
 * <p>Read: {@link pro.supportmax.transfer.mail.MailImport} → {@code MailBag} → {@code Conversations} →
 * {@code PastMail}.
 */
@NullMarked
package pro.supportmax.transfer.mail;

import org.jspecify.annotations.NullMarked;
