@NullMarked
package pro.supportmax.mail;

import org.jspecify.annotations.NullMarked;
