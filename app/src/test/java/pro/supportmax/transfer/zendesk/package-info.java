@NullMarked
package pro.supportmax.transfer.zendesk;

import org.jspecify.annotations.NullMarked;
