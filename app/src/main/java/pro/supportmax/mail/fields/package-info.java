/** What stands in header fields: addresses, dates, ids of messages. */
@NullMarked
package pro.supportmax.mail.fields;

import org.jspecify.annotations.NullMarked;
