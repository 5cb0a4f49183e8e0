package pro.supportmax.channels.email.inbound;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailboxes;
import pro.supportmax.channels.email.outbound.Returns;
import pro.supportmax.customers.Identity;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.InboundMessage.Nature;
import pro.supportmax.desk.Receipt;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailKind;
import pro.supportmax.tickets.Caution;

/** Puts a mail where it belongs. Everything here happens in the caller's one transaction. */
@Component
class Filing {

    private final Desk desk;
    private final Threading threading;
    private final Folder folder;
    private final LoopBudget budget;
    private final Mailboxes mailboxes;
    private final Returns returns;

    Filing(Desk desk, Threading threading, Folder folder, LoopBudget budget, Mailboxes mailboxes, Returns returns) {
        this.desk = desk;
        this.threading = threading;
        this.folder = folder;
        this.budget = budget;
        this.mailboxes = mailboxes;
        this.returns = returns;
    }

    Receipt file(Arrival arrival, Mail mail, UUID id) {
        var sender = sender(arrival, mail);
        return switch (mail.kind()) {
            case MailKind.Personal _ when !isOurs(sender) -> personal(arrival, mail, id);
            case MailKind.Personal _ -> automatic(arrival, mail, id, "sent by ourselves");
            case MailKind.AutoReply(var why) -> automatic(arrival, mail, id, why);
            case MailKind.Bulk(var why) -> automatic(arrival, mail, id, why);
            case MailKind.FeedbackReport report -> complaint(arrival, mail, id, report);
            case MailKind.Bounce bounce -> returned(arrival, mail, id, bounce);
        };
    }

    /** Mail that cannot be understood is shown as it came: a ticket with the mail as its file. */
    Receipt fileUnread(Arrival arrival, UUID id) {
        var files = folder.asItCame(arrival.raw());
        return desk.receive(new InboundMessage(
                arrival.inbox(),
                new Identity(null, null, null),
                "[A mail that could not be read. It is attached as it came.]",
                null,
                null,
                null,
                id.toString(),
                files.kept(),
                Nature.PERSONAL,
                Caution.UNVERIFIED));
    }

    private Receipt personal(Arrival arrival, Mail mail, UUID id) {
        var from = sender(arrival, mail);
        returns.forgive(from);
        return switch (threading.of(mail, from)) {
            case Threading.Thread.New _ ->
                receive(arrival, mail, id, null, Threading.refuted(mail) ? Caution.UNVERIFIED : flood(arrival, from));
            case Threading.Thread.Own(var ticket) -> receive(arrival, mail, id, ticket, flood(arrival, from));
            case Threading.Thread.Foreign(var ticket) -> receive(arrival, mail, id, ticket, Caution.UNVERIFIED);
        };
    }

    private @Nullable Caution flood(Arrival arrival, String from) {
        return budget.spent(arrival.inbox(), from) ? Caution.FLOOD : null;
    }

    private Receipt receive(Arrival arrival, Mail mail, UUID id, @Nullable TicketId ticket, @Nullable Caution caution) {
        var split = mail.split();
        var files = folder.keep(mail.attachments());
        var receipt = desk.receive(new InboundMessage(
                arrival.inbox(),
                identity(arrival, mail),
                MailText.words(mail, split),
                MailText.whole(mail, split),
                MailText.subject(mail),
                ticket,
                id.toString(),
                files.kept(),
                Nature.PERSONAL,
                caution));
        folder.tellRefused(receipt.ticket(), files);
        return receipt;
    }

    private Receipt automatic(Arrival arrival, Mail mail, UUID id, String why) {
        var ticket = switch (threading.of(mail, sender(arrival, mail))) {
            case Threading.Thread.New _ -> null;
            case Threading.Thread.Own(var own) -> own;
            case Threading.Thread.Foreign(var foreign) -> foreign;
        };
        return event(arrival, mail, id, ticket, "[" + why + "]\n\n" + MailText.words(mail, mail.split()));
    }

    private Receipt complaint(Arrival arrival, Mail mail, UUID id, MailKind.FeedbackReport report) {
        var ticket = returns.complained(report.originalMessageId());
        return event(
                arrival,
                mail,
                id,
                ticket.orElse(null),
                MessageFormat.format("[The recipient complained about a mail of ours: {0}]", report.type()));
    }

    private Receipt returned(Arrival arrival, Mail mail, UUID id, MailKind.Bounce bounce) {
        var ticket = returns.take(bounce, mail.references());
        var told = new ArrayList<String>();
        bounce.failed().stream()
                .limit(20)
                .forEach(failed -> told.add(MailText.clean(String.join(
                        " ",
                        List.of(
                                failed.permanent() ? "[Could not be delivered to" : "[Not delivered yet to",
                                failed.address() + "]",
                                failed.status(),
                                failed.diagnostic())))));
        var text = told.isEmpty()
                ? "[A mail came back]\n\n" + MailText.words(mail, mail.split())
                : String.join("\n", told);
        return event(arrival, mail, id, ticket.orElse(null), text);
    }

    private Receipt event(Arrival arrival, Mail mail, UUID id, @Nullable TicketId ticket, String text) {
        var files = folder.keep(mail.attachments());
        return desk.receive(new InboundMessage(
                arrival.inbox(),
                identity(arrival, mail),
                text.length() > 20_000 ? text.substring(0, 20_000) + "…" : text,
                null,
                MailText.subject(mail),
                ticket,
                id.toString(),
                files.kept(),
                Nature.AUTOMATIC,
                null));
    }

    private boolean isOurs(String sender) {
        return !sender.isEmpty() && mailboxes.own(sender);
    }

    /** Who writes; what a web form sends is written by whom its Reply-To names. */
    private static String sender(Arrival arrival, Mail mail) {
        var from = mail.from().address().toLowerCase(Locale.ROOT);
        return arrival.mailbox().forwarders().contains(from) && !mail.replyTo().isEmpty()
                ? mail.replyTo().getFirst().address().toLowerCase(Locale.ROOT)
                : from;
    }

    private static Identity identity(Arrival arrival, Mail mail) {
        var address = sender(arrival, mail);
        var name = MailText.name(
                address.equals(mail.from().address().toLowerCase(Locale.ROOT))
                        ? mail.from().name()
                        : mail.replyTo().getFirst().name());
        try {
            return new Identity(null, MailText.clean(address), name);
        } catch (IllegalArgumentException e) {
            return new Identity(null, null, name);
        }
    }
}
