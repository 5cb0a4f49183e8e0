/**
 * Customers from a table, as spreadsheets and other systems save it.
 *
 * <p>Read: {@link pro.supportmax.transfer.table.CustomerTable} → {@code Rows} → {@code Columns}.
 */
@NullMarked
package pro.supportmax.transfer.table;

import org.jspecify.annotations.NullMarked;
