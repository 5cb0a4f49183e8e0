package pro.supportmax.mail;

/**
 * Somebody whom a mail did not reach.
 *
 * @param address empty when the report does not tell
 * @param permanent trying again is of no use; false for a full mailbox, a delay, a server that is away
 * @param status enhanced status code such as {@code 5.1.1} (RFC 3463); empty when the report gives none
 * @param diagnostic what the server said, one line; empty when the report does not tell
 */
public record FailedRecipient(String address, boolean permanent, String status, String diagnostic) {}
