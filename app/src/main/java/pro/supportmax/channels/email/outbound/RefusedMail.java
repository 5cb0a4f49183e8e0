package pro.supportmax.channels.email.outbound;

import pro.supportmax.kernel.PermanentFailure;

/** A mail server refused a mail for good. */
class RefusedMail extends PermanentFailure {

    private final boolean recipient;

    /** @param recipient whether the address is what was refused */
    RefusedMail(boolean recipient, String reason, Throwable cause) {
        super(reason, cause);
        this.recipient = recipient;
    }

    boolean forRecipient() {
        return recipient;
    }
}
