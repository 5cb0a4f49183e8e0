package pro.supportmax.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.TicketRefused;

/** Says on the page what could not be done: beside the page when htmx asked, else as a page of its own. */
@ControllerAdvice("pro.supportmax.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleRefusals {

    private final Words words;

    ConsoleRefusals(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView refused(TicketRefused refused, HttpServletRequest request, HttpServletResponse response) {
        var rule = refused.rule().name().toLowerCase(Locale.ROOT);
        return told(words.of("refused." + rule), HttpStatus.CONFLICT, request, response);
    }

    @ExceptionHandler
    ModelAndView wrong(IllegalArgumentException wrong, HttpServletRequest request, HttpServletResponse response) {
        var why = words.of("refused.input", String.valueOf(wrong.getMessage()));
        return told(why, HttpStatus.UNPROCESSABLE_CONTENT, request, response);
    }

    @ExceptionHandler
    ModelAndView missing(NotFound missing, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, "", response);
    }

    private ModelAndView told(
            String sentence, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return page(status, sentence, response);
        }
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
        return new ModelAndView("console/frame :: mishap", Map.of("mishap", sentence), status);
    }

    private static ModelAndView page(HttpStatus status, String detail, HttpServletResponse response) {
        var problem = new Shown(status.value(), status.getReasonPhrase(), detail, response.getHeader("X-Request-Id"));
        return new ModelAndView("error", Map.of("problem", problem), status);
    }

    /** What the page of an error shows. */
    record Shown(
            int status,
            String title,
            String detail,
            @Nullable String requestId) {}
}
