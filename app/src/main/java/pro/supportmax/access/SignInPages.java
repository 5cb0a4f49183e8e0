package pro.supportmax.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way into the console: an access key, or a one-time link. */
@Controller
@Open("Whoever signs in is a stranger until then")
class SignInPages {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final RateLimits limits;
    private final AccessSettings settings;

    SignInPages(Sessions sessions, RateLimits limits, AccessSettings settings) {
        this.sessions = sessions;
        this.limits = limits;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "/") String next, Model model) {
        model.addAttribute("next", inside(next));
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(Entry entry, Model model, HttpServletRequest request, HttpServletResponse response) {
        var outcome = throttled(request, () -> sessions.signIn(entry.key()));
        return show(outcome, new Page(inside(entry.next()), model), request, response);
    }

    @GetMapping("/sign-in/once")
    String signInOnce(
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return show(throttled(request, () -> sessions.redeem(token)), new Page("/", model), request, response);
    }

    @PostMapping("/sign-out")
    String signOut(
            @CookieValue(name = SessionFilter.COOKIE, required = false) @Nullable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session != null) {
            sessions.end(session);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request.isSecure()));
        return "redirect:/sign-in";
    }

    /** What the form holds. */
    record Entry(String key, String next) {
        Entry(@Nullable String key, @Nullable String next) {
            this.key = key == null ? "" : key;
            this.next = next == null ? "/" : next;
        }
    }

    /** A refused attempt uses up a place; one that works gives it back. */
    private SignIn throttled(HttpServletRequest request, Supplier<SignIn> attempt) {
        var who = "sign-in:" + request.getRemoteAddr();
        limits.demand(who, settings.signInFailures(), WINDOW);
        var outcome = attempt.get();
        if (outcome instanceof SignIn.Started) {
            limits.giveBack(who);
        }
        return outcome;
    }

    private record Page(String next, Model model) {}

    private String show(SignIn outcome, Page page, HttpServletRequest request, HttpServletResponse response) {
        return switch (outcome) {
            case SignIn.Started started -> {
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        cookie(started.session(), settings.sessionLongest(), request.isSecure()));
                yield "redirect:" + page.next();
            }
            case SignIn.Refused _ -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                page.model().addAttribute("next", page.next());
                page.model().addAttribute("refused", true);
                yield "access/sign-in";
            }
        };
    }

    private static String cookie(String value, Duration life, boolean secure) {
        return ResponseCookie.from(SessionFilter.COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    /** Only a path of this product: a browser reads {@code //host} and {@code /\host} as another site. */
    static String inside(String next) {
        return next.matches("/([A-Za-z0-9._~-][A-Za-z0-9._~/?=&%#-]*)?") ? next : "/";
    }
}
