package pro.supportmax.channels.email.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailPart;
import pro.supportmax.mail.MailReader;

/**
 * A mail as its sender formatted it, for a frame that lets nothing run: cleaned, under a policy of its own, pictures from
 * elsewhere only when the reader asks for them, for each of them tells its sender who reads.
 */
@Controller
class MailView {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:%s; frame-ancestors 'self'; sandbox allow-popups";
    private static final int LARGEST_PICTURE = 2_000_000;

    private final RawMails mails;
    private final Guard guard;

    MailView(RawMails mails, Guard guard) {
        this.mails = mails;
        this.guard = guard;
    }

    @GetMapping("/mail/{message}")
    @Requires(Scope.TICKETS_READ)
    ResponseEntity<byte[]> mail(@PathVariable UUID message, @RequestParam(defaultValue = "false") boolean pictures) {
        var mail = MailReader.read(mails.of(message).orElseThrow(() -> new NotFound("A mail of this message")));
        var page = "<!doctype html><html><head><meta charset=\"utf-8\"><base target=\"_blank\"></head><body>"
                + words(mail) + "</body></html>";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY.formatted(pictures ? " https: http:" : ""))
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noStore())
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private String words(Mail mail) {
        var html = mail.html();
        return html == null
                ? "<pre style=\"white-space:pre-wrap\">" + HtmlUtils.htmlEscape(MailText.clean(mail.text())) + "</pre>"
                : guard.mail(withPictures(MailText.clean(html), mail));
    }

    /** Puts the mail's own pictures where it refers to them (RFC 2392). */
    private static String withPictures(String html, Mail mail) {
        if (!html.contains("cid:")) {
            return html;
        }
        var page = Jsoup.parse(html);
        for (var image : page.select("img[src^=cid:]")) {
            var id = image.attr("src").substring("cid:".length());
            mail.attachments().stream()
                    .filter(part -> id.equals(part.contentId()) && part.bytes().length <= LARGEST_PICTURE)
                    .findFirst()
                    .ifPresentOrElse(part -> image.attr("src", data(part)), image::remove);
        }
        return page.body().html();
    }

    private static String data(MailPart picture) {
        return "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
