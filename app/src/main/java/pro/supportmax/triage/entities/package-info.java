/**
 * Finds what a message names: invoices, amounts, dates, codes, addresses, products.
 *
 * <p>Read: {@link pro.supportmax.triage.entities.Entities} → {@code Forms} → {@link pro.supportmax.triage.entities.Dates} → {@code Terms}.
 */
@NullMarked
package pro.supportmax.triage.entities;

import org.jspecify.annotations.NullMarked;
