package pro.supportmax.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailKindTests {

    private static final String SAYS = "I am out of the office until Monday.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-replied (vacation)",
                "Auto-Submitted: auto-generated",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: Your mail",
                "Return-Path: <>",
                "Subject: Automatic reply: Export",
                "Subject: Automatische Antwort: Export\nX-Auto-Response-Suppress: OOF",
                "Subject: Réponse automatique : Export\nPrecedence: bulk",
                "Subject: Respuesta automática: Export\nReturn-Path: <>",
                "Subject: 自動返信: Export\nReturn-Path: <>",
                "Subject: Автоответ: Export\nReturn-Path: <>",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
                "Content-Type: text/calendar; method=REPLY",
            })
    void knowsAnswersThatNobodyWrote(String fields) {
        assertThat(Mails.with(fields, SAYS).kind()).isInstanceOf(MailKind.AutoReply.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "X-Auto-Response-Suppress: DR, RN, NRN",
                "X-Auto-Response-Suppress: All",
                "In-Reply-To: <a@lumen.example>\nList-Unsubscribe: <https://crm.example>",
                "From: Noreply Jones <noreply.jones@example.org>\nIn-Reply-To: <a@lumen.example>",
                "Subject: Out of office - the book\nUser-Agent: Thunderbird",
                "Subject: Re: Automatic reply: Export",
                "Subject: Automatic reply does not work",
                "Subject: Out of office messages are sent twice",
                "Subject: Undeliverable parcels",
                "Subject: Fwd: Returned mail: see transcript for details",
                "Subject: Delivery failure of our newsletter\nX-Mailer: Thunderbird",
                "X-Autoreply: no",
                "Precedence: normal",
            })
    void aPersonStaysAPerson(String fields) {
        assertThat(Mails.with(fields, "Could you please help me with this?").kind())
                .isEqualTo(new MailKind.Personal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <users.example.org>",
                "List-Unsubscribe: <mailto:u@example.org>",
                "Precedence: bulk",
                "Precedence: list",
                "Precedence: junk",
                "X-Mailing-List: users",
            })
    void knowsWhatGoesToMany(String fields) {
        assertThat(Mails.with(fields, "News of this week").kind()).isInstanceOf(MailKind.Bulk.class);
    }

    @Test
    void formsOnWebSitesSpeakForTheWriter() {
        var shop = "From: Shop <noreply@shop.example>\nTo: help@lumen.example\nSubject: Contact\n";

        assertThat(Mails.read(shop + "\nYour parcel is on its way").kind()).isInstanceOf(MailKind.Bulk.class);
        assertThat(Mails.read(shop + "Reply-To: ann@example.com\n\nWhere is my parcel?")
                        .kind())
                .isInstanceOf(MailKind.Personal.class);
    }

    @Test
    void readsAReportByTheBook() {
        var bounce = bounce("""
                From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
                To: help@lumen.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Original-Recipient: rfc822;kim@example.net
                Final-Recipient: rfc822; k.im@internal.example.net
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User
                    unknown

                Final-Recipient: rfc822; lee@example.net
                Action: delayed
                Status: 4.4.1

                Final-Recipient: rfc822; mo@example.net
                Action: delivered
                Status: 2.0.0
                --b
                Content-Type: message/rfc822

                Message-ID: <77@lumen.example>
                Subject: Re: Export
                --b--
                """);

        assertThat(bounce.originalMessageId()).isEqualTo("77@lumen.example");
        assertThat(bounce.failed())
                .containsExactly(
                        new FailedRecipient("kim@example.net", true, "5.1.1", "550 5.1.1 User unknown"),
                        new FailedRecipient("lee@example.net", false, "4.4.1", ""));
    }

    @Test
    void readsQmailsWords() {
        var bounce = bounce("""
                From: MAILER-DAEMON@mx.example.net
                To: help@lumen.example
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.net.

                <kim@example.net>:
                192.0.2.1 does not like recipient.
                Remote host said: 550 5.1.1 User unknown

                --- Below this line is a copy of the message.

                Return-Path: <help@lumen.example>
                Message-ID: <77@lumen.example>
                To: other@example.net
                """);

        assertThat(bounce.originalMessageId()).isEqualTo("77@lumen.example");
        assertThat(bounce.failed())
                .singleElement()
                .returns("kim@example.net", FailedRecipient::address)
                .returns(true, FailedRecipient::permanent)
                .returns("5.1.1", FailedRecipient::status);
    }

    @Test
    void readsEximsWordsAndWaitsForAFullMailbox() {
        var bounce = bounce("""
                Return-Path: <>
                X-Failed-Recipients: kim@example.net
                From: Mail Delivery System <Mailer-Daemon@mx.example.net>
                To: help@lumen.example
                Subject: Mail delivery failed: returning message to sender

                A message that you sent could not be delivered. The following address(es) failed:

                  kim@example.net
                    552 5.2.2 mailbox full
                """);

        assertThat(bounce.failed())
                .singleElement()
                .returns("kim@example.net", FailedRecipient::address)
                .returns(false, FailedRecipient::permanent);
    }

    @Test
    void aDelayIsNotTheEnd() {
        var bounce = bounce("""
                Return-Path: <>
                From: Mail Delivery System <mailer-daemon@mx.example.net>
                To: help@lumen.example
                Subject: Warning: message 1 delayed 24 hours

                The address to which the message has not yet been delivered is:

                  kim@example.net
                    host mx.example.net [192.0.2.222]
                """);

        assertThat(bounce.failed())
                .singleElement()
                .returns("kim@example.net", FailedRecipient::address)
                .returns(false, FailedRecipient::permanent);
    }

    @Test
    void readsAComplaint() {
        var mail = Mails.read("""
                From: feedback@isp.example
                To: abuse@lumen.example
                Subject: Abuse
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b

                A complaint.
                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                Original-Rcpt-To: kim@example.net
                --b
                Content-Type: message/rfc822

                Message-ID: <77@lumen.example>
                To: kim@example.net
                --b--
                """);

        assertThat(mail.kind())
                .isEqualTo(new MailKind.FeedbackReport("abuse", List.of("kim@example.net"), "77@lumen.example"));
        assertThat(Mails.with("Subject: unsubscribe\nAuto-Submitted: auto-replied\nX-Apple-Unsubscribe: true", "x")
                        .kind())
                .isInstanceOf(MailKind.FeedbackReport.class);
        assertThat(Mails.with("Subject: unsubscribe", "Please take me off.").kind())
                .isInstanceOf(MailKind.Personal.class);
    }

    private static MailKind.Bounce bounce(String message) {
        var kind = Mails.read(message).kind();
        assertThat(kind).isInstanceOf(MailKind.Bounce.class);
        return (MailKind.Bounce) kind;
    }
}
