package pro.supportmax.transfer.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailKind;
import pro.supportmax.mail.MailReader;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Spot;
import pro.supportmax.transfer.runs.Thing;

/** Finds the mails of an import: reads through all files once, looks at headers only, and remembers where mails lie. */
final class MailBag {

    /** The most mails of one import; their places are held in memory. */
    static final int MOST_MAILS = 200_000;

    private static final int LONGEST_MAIL = 40 << 20;
    private static final int LONGEST_HEADER = 256 << 10;
    private static final Pattern FIELD = Pattern.compile("[\\x21-\\x39\\x3b-\\x7e]+:.*", Pattern.DOTALL);

    /** What mail programs keep beside the mails of a Maildir. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:.*/)?(?:tmp/.*|dovecot[^/]*|subscriptions|maildirsize|maildirfolder|courier[^/]*|\\.[^/]*)");

    private final Conversations conversations = new Conversations();
    private final Course course;
    private int left;

    MailBag(Course course) {
        this.course = course;
    }

    Conversations of(List<SourceFile> files) {
        for (var file : files) {
            if (!BESIDE.matcher(file.name()).matches()) {
                look(file);
            }
            course.progress(file.size());
        }
        return conversations;
    }

    private void look(SourceFile file) {
        try {
            var head = file.head(LONGEST_HEADER);
            if (Mbox.begins(head)) {
                walk(file);
            } else if (isMail(head)) {
                add(new Found(file, 0, file.size(), 1, false), head);
            } else {
                refuse(file, 0, head.length == 0 ? "the file is empty" : "it is neither a mail nor an mbox");
            }
        } catch (IOException e) {
            refuse(file, 0, "the file cannot be read");
        }
    }

    private void walk(SourceFile file) throws IOException {
        try (var bytes = file.open()) {
            var number = new int[1];
            Mbox.walk(
                    bytes,
                    LONGEST_HEADER,
                    (offset, length, header) -> add(new Found(file, offset, length, ++number[0], true), header));
        }
    }

    private record Found(SourceFile file, long offset, long length, int number, boolean boxed) {}

    private void add(Found found, byte[] header) {
        if (found.length() > LONGEST_MAIL) {
            refuse(found.file(), found.number(), "the mail is larger than 40 MB");
        } else if (!isMail(header)) {
            refuse(found.file(), found.number(), "the mail has no header");
        } else if (conversations.size() >= MOST_MAILS) {
            if (left++ == 0) {
                refuse(
                        found.file(),
                        found.number(),
                        "an import takes at most 200,000 mails; import the rest by itself");
            }
        } else {
            var read = read(header);
            conversations.add(
                    new Leaf(
                            found.file(),
                            found.offset(),
                            (int) found.length(),
                            found.number(),
                            found.boxed(),
                            read.date(),
                            sender(read)),
                    read);
        }
    }

    private static Leaf.Sender sender(Mail read) {
        var personal = read.kind() instanceof MailKind.Personal || read.kind() instanceof MailKind.Bulk;
        return new Leaf.Sender(
                read.messageId(), read.from(), read.to().stream().limit(10).toList(), personal);
    }

    private static Mail read(byte[] header) {
        var text = new String(header, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\n\n");
        var crlf = text.indexOf("\r\n\r\n");
        var cut = end < 0 ? crlf : crlf < 0 ? end : Math.min(end, crlf);
        var only = cut < 0 ? text : text.substring(0, cut);
        return MailReader.read((only + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void refuse(SourceFile file, int number, String why) {
        course.refuse(Spot.of(file, number), Thing.Kind.MESSAGE, why);
    }

    /** Whether it begins as a mail does: with a field. */
    static boolean isMail(byte[] head) {
        var line = new String(head, 0, Math.min(head.length, 1_000), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        return FIELD.matcher(line).matches();
    }
}
