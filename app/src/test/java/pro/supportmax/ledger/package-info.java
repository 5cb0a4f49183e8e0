/** Tests of the ledger, and the server that all other tests share. */
@NullMarked
package pro.supportmax.ledger;

import org.jspecify.annotations.NullMarked;
