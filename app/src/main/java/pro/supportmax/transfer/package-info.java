/**
 * Brings in what a company has elsewhere, mail, customers, tickets, articles, and gives all of it back: in the field's
 * formats, each thing once, whatever is killed in between.
 *
 * <p>Read: {@link pro.supportmax.transfer.Imports} → {@code ImportWorker} → {@code runs.Course} →
 * {@code zendesk.ZendeskImport}; {@link pro.supportmax.transfer.Exports}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ledger", "mail", "files", "customers", "knowledge", "tickets"})
package pro.supportmax.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
