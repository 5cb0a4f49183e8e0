package pro.supportmax.channels.email.inbound;

import java.io.IOException;
import org.subethamail.smtp.internal.command.EhloCommand;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * The greeting of LMTP (RFC 2033 §4.1). LMTP answers DATA once for each recipient; the listener takes one recipient a
 * mail then, and senders bring the mail again for the others, so one answer is always right.
 */
final class LhloCommand extends BaseCommand {

    private final EhloCommand ehlo = new EhloCommand();

    LhloCommand() {
        super("LHLO", "Introduces the client of local delivery.", "<hostname>");
    }

    @Override
    public void execute(String command, Session session) throws IOException {
        ehlo.execute("EHLO" + command.substring("LHLO".length()), session);
    }
}
