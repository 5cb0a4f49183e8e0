/** What the resources of this module list: words and names by which machines and mail programs give themselves away. */
@NullMarked
package pro.supportmax.mail.words;

import org.jspecify.annotations.NullMarked;
