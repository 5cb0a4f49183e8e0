/** What kind of mail it is, and what a trusted server found out about its sender. */
@NullMarked
package pro.supportmax.mail.kinds;

import org.jspecify.annotations.NullMarked;
