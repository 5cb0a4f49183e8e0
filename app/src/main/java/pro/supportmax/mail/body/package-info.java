/** Which parts of a message are its text, its HTML and its files, and how each is made readable. */
@NullMarked
package pro.supportmax.mail.body;

import org.jspecify.annotations.NullMarked;
