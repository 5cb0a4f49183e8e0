package pro.supportmax.channels.email.inbound;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailboxes;
import pro.supportmax.channels.email.outbound.Returns;
import pro.supportmax.customers.Identity;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.Receipt;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.FailedRecipient;
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

    Receipt file(Item item) {
        return switch (item.mail().kind()) {
            case MailKind.Personal _ when !isOurs(item.sender()) -> personal(item);
            case MailKind.Personal _ -> automatic(item, "sent by ourselves");
            case MailKind.AutoReply(var why) -> automatic(item, why);
            case MailKind.Bulk _ when item.byOurList() -> personal(item);
            case MailKind.Bulk(var why) -> automatic(item, why);
            case MailKind.FeedbackReport report -> complaint(item, report);
            case MailKind.Bounce bounce -> returned(item, bounce);
        };
    }

    /** Mail that cannot be understood is shown as it came: a ticket with the mail as its file. */
    Receipt fileUnread(Arrival arrival) {
        return desk.receive(new InboundMessage(
                arrival.inbox(),
                new Identity(null, null, null),
                "[A mail that could not be read. It is attached as it came.]",
                null,
                null,
                null,
                null,
                folder.asItCame(arrival.raw()).kept(),
                InboundMessage.Nature.PERSONAL,
                Caution.UNVERIFIED));
    }

    private Receipt personal(Item item) {
        returns.forgive(item.sender());
        return switch (threading.of(item.mail(), item.sender())) {
            case Threading.Thread.New _ ->
                words(item, null, Threading.refuted(item.mail()) ? Caution.UNVERIFIED : flood(item));
            case Threading.Thread.Own(var ticket, var customer) -> words(item.from(customer), ticket, flood(item));
            case Threading.Thread.Foreign(var ticket) -> words(item, ticket, Caution.UNVERIFIED);
        };
    }

    private @Nullable Caution flood(Item item) {
        return budget.spent(item.arrival().inbox(), item.sender()) ? Caution.FLOOD : null;
    }

    private Receipt words(Item item, @Nullable TicketId ticket, @Nullable Caution caution) {
        var files = folder.keep(item.mail().attachments());
        var receipt = desk.receive(item.words(ticket, files.kept(), caution));
        folder.tellRefused(receipt.ticket(), files);
        return receipt;
    }

    private Receipt automatic(Item item, String why) {
        var ticket = switch (threading.of(item.mail(), item.sender())) {
            case Threading.Thread.New _ -> null;
            case Threading.Thread.Own(var own, var _) -> own;
            case Threading.Thread.Foreign(var foreign) -> foreign;
        };
        return event(item, ticket, "[" + MailText.clean(why) + "]\n\n" + words(item));
    }

    private Receipt complaint(Item item, MailKind.FeedbackReport report) {
        var ticket = returns.complained(report.originalMessageId()).orElse(null);
        return event(item, ticket, "[The recipient complained about a mail of ours: " + report.type() + "]");
    }

    private Receipt returned(Item item, MailKind.Bounce bounce) {
        var ticket = returns.take(bounce, item.mail().references()).orElse(null);
        var failures = bounce.failed().stream().limit(20).map(Filing::failure).collect(Collectors.joining("\n"));
        return event(item, ticket, failures.isEmpty() ? "[A mail came back]\n\n" + words(item) : failures);
    }

    private static String failure(FailedRecipient failed) {
        var what = failed.permanent() ? "Could not be delivered to " : "Not delivered yet to ";
        return MailText.clean(what + failed.address() + ": " + failed.status() + " " + failed.diagnostic())
                .strip();
    }

    private static String words(Item item) {
        return MailText.words(item.mail(), item.mail().split());
    }

    private Receipt event(Item item, @Nullable TicketId ticket, String text) {
        return desk.receive(
                item.event(ticket, folder.keep(item.mail().attachments()).kept(), text));
    }

    private boolean isOurs(String sender) {
        return !sender.isEmpty() && mailboxes.own(sender);
    }
}
