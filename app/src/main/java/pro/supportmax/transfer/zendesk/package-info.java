/**
 * Zendesk's JSON, read and written: tickets with comments, users, organisations, articles, as its exports and its API
 * spell them (developer.zendesk.com/api-reference).
 *
 * <p>Read: {@link pro.supportmax.transfer.zendesk.ZendeskImport} → {@code JsonItems} → {@code TicketItems} →
 * {@link pro.supportmax.transfer.zendesk.ZendeskExport}.
 */
@NullMarked
package pro.supportmax.transfer.zendesk;

import org.jspecify.annotations.NullMarked;
