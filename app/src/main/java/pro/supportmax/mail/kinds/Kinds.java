package pro.supportmax.mail.kinds;

import pro.supportmax.mail.MailKind;
import pro.supportmax.mail.body.Bodies;
import pro.supportmax.mail.mime.Entity;

/** Tells what kind of mail it is: the most special kind whose evidence suffices. */
public final class Kinds {

    private Kinds() {}

    public static MailKind of(Entity message, Bodies bodies) {
        var evidence = Evidence.of(message, bodies.text());
        MailKind kind = FeedbackReports.in(evidence);
        if (kind == null) {
            kind = Bounces.in(evidence);
        }
        if (kind == null) {
            kind = AutoReplies.in(evidence);
        }
        if (kind == null) {
            kind = BulkMail.in(evidence);
        }
        return kind == null ? new MailKind.Personal() : kind;
    }
}
