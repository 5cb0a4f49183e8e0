package pro.supportmax.transfer.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.files.NewFile;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.mail.MailKind;
import pro.supportmax.mail.MailReader;
import pro.supportmax.tickets.Archive;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message.Kind;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Standing;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.transfer.runs.Digests;
import pro.supportmax.transfer.runs.Enclosed;
import pro.supportmax.transfer.runs.Plain;
import pro.supportmax.transfer.runs.Thing;

/** Files one mail of the past: as the beginning of a ticket or as its next message. Nothing is answered. */
@Component
class PastMail {

    private static final Actor MACHINE = Actor.system("mail");
    private static final String INBOX = "email";
    private static final int LONGEST_HTML = 1_000_000;
    private static final int LONGEST_ID = 1_000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;
    private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

    private final Archive archive;
    private final Customers customers;
    private final Enclosed enclosed;

    PastMail(Archive archive, Customers customers, Enclosed enclosed) {
        this.archive = archive;
        this.customers = customers;
        this.enclosed = enclosed;
    }

    void file(Leaf leaf, PastThread thread) {
        var raw = bytes(leaf);
        var mail = MailReader.read(raw);
        var digest = Digests.of(raw);
        var message = PastThread.message(mail.messageId() == null ? "sha256:" + digest : mail.messageId());
        var here = thread.course.here(message);
        var begun = new Thing(Thing.Kind.TICKET, message.id());
        if (here.isPresent()) {
            thread.course.met(message);
            thread.course.here(begun).ifPresent(_ -> thread.course.met(begun));
            return;
        }
        var at = thread.time(mail.date()).truncatedTo(ChronoUnit.MICROS);
        var ticket = thread.ticket(mail);
        var requester = identity(thread.requester());
        var number = ticket.isEmpty()
                ? thread.course.keep(begun, "", () -> open(requester, mail, thread, at))
                : ticket.get();
        thread.course.keep(message, digest, () -> ticket.isEmpty() ? number : goOn(number, mail, thread, at));
        thread.became(number);
    }

    private String open(Identity who, Mail mail, PastThread thread, Instant at) {
        var requester = customers.identify(who);
        var draft = new NewTicket(requester.id(), INBOX, subject(mail), Handler.HUMAN);
        var by = thread.course.order().by();
        var id = archive.keep(draft, at, by, chapters -> {
            chapters.wrote(message(mail, thread), at);
            chapters.stood(Standing.with(Status.SOLVED), at);
        });
        return String.valueOf(id.number());
    }

    private String goOn(String number, Mail mail, PastThread thread, Instant at) {
        var id = new TicketId(Long.parseLong(number));
        archive.goOn(
                id,
                thread.course.order().by(),
                chapters -> chapters.happened(ticket -> {
                    var before = standing(ticket);
                    var rested = ticket.updatedAt().isAfter(at) ? ticket.updatedAt() : at;
                    chapters.stood(Standing.with(Status.OPEN), at);
                    chapters.wrote(message(mail, thread), at);
                    chapters.stood(before, rested);
                }));
        return number;
    }

    private static Standing standing(Ticket ticket) {
        return new Standing(ticket.status(), ticket.handler(), ticket.team(), ticket.assignee(), ticket.outcome());
    }

    private NewMessage message(Mail mail, PastThread thread) {
        var sender = isOurs(mail, thread) || isAutomatic(mail) ? NOBODY : customer(sender(mail, thread));
        var files = mail.attachments().stream()
                .map(part -> new NewFile(part.name(), part.bytes()))
                .toList();
        return enclosed.in(words(mail, thread, sender), files, List.of());
    }

    private static NewMessage words(Mail mail, PastThread thread, CustomerId customer) {
        var kind = isAutomatic(mail) ? Kind.EVENT : isOurs(mail, thread) ? Kind.OUTBOUND : Kind.INBOUND;
        var author = switch (kind) {
            case EVENT, NOTE -> MACHINE;
            case OUTBOUND -> Actor.teammate(mail.from().address().toLowerCase(Locale.ROOT));
            case INBOUND -> Actor.customer(customer);
        };
        return new NewMessage(
                kind,
                author,
                Plain.line(
                        mail.from().name().isBlank()
                                ? mail.from().address()
                                : mail.from().name(),
                        LONGEST_NAME),
                Plain.words(said(mail)),
                html(mail),
                List.of(),
                externalId(mail));
    }

    private static String said(Mail mail) {
        return switch (mail.kind()) {
            case MailKind.Personal _, MailKind.Bulk _ -> fresh(mail);
            case MailKind.AutoReply(var why) -> "[Automatic reply: " + why + "]\n\n" + fresh(mail);
            case MailKind.Bounce _ -> "[A mail came back]\n\n" + fresh(mail);
            case MailKind.FeedbackReport(var type, var _, var _) ->
                "[The recipient complained about a mail: " + type + "]\n\n" + fresh(mail);
        };
    }

    private static String fresh(Mail mail) {
        var fresh = mail.split().fresh();
        return fresh.isBlank() && !mail.attachments().isEmpty() ? mail.subject() : fresh;
    }

    private static boolean isAutomatic(Mail mail) {
        return !(mail.kind() instanceof MailKind.Personal) && !(mail.kind() instanceof MailKind.Bulk);
    }

    private static boolean isOurs(Mail mail, PastThread thread) {
        return thread.course.order().owns(mail.from().address());
    }

    /** Who sent it without an address is taken for the one whose conversation it is. */
    private static MailAddress sender(Mail mail, PastThread thread) {
        return mail.from().isKnown() ? mail.from() : thread.requester();
    }

    private CustomerId customer(MailAddress address) {
        return customers.identify(identity(address)).id();
    }

    private static Identity identity(MailAddress address) {
        var name = Plain.line(address.name(), LONGEST_NAME);
        return new Identity(null, address.address(), name.isEmpty() ? null : name);
    }

    private static String subject(Mail mail) {
        var subject = Plain.line(mail.subject(), LONGEST_SUBJECT);
        return subject.isEmpty() ? NewTicket.subjectOf(Plain.words(mail.split().fresh())) : subject;
    }

    private static @Nullable String html(Mail mail) {
        return mail.html() == null || mail.html().length() > LONGEST_HTML ? null : Plain.clean(mail.html());
    }

    private static @Nullable String externalId(Mail mail) {
        return mail.messageId() == null || mail.messageId().length() > LONGEST_ID ? null : mail.messageId();
    }

    private static byte[] bytes(Leaf leaf) {
        try {
            return leaf.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
