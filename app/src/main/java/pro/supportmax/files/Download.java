package pro.supportmax.files;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A kept file as an answer that no browser runs: saved and not shown, in a sandbox if it is shown after all. Only pictures
 * that cannot hold scripts keep their type, so that a page of ours can show them within itself.
 */
@Component
public class Download {

    private static final String SANDBOX = "default-src 'none'; sandbox";
    private static final Duration KEEP = Duration.ofHours(1);

    private final Files files;

    Download(Files files) {
        this.files = files;
    }

    /** The caller has made sure that the asker may read it. */
    public ResponseEntity<byte[]> of(StoredFile file) {
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(
                        file.picture() ? MediaType.parseMediaType(file.type()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(KEEP).cachePrivate().immutable())
                .body(files.content(file.id()));
    }
}
