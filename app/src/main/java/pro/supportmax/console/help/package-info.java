/** What customers see: the help centre and the chat. */
@NullMarked
package pro.supportmax.console.help;

import org.jspecify.annotations.NullMarked;
