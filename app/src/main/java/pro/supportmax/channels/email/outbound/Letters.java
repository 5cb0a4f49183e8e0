package pro.supportmax.channels.email.outbound;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Addresses;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.files.Files;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Tickets;

/** Writes a reply as a mail: plain text and HTML, in the customer's thread, recognised when it is answered. */
@Component
class Letters {

    private static final int MOST_REFERENCES = 20;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Tickets tickets;
    private final PostingRows rows;
    private final Wordings wordings;
    private final Files files;

    Letters(Tickets tickets, PostingRows rows, Wordings wordings, Files files) {
        this.tickets = tickets;
        this.rows = rows;
        this.wordings = wordings;
        this.files = files;
    }

    /** A mail that keeps the Message-ID that it was given, so that it is the same mail whenever it is sent. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    MimeMessage write(Posting posting, Mailbox from) throws MessagingException {
        var message = tickets.message(posting.message());
        var ticket = tickets.get(posting.ticket());
        var letter = new Letter(posting.messageId());
        var body = wordings.body(message, ticket, from);
        letter.setFrom(address(from.address(), wordings.sender(message, from)));
        letter.setRecipient(RecipientType.TO, new InternetAddress(posting.recipient(), false));
        letter.setReplyTo(new InternetAddress[] {address(replyTo(posting, from), "")});
        letter.setSubject(subject(ticket.subject()), UTF_8);
        letter.setSentDate(Date.from(message.createdAt()));
        thread(letter, posting);
        mark(letter, message);
        letter.setContent(content(message, body));
        letter.saveChanges();
        return letter;
    }

    private static String replyTo(Posting posting, Mailbox from) {
        var id = posting.messageId();
        if (!from.style().plusAddressing()) {
            return from.address();
        }
        return Addresses.withDetail(from.address(), id.substring(0, id.indexOf('.')));
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            var made = new InternetAddress(address, false);
            made.setPersonal(name.isBlank() ? null : name, UTF_8);
            return made;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private static String subject(String subject) {
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
    }

    private void thread(MimeMessage letter, Posting posting) throws MessagingException {
        var before = rows.thread(posting, MOST_REFERENCES);
        if (!before.isEmpty()) {
            letter.setHeader(
                    "In-Reply-To", "<" + rows.lastIncoming(posting.ticket()).orElse(before.getLast()) + ">");
            letter.setHeader(
                    "References", before.stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
        }
    }

    /** What a machine wrote says so to machines (RFC 3834 §5), and to whoever reads headers. */
    private static void mark(MimeMessage letter, Message message) throws MessagingException {
        if (message.author().type() != Actor.Type.TEAMMATE) {
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (message.author().type() == Actor.Type.AI) {
            letter.setHeader("X-AI-Generated", "true");
        }
    }

    private MimeMultipart content(Message message, Wordings.Body body) throws MessagingException {
        var both = new MimeMultipart("alternative");
        both.addBodyPart(text(body.plain(), "plain"));
        both.addBodyPart(text(body.html(), "html"));
        if (message.attachments().isEmpty()) {
            return both;
        }
        var mixed = new MimeMultipart("mixed");
        var words = new MimeBodyPart();
        words.setContent(both);
        mixed.addBodyPart(words);
        for (var file : message.attachments()) {
            mixed.addBodyPart(enclosed(file));
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private MimeBodyPart enclosed(StoredFile file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(files.content(file.id()), file.type())));
        part.setFileName(file.name());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }
}
