/**
 * The REST API of {@code /api/v1}: thin, it reads requests, calls front doors and words answers.
 *
 * <p>Read: {@code TicketsResource} → {@code TicketJson} → {@code AskResource}.
 */
@NullMarked
package pro.supportmax.channels.rest;

import org.jspecify.annotations.NullMarked;
