/** Tests of reading mailboxes. */
@NullMarked
package pro.supportmax.channels.email.imap;

import org.jspecify.annotations.NullMarked;
