@NullMarked
package pro.supportmax.knowledge.files;

import org.jspecify.annotations.NullMarked;
