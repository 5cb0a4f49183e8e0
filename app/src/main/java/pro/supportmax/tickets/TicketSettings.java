package pro.supportmax.tickets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tickets in general.
 *
 * @param unknownFields whether a ticket may carry custom fields that nobody defined
 */
@ConfigurationProperties("supportmax.tickets")
record TicketSettings(@DefaultValue("true") boolean unknownFields) {}
