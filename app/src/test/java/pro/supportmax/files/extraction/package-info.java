@NullMarked
package pro.supportmax.files.extraction;

import org.jspecify.annotations.NullMarked;
