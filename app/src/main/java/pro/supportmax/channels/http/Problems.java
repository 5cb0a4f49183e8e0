package pro.supportmax.channels.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where failures become answers: a problem for programs, a page for people. It speaks for handlers,
 * filters and the container alike.
 */
@ControllerAdvice
@Order(Problems.AFTER_PAGES)
class Problems {

    /** Before Spring's own advice, and after pages that tell of a refusal in their own way. */
    static final int AFTER_PAGES = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception failure, HttpServletRequest request) {
        if (failure instanceof AsyncRequestNotUsableException || isGone(failure)) {
            return null;
        }
        var found = Diagnosis.of(failure);
        if (found.problem().status() >= 500) {
            log.atError()
                    .addKeyValue("status", found.problem().status())
                    .setCause(failure)
                    .log("A request failed");
        }
        return answer(found, request, request.getRequestURI());
    }

    static Object answer(Diagnosis found, HttpServletRequest request, String path) {
        var status = HttpStatus.valueOf(found.problem().status());
        if (Paths.forPrograms(path) || !accepts(request, MediaType.TEXT_HTML_VALUE)) {
            return forPrograms(found, request, status);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            return new ModelAndView("redirect:" + signIn(request));
        }
        return new ModelAndView("error", Map.of("problem", found.problem()), status);
    }

    private static ResponseEntity<Problem> forPrograms(Diagnosis found, HttpServletRequest request, HttpStatus status) {
        var answer = ResponseEntity.status(status)
                .headers(headers -> headers.addAll(found.headers()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED && request.getHeader("HX-Request") != null) {
            answer.header("HX-Redirect", signIn(request));
        }
        return answer.body(found.problem());
    }

    private static String signIn(HttpServletRequest request) {
        var isPage = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
        return isPage
                ? "/sign-in?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                : "/sign-in";
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(type);
    }

    /** Nobody is there any more to read an answer. */
    private static boolean isGone(Exception failure) {
        return failure instanceof IOException
                && failure.getClass().getSimpleName().equals("ClientAbortException");
    }
}
