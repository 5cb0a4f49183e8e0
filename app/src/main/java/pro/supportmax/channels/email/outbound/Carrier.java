package pro.supportmax.channels.email.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import pro.supportmax.channels.email.Mailbox;

/** What carries a finished mail away. */
interface Carrier {

    /**
     * Hands the mail over. When this returns, the other side is responsible for it.
     *
     * @return what to tell teammates about it; empty when it went as usual
     * @throws pro.supportmax.kernel.PermanentFailure when it is refused for good
     * @throws MessagingException when it may work later
     */
    String carry(Mailbox from, MimeMessage mail) throws MessagingException;
}
