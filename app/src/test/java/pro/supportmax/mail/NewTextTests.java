package pro.supportmax.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 23 Nov 2026 at 10:04, Lumen Help <help@lumen.example> wrote:",
                "On Mon, 23 Nov 2026 at 10:04, Lumen Help\n<help@lumen.example> wrote:",
                "On Nov 23, 2026, at 10:04 AM, a team with a very long name of several words <\nhelp+12345@lumen.example>\nwrote:",
                "Le lun. 23 nov. 2026 à 10:04, Lumen <help@lumen.example> a écrit :",
                "Am Mo., 23. Nov. 2026 um 10:04 Uhr schrieb Lumen <help@lumen.example>:",
                "Lumen <help@lumen.example> schrieb am Mo., 23. Nov. 2026, 10:04:",
                "El lun, 23 nov 2026 a las 10:04, Lumen (<help@lumen.example>) escribió:",
                "Em seg., 23 de nov. de 2026 às 10:04, Lumen <help@lumen.example> escreveu:",
                "Il giorno lun 23 nov 2026 alle ore 10:04 Lumen <help@lumen.example> ha scritto:",
                "Op ma 23 nov 2026 om 10:04 schreef Lumen <help@lumen.example>:",
                "Den mån 23 nov. 2026 kl 10:04 skrev Lumen <help@lumen.example>:",
                "man. 23. nov. 2026 kl. 10:04 skrev Lumen <help@lumen.example>:",
                "ma 23. marrask. 2026 klo 10.04 Lumen (help@lumen.example) kirjoitti:",
                "pon., 23 lis 2026 o 10:04 Lumen <help@lumen.example> napisał(a):",
                "po 23. 11. 2026 v 10:04 odesílatel Lumen <help@lumen.example> napsal:",
                "Lumen <help@lumen.example> ezt írta (időpont: 2026. nov. 23., H, 10:04):",
                "În lun., 23 nov. 2026 la 10:04, Lumen <help@lumen.example> a scris:",
                "пн, 23 нояб. 2026 г. в 10:04, Lumen <help@lumen.example>:",
                "23 ноября 2026, 10:04, \"Lumen\" <help@lumen.example> написал(а):",
                "пн, 23 лист. 2026 р. о 10:04 Lumen <help@lumen.example> пише:",
                "Στις Δευ 23 Νοε 2026 στις 10:04, ο χρήστης Lumen <help@lumen.example> έγραψε:",
                "Lumen <help@lumen.example>, 23 Kas 2026 Pzt, 10:04 tarihinde şunu yazdı:",
                "2026年11月23日(月) 10:04 Lumen <help@lumen.example>:",
                "Lumen <help@lumen.example> 于2026年11月23日周一 10:04写道：",
                "2026년 11월 23일 (월) 오전 10:04, Lumen <help@lumen.example>님이 작성:",
                "Vào Th 2, 23 thg 11, 2026 vào lúc 10:04 Lumen <help@lumen.example> đã viết:",
                "Pada Sen, 23 Nov 2026 pukul 10.04 Lumen <help@lumen.example> menulis:",
                "---- On Mon, 23 Nov 2026 10:04:05 +0100 Lumen <help@lumen.example> wrote ----",
                "2026-11-23 10:04 GMT+01:00 Lumen <help@lumen.example>:",
            })
    void cutsWhatAnAttributionAnnouncesInManyLanguages(String attribution) {
        assertThat(NewText.of("It works now.\n\n" + attribution + "\n\n> How is it?\n> Lumen\n")
                        .fresh())
                .isEqualTo("It works now.");
        assertThat(NewText.of("It works now.\n\n" + attribution + "\n\nHow is it?\nLumen\n")
                        .fresh())
                .isEqualTo("It works now.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Lumen <help@lumen.example>\nSent: Monday, 23 November 2026 10:04\nTo: Ann\nSubject: Re: Export",
                "*From:* Lumen <help@lumen.example>\n*Sent:* Monday\n*To:* Ann\n*Subject:* Re: Export",
                "________________________________\nFrom: Lumen\nSent: Monday\nTo: Ann\nSubject: Re: Export",
                "Von: Lumen <help@lumen.example>\nGesendet: Montag, 23. November 2026 10:04\nAn: Ann\nBetreff: AW: Export",
                "De : Lumen <help@lumen.example>\nEnvoyé : lundi 23 novembre 2026 10:04\nÀ : Ann\nObjet : RE: Export",
                "De: Lumen <help@lumen.example>\nEnviado el: lunes, 23 de noviembre de 2026\nPara: Ann\nAsunto: RE: Export",
                "De: Lumen <help@lumen.example>\nEnviada em: segunda-feira\nPara: Ann\nAssunto: RES: Export",
                "Da: Lumen <help@lumen.example>\nInviato: lunedì 23 novembre 2026 10:04\nA: Ann\nOggetto: R: Export",
                "Van: Lumen <help@lumen.example>\nVerzonden: maandag 23 november 2026\nAan: Ann\nOnderwerp: RE: Export",
                "Från: Lumen <help@lumen.example>\nSkickat: den 23 november 2026\nTill: Ann\nÄmne: SV: Export",
                "Fra: Lumen <help@lumen.example>\nSendt: 23. november 2026\nTil: Ann\nEmne: SV: Export",
                "Lähettäjä: Lumen <help@lumen.example>\nLähetetty: maanantai\nVastaanottaja: Ann\nAihe: VS: Export",
                "Od: Lumen <help@lumen.example>\nWysłano: poniedziałek\nDo: Ann\nTemat: ODP: Export",
                "Od: Lumen <help@lumen.example>\nOdesláno: pondělí\nKomu: Ann\nPředmět: RE: Export",
                "Feladó: Lumen <help@lumen.example>\nElküldve: hétfő\nCímzett: Ann\nTárgy: RE: Export",
                "От: Lumen <help@lumen.example>\nОтправлено: понедельник\nКому: Ann\nТема: RE: Export",
                "Kimden: Lumen <help@lumen.example>\nGönderildi: Pazartesi\nKime: Ann\nKonu: RE: Export",
                "发件人: Lumen <help@lumen.example>\n发送时间: 2026年11月23日 10:04\n收件人: Ann\n主题: 回复: Export",
                "差出人: Lumen <help@lumen.example>\n送信日時: 2026年11月23日 10:04\n宛先: Ann\n件名: RE: Export",
                "보낸 사람: Lumen <help@lumen.example>\n보낸 날짜: 2026년 11월 23일\n받는 사람: Ann\n제목: RE: Export",
                "-----Original Message-----\nFrom: Lumen\nSent: Monday",
                "-------- Ursprüngliche Nachricht --------",
                "-----Message d'origine-----",
                "-------- Oprindelig besked --------",
                "---------- Forwarded message ---------\nFrom: Lumen <help@lumen.example>",
                "Begin forwarded message:",
                "Anfang der weitergeleiteten Nachricht:",
            })
    void cutsAtTheLittleHeadersOfMailPrograms(String header) {
        assertThat(NewText.of("It works now.\n\n" + header + "\n\nHow is it?\n").fresh())
                .isEqualTo("It works now.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On the first of May I wrote to bob@example.org about this:\nno answer came.",
                "As I wrote on 5 May at 10:20, the answer was:\nno.",
                "From: Berlin\nTo: Paris\nDate: 3 May\nPlease change my booking.",
                "The steps:\n\n----\n\n1. Open\n2. Close\n\n----\n\nThen it fails. Why does it do so every time?",
                "```\n-- \nselect 1\n> prompt\nOn 1 Jan 2026, a@b.example wrote:\n```\nThat is my query.",
                "Sent from my desk this would be easier, but I will try.",
                "I was told this is confidential.\n\nPlease delete my account.",
                "My details are:\n\nAnn Miller\n+49 30 1234567\nann@example.com\nhttps://example.com",
            })
    void leavesAloneWhatPeopleWrite(String text) {
        assertThat(NewText.of(text)).isEqualTo(new NewText.Split(text, ""));
    }

    @Test
    void keepsAnswersBetweenQuotedLines() {
        var text = """
                On 23 Nov 2026, Lumen <help@lumen.example> wrote:
                > Which browser?

                Firefox.

                > Which version?

                140.
                """;

        assertThat(NewText.of(text).fresh()).isEqualTo("> Which browser?\n\nFirefox.\n\n> Which version?\n\n140.");
        assertThat(NewText.of("On 23 Nov 2026, Lumen <help@lumen.example> wrote:\n> Which browser?\n\nFirefox.")
                        .fresh())
                .isEqualTo("Firefox.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nAnn Miller\nExample Ltd\n+49 30 1234567",
                "--\nAnn",
                "Sent from my iPhone",
                "Von meinem iPhone gesendet",
                "Envoyé de mon iPhone",
                "Enviado desde mi iPhone",
                "Inviato da iPhone",
                "Verstuurd vanaf mijn iPhone",
                "Skickat från min iPhone",
                "Wysłane z iPhone'a",
                "Отправлено с iPhone",
                "iPhoneから送信",
                "从我的 iPhone 发送",
                "나의 iPhone에서 보냄",
                "Get Outlook for Android<https://aka.ms/x>",
                "Sent from my phone\nAnn",
                "Ann Miller\nExample Ltd\n+49 30 1234567\nann@example.com",
                "_______________________________________________\nusers mailing list\nusers@lists.example.org",
                "CONFIDENTIALITY NOTICE: This e-mail is intended only for the addressee.",
                "This email and any attachments are confidential and intended solely for the addressee. If you are not the"
                        + " intended recipient, please delete it and do not disclose its contents to anybody.",
                "Diese E-Mail enthält vertrauliche und rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat"
                        + " sind oder diese E-Mail irrtümlich erhalten haben, vernichten Sie sie.",
            })
    void cutsWhatStandsBelow(String below) {
        var split = NewText.of("It works now, thank you!\n\n" + below + "\n");

        assertThat(split.fresh()).isEqualTo("It works now, thank you!");
        assertThat(split.rest()).contains(below.lines().toList().getLast());
    }

    @Test
    void aPureForwardKeepsWhatWasForwarded() {
        var forwarded = "---------- Forwarded message ---------\nFrom: Bob <bob@example.org>\nDate: Mon, 23 Nov 2026\n"
                + "Subject: Invoice\nTo: Ann <ann@example.com>\n\nPlease pay 10 €.\n";

        assertThat(NewText.of(forwarded).fresh()).isEqualTo("Please pay 10 €.");
        assertThat(NewText.of("What is this?\n\n" + forwarded).fresh()).isEqualTo("What is this?");
        assertThat(NewText.ofHtml(
                                "<div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded message ---------<br>"
                                        + "From: <b>Bob</b> &lt;bob@example.org&gt;<br>Date: Mon<br>Subject: Invoice<br>"
                                        + "To: ann@example.com<br></div><br>Please pay 10 €.</div>")
                        .fresh())
                .isEqualTo("Please pay 10 €.");
    }

    @Test
    void wholeTextStaysWhereNothingWouldBeLeft() {
        for (var text : new String[] {
            "> only a quote", "-- \nAnn", "Sent from my iPhone", "On 1 May 2026, a@b.example wrote:\n> x"
        }) {
            assertThat(NewText.of(text)).isEqualTo(new NewText.Split(text, ""));
        }
        assertThat(NewText.of("").fresh()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div dir='ltr'>It works.</div><br><div class='gmail_quote'><div class='gmail_attr'>Nieznany język, Lumen:<br></div>"
                        + "<blockquote class='gmail_quote'>How is it?</blockquote></div>",
                "<p>It works.</p><div class='moz-cite-prefix'>Irgendwann sagte Lumen:</div><blockquote type='cite'>How is it?</blockquote>",
                "<p>It works.</p><div id='divRplyFwdMsg'><b>Xyz:</b> Lumen<br><b>Abc:</b> Monday</div><div>How is it?</div>",
                "<p class='MsoNormal'>It works.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
                        + "<p><b>Xyz:</b> Lumen <br><b>Abc:</b> Monday<br></p></div><p>How is it?</p>",
                "<div>It works.</div><div class='yahoo_quoted'><div>Xyz Lumen</div><div>How is it?</div></div>",
                "<div>It works.</div><div class='protonmail_quote'>Xyz Lumen<blockquote>How is it?</blockquote></div>",
                "<div>It works.</div><blockquote type='cite'>How is it?</blockquote>",
                "<div>It works.</div><div class='gmail_signature'>Ann<br>Example Ltd</div>",
                "<div>It works.</div><div id='ms-outlook-mobile-signature'>Xyz app</div><div id='appendonsend'></div><hr>How is it?",
                "<div>It works.</div><br><div id='AppleMailSignature'>Xyz</div><blockquote type='cite'>How is it?</blockquote>",
            })
    void followsTheMarksOfMailProgramsInHtml(String html) {
        assertThat(NewText.ofHtml(html).fresh()).isEqualTo("It works.");
        assertThat(NewText.of("something else", html).fresh()).isEqualTo("It works.");
    }

    @Test
    void trustsThePlainTextWhereTheHtmlHasNoMarks() {
        assertThat(NewText.of("It works.\n\n-- \nAnn", "<p>It works.</p><p>Ann</p>")
                        .fresh())
                .isEqualTo("It works.");
    }

    @Test
    void takesTimeInProportionToTheText() {
        var quote = "Hello\n\nOn 1 May 2026, a@b.example wrote:\n"
                + "> a line of a long quote, again and again\n".repeat(20_000);
        var hostile = "Hello\n" + "On On On <".repeat(70_000) + "\n" + "-".repeat(700_000) + "\n"
                + "> \n-- \n".repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(NewText.of(quote).fresh()).isEqualTo("Hello");
            assertThat(NewText.of(hostile).fresh()).startsWith("Hello");
        });
    }
}
