package pro.supportmax.channels.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import pro.supportmax.kernel.Ids;

/** Knows the visitors of our own chat page again, by a cookie that only the product can make. */
@Component
class Visitors {

    private static final String COOKIE = "smx_visitor";
    private static final String PURPOSE = "visitor";
    private static final String INBOX = "chat";
    private static final Duration LIFE = Duration.ofDays(30);

    private final VisitorSeal seal;
    private final Ids ids;

    Visitors(VisitorSeal seal, Ids ids) {
        this.seal = seal;
        this.ids = ids;
    }

    Optional<Visitor> recognise(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> seal.read(cookie.getValue(), PURPOSE))
                .map(id -> new Visitor(id, INBOX, null));
    }

    /** The visitor of the cookie, or a new one who is given a cookie. */
    Visitor admit(HttpServletRequest request, HttpServletResponse response) {
        return recognise(request).orElseGet(() -> {
            var visitor = new Visitor(ids.next(), INBOX, null);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(visitor, request.isSecure()));
            return visitor;
        });
    }

    private String cookie(Visitor visitor, boolean secure) {
        return ResponseCookie.from(COOKIE, seal.token(visitor.id(), PURPOSE))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/chat")
                .maxAge(LIFE)
                .build()
                .toString();
    }
}
