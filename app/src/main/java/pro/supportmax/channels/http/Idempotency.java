package pro.supportmax.channels.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import pro.supportmax.access.Caller;

/**
 * One answer for one {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header-07): whoever comes later with the
 * same key and the same request gets the first answer again, marked {@code Idempotency-Replayed: true}; another request
 * under the same key is refused. Those who come while the first is still running wait for it.
 */
@Component
@Order(-80)
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final long PATIENCE_SECONDS = 30;

    /** Their answers hold secrets, which are kept nowhere. */
    private static final Pattern SECRETS =
            Pattern.compile("/api/v1/(?:keys|keys/.+|sign-in-links|webhooks|.+/secrets)/?");

    /** Too large to be held, and repeatable without a key: what was imported before is recognised. */
    private static final Pattern UPLOADS = Pattern.compile("/api/v1/imports/?");

    private record Running(Fingerprint of, CompletableFuture<Recorded> answer) {}

    private final Answered answered;
    private final HandlerExceptionResolver advice;
    private final ConcurrentHashMap<Answered.Place, Running> running = new ConcurrentHashMap<>();

    Idempotency(Answered answered, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
        this.answered = answered;
        this.advice = advice;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !request.getRequestURI().startsWith("/api/")
                || SECRETS.matcher(request.getRequestURI()).matches()
                || UPLOADS.matcher(request.getRequestURI()).matches()
                || caller() == null
                || String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var place = place(request);
            var kept = new KeptBody(request);
            var mine = new Running(kept.fingerprint(), new CompletableFuture<>());
            var first = running.putIfAbsent(place, mine);
            if (first == null) {
                lead(place, mine, new Exchange(kept, response, chain));
            } else {
                demandSame(first.of(), mine.of());
                await(first).replay(response);
            }
        } catch (Conflict | InvalidInput | BodyRefused refusal) {
            advice.resolveException(request, response, null, refusal);
        }
    }

    private record Exchange(KeptBody request, HttpServletResponse response, FilterChain chain) {}

    private void lead(Answered.Place place, Running mine, Exchange exchange) throws ServletException, IOException {
        try {
            switch (claim(place, mine.of())) {
                case Answered.Claim.Ours _ -> work(place, mine, exchange);
                case Answered.Claim.Before(var fingerprint, var answer) -> {
                    demandSame(fingerprint, mine.of());
                    mine.answer().complete(answer);
                    answer.replay(exchange.response());
                }
                case Answered.Claim.Elsewhere(var fingerprint) -> {
                    demandSame(fingerprint, mine.of());
                    throw stillRunning();
                }
            }
        } finally {
            mine.answer().completeExceptionally(stillRunning());
            running.remove(place, mine);
        }
    }

    /** Waits while another process works on the key; one that has died is given up soon, and the key is ours. */
    private Answered.Claim claim(Answered.Place place, Fingerprint request) {
        var claim = answered.claim(place, request);
        for (var tries = 0; tries < 100 && claim instanceof Answered.Claim.Elsewhere(var first); tries++) {
            demandSame(first, request);
            pause();
            claim = answered.claim(place, request);
        }
        return claim;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning();
        }
    }

    private void work(Answered.Place place, Running mine, Exchange exchange) throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(exchange.response());
        var done = false;
        try {
            exchange.chain().doFilter(exchange.request(), caching);
            var answer = Recorded.of(caching);
            if (answer.stands()) {
                answered.keep(place, answer);
                done = true;
            }
            mine.answer().complete(answer);
        } finally {
            if (!done) {
                answered.forget(place);
            }
            caching.copyBodyToResponse();
        }
    }

    private static Recorded await(Running first) {
        try {
            return first.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning();
        } catch (ExecutionException | TimeoutException e) {
            throw stillRunning();
        }
    }

    private static void demandSame(Fingerprint first, Fingerprint now) {
        if (!first.equals(now)) {
            throw new Conflict(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency_key_reused",
                    "This Idempotency-Key came with another request before. Use a new key for a new request.");
        }
    }

    private static Conflict stillRunning() {
        return new Conflict(
                HttpStatus.CONFLICT,
                "idempotency_key_in_use",
                "The first request with this Idempotency-Key is not answered yet. Try again in a moment.");
    }

    private static Answered.Place place(HttpServletRequest request) {
        var key = request.getHeader(HEADER).strip();
        var caller = caller();
        if (caller == null || !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new InvalidInput(HEADER, "invalid", "The Idempotency-Key has 1 to 200 visible ASCII characters.");
        }
        return new Answered.Place(caller.key().toString(), key);
    }

    private static @Nullable Caller caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Authentication known && known.getPrincipal() instanceof Caller caller
                ? caller
                : null;
    }
}
