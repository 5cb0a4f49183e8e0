/** The bytes of a message taken apart: header fields, parts, transfer encodings, character sets. */
@NullMarked
package pro.supportmax.mail.mime;

import org.jspecify.annotations.NullMarked;
