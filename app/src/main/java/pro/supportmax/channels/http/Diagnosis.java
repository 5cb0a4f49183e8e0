package pro.supportmax.channels.http;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import pro.supportmax.access.MissingScope;
import pro.supportmax.access.TooManyRequests;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TransientFailure;
import pro.supportmax.knowledge.InvalidArticle;
import pro.supportmax.tickets.StaleTicket;
import pro.supportmax.tickets.TicketRefused;
import pro.supportmax.tickets.WorkspaceRefused;

/** What a failure means to the client: the problem, and headers that belong to it. */
record Diagnosis(Problem problem, HttpHeaders headers) {

    private static Diagnosis of(Problem problem) {
        return new Diagnosis(problem, new HttpHeaders());
    }

    static Diagnosis of(HttpStatus status) {
        return of(Problem.of(status));
    }

    static Diagnosis of(Exception failure) {
        return switch (failure) {
            case InvalidInput invalid -> invalid(invalid);
            case HttpMessageNotReadableException unreadable -> of(JsonMistakes.problem(unreadable.getCause()));
            case BodyRefused refused -> of(refused.status());
            case AuthenticationException _ -> unauthenticated();
            case MissingScope missing ->
                of(Problem.of(HttpStatus.FORBIDDEN, "missing_scope", missing.getMessage() + "."));
            case AccessDeniedException _ -> of(HttpStatus.FORBIDDEN);
            case TooManyRequests waiting -> waiting(waiting);
            case NotFound missing -> of(Problem.of(HttpStatus.NOT_FOUND, "not_found", missing.getMessage() + "."));
            default -> ofRule(failure);
        };
    }

    /** Refusals by rules of the product. */
    private static Diagnosis ofRule(Exception failure) {
        return switch (failure) {
            case StaleTicket stale ->
                of(Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", stale.getMessage() + ". Read it again."));
            case TicketRefused refused ->
                of(Problem.of(
                        HttpStatus.CONFLICT,
                        refused.rule().name().toLowerCase(Locale.ROOT),
                        refused.getMessage() + "."));
            case WorkspaceRefused refused ->
                of(Problem.of(
                        HttpStatus.CONFLICT,
                        refused.rule().name().toLowerCase(Locale.ROOT),
                        refused.getMessage() + "."));
            case InvalidArticle article ->
                of(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_article", article.getMessage() + "."));
            case Conflict conflict -> of(Problem.of(conflict.status(), conflict.code(), conflict.sentence()));
            case IllegalArgumentException misuse
            when Thrown.byUs(misuse) ->
                of(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", misuse.getMessage() + "."));
            default -> ofFramework(failure);
        };
    }

    private static Diagnosis ofFramework(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException wrong -> parameter("wrong_type", wrong.getName());
            case MissingServletRequestParameterException missing -> parameter("missing", missing.getParameterName());
            case BindException wrong -> binding(wrong);
            case MaxUploadSizeExceededException _ -> of(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException _ ->
                of(Problem.of(HttpStatus.BAD_REQUEST, "invalid_form", "The form with the file cannot be read."));
            // a name of a parameter or header that the firewall lets nobody read
            case TypeMismatchException _, RequestRejectedException _ -> of(HttpStatus.BAD_REQUEST);
            case ErrorResponse known ->
                new Diagnosis(Problem.of(known.getStatusCode()), HttpHeaders.copyOf(known.getHeaders()));
            case TransientFailure _,
                    TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _ -> busy();
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    private static Diagnosis invalid(InvalidInput invalid) {
        var words = invalid.mistakes().stream().map(Problem.Mistake::message).toList();
        return of(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, String.join(" ", words), invalid.mistakes()));
    }

    private static Diagnosis unauthenticated() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return new Diagnosis(Problem.of(HttpStatus.UNAUTHORIZED), headers);
    }

    private static Diagnosis waiting(TooManyRequests waiting) {
        var headers = new HttpHeaders();
        var seconds = waiting.allowance().retryAfter().plusMillis(999).toSeconds();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        var status = HttpStatus.TOO_MANY_REQUESTS;
        return new Diagnosis(Problem.of(status, "rate_limited", Statuses.sentence(status)), headers);
    }

    private static Diagnosis parameter(String code, String name) {
        var message = "The parameter '" + name + "' is " + (code.equals("missing") ? "missing." : "of the wrong type.");
        return of(Problem.of(HttpStatus.BAD_REQUEST, message, List.of(new Problem.Mistake(code, message, name))));
    }

    private static Diagnosis binding(BindException wrong) {
        var mistakes = wrong.getFieldErrors().stream()
                .map(error -> new Problem.Mistake(
                        "wrong_type", "The parameter '" + error.getField() + "' has no such value.", error.getField()))
                .toList();
        return of(Problem.of(HttpStatus.BAD_REQUEST, Statuses.sentence(HttpStatus.BAD_REQUEST), mistakes));
    }

    private static Diagnosis busy() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return new Diagnosis(Problem.of(HttpStatus.SERVICE_UNAVAILABLE), headers);
    }
}
