package pro.supportmax.channels.email.inbound;

import java.time.Duration;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.EmailSettings;

/**
 * How much the machine answers one address. Two machines that answer each other, and somebody who writes in a victim's
 * name, look the same from here: more mail than a person writes. Nothing of it is lost; people look at the rest.
 */
@Component
class LoopBudget {

    private final MailLog mails;
    private final EmailSettings settings;

    LoopBudget(MailLog mails, EmailSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    /** Whether this mail, which is logged already, is one too many of its sender. */
    boolean spent(String inbox, String sender) {
        return !sender.isEmpty()
                && (mails.personal(sender, inbox, Duration.ofHours(1)) > settings.hourly()
                        || mails.personal(sender, null, Duration.ofDays(1)) > settings.daily());
    }
}
