@NullMarked
package pro.supportmax.files;

import org.jspecify.annotations.NullMarked;
