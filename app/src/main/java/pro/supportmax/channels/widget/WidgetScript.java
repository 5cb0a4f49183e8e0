package pro.supportmax.channels.widget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Open;

/** The one file that a company's page loads, at an address that never changes. */
@RestController
@Open("The script is the same for everybody and holds no secret")
class WidgetScript {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType TYPE = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final byte[] script;
    private final String tag;

    WidgetScript() {
        try {
            script = new ClassPathResource("widget/widget.js").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The product was built without widget/widget.js", e);
        }
        tag = "W/\"" + DigestUtils.md5DigestAsHex(script) + "\"";
    }

    /** Spring answers 304 for a tag that the browser has. Any page may check what it loads (Subresource Integrity). */
    @GetMapping("/widget.js")
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script);
    }
}
