package pro.supportmax.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as it came in. Everything in it was written by a stranger; only {@link #authentication} rests on a server
 * that the caller trusts.
 *
 * @param from {@link MailAddress#UNKNOWN} when the mail does not tell; the first where it names several
 * @param deliveredTo every address it may have been delivered to, in lower case, the surest first: Delivered-To,
 *     X-Original-To, Envelope-To and their kin, then To and Cc
 * @param returnPath where failures go; empty for {@code <>} (a machine that wants no answer), null when not given
 * @param subject decoded, one line
 * @param messageId without angle brackets, as are {@code references}
 * @param references the mails it answers, from In-Reply-To and References, distinct, the closest first
 * @param text the whole text: the plain parts, or made from HTML where there are none; ends of lines are {@code \n}
 * @param html as received, unsafe to show before it is cleaned; images within refer to attachments by {@code cid:}
 * @param parts how many MIME parts it has, multiparts and the mail itself among them
 * @param problems what was broken and how it was read all the same; sentences for teammates, without customers' words
 */
public record Mail(
        MailAddress from,
        @Nullable MailAddress sender,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<String> deliveredTo,
        @Nullable String returnPath,
        String subject,
        @Nullable Instant date,
        @Nullable String messageId,
        List<String> references,
        String text,
        @Nullable String html,
        List<MailPart> attachments,
        MailKind kind,
        Authentication authentication,
        MailHeaders headers,
        int parts,
        List<String> problems) {

    private static final int TYPED_AT_MOST = 500_000;

    public Mail {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        deliveredTo = List.copyOf(deliveredTo);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        problems = List.copyOf(problems);
    }

    /**
     * What is new in it, without what it quotes. Nobody types more than {@value #TYPED_AT_MOST} letters: what follows
     * them counts as cut off, so that a pasted log costs no more time than a letter.
     */
    public NewText.Split split() {
        if (text.length() > TYPED_AT_MOST) {
            var end = Character.isHighSurrogate(text.charAt(TYPED_AT_MOST - 1)) ? TYPED_AT_MOST - 1 : TYPED_AT_MOST;
            var typed = NewText.of(text.substring(0, end));
            return new NewText.Split(typed.fresh(), typed.rest() + text.substring(end));
        }
        return html == null ? NewText.of(text) : NewText.of(text, html);
    }
}
