@NullMarked
package pro.supportmax.agents;

import org.jspecify.annotations.NullMarked;
