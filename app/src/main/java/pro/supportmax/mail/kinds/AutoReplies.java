package pro.supportmax.mail.kinds;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.MailKind.AutoReply;

/**
 * Answers of machines (RFC 3834, MS-OXCMAIL, and what vacation programs write). A field that says so suffices; a subject
 * such as "Out of office" needs a second sign, for people write that too. X-Auto-Response-Suppress alone says nothing:
 * programs that people write with set it as well (MS-OXCMAIL §2.2.3.2.14).
 */
final class AutoReplies {

    private static final Set<String> PRECEDENCES = Set.of("auto_reply", "auto-reply", "autoreply");

    private static final Pattern COMMENT = Pattern.compile("(?mi)^COMMENT(?:;[^:\\r\\n]{0,200})?:\\s{0,20}\\S");

    private AutoReplies() {}

    static @Nullable AutoReply in(Evidence mail) {
        if (mail.isReport("disposition-notification")
                || mail.part(List.of("message/disposition-notification")).isPresent()) {
            return new AutoReply("a receipt of reading");
        }
        var submitted = submitted(mail);
        if (submitted.equals("no")) {
            return null;
        }
        if (submitted.equals("auto-replied")) {
            return new AutoReply("Auto-Submitted: auto-replied");
        }
        if (!submitted.isEmpty() && BulkMail.in(mail) == null) {
            return new AutoReply("Auto-Submitted");
        }
        var field = field(mail);
        if (field != null) {
            return new AutoReply(field);
        }
        return subject(mail);
    }

    private static String submitted(Evidence mail) {
        return mail.field("Auto-Submitted").split("[;( ]", 2)[0].strip();
    }

    private static @Nullable String field(Evidence mail) {
        var precedence = mail.field("Precedence");
        if (PRECEDENCES.contains(precedence)) {
            return "Precedence: " + precedence;
        }
        var own = mail.firstFieldOf("auto-headers").filter(name -> !isNo(mail.field(name)));
        if (own.isPresent()) {
            return own.get();
        }
        if (mail.field("X-POST-MessageClass").startsWith("9")
                || mail.field("X-FC-MachineGenerated").equals("true")
                || mail.field("Delivered-To").equals("autoresponder")
                || mail.field("X-Precedence").contains("auto")) {
            return "a field of an answering machine";
        }
        return answersInvitation(mail) ? "an answer to an invitation" : null;
    }

    /** By a click (RFC 5546 §3.2.3); who adds a comment has written to us. */
    private static boolean answersInvitation(Evidence mail) {
        return mail.message().parameter("method").equals("reply")
                || Evidence.parts(mail.message())
                        .filter(part -> part.is("text/calendar")
                                && part.parameter("method").equals("reply"))
                        .anyMatch(part -> !COMMENT.matcher(part.text()).find());
    }

    private static boolean isNo(String value) {
        return value.equals("no") || value.equals("false") || value.equals("0") || value.equals("none");
    }

    private static @Nullable AutoReply subject(Evidence mail) {
        boolean emptyPath = mail.field("Return-Path").equals("<>");
        if (!begins(mail.subject())) {
            return emptyPath && !mail.headers().has("List-Id") ? new AutoReply("an empty Return-Path") : null;
        }
        boolean hasSecondSign = emptyPath
                || mail.headers().has("X-Auto-Response-Suppress")
                || mail.headers().has("X-MS-Exchange-Inbox-Rules-Loop")
                || mail.headers().has("X-MS-Exchange-Generated-Message-Source")
                || Set.of("bulk", "junk", "list").contains(mail.field("Precedence"))
                || BulkMail.isUnanswered(mail)
                || mail.textHas("auto-texts") && !mail.hasMailProgram();
        return hasSecondSign ? new AutoReply("the subject and a second sign") : null;
    }

    /** The subject is, or begins with, such words; "Re:" and the like before them are a person's. */
    private static boolean begins(String subject) {
        return Evidence.MACHINES.get("auto-subjects").stream()
                .anyMatch(words -> subject.startsWith(words) && endsWord(subject, words.length()));
    }

    private static boolean endsWord(String subject, int at) {
        return at >= subject.length()
                || !Character.isAlphabetic(subject.charAt(at))
                || Character.UnicodeScript.of(subject.charAt(at)) != Character.UnicodeScript.LATIN;
    }
}
