package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * The one place where an exception becomes a status: a page in plain words for people, a problem
 * document for programs. Only what is our own fault gets a number, which is in the log as well.
 */
@ControllerAdvice
class Faults {

    private static final String AFTER_SECONDS = "30";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @ExceptionHandler
    ResponseEntity<Object> on(NotFound notFound, Page page, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "web.fault.not-found", "", page, request);
    }

    /** An id in the address that cannot be one: nothing of that name is here. */
    @ExceptionHandler
    ResponseEntity<Object> on(
            MethodArgumentTypeMismatchException malformed, Page page, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "web.fault.not-found", "", page, request);
    }

    /** Words where a form has a file: no page of ours sends that. */
    @ExceptionHandler
    ResponseEntity<Object> on(
            MethodArgumentConversionNotSupportedException malformed,
            Page page,
            HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "web.fault.not-understood", "", page, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(
            OptimisticLockingFailureException changed, Page page, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, "web.fault.changed", "", page, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(
            MaxUploadSizeExceededException large, Page page, HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "web.fault.too-large", "", page, request);
    }

    /** So many people at once that waiting longer would help nobody; no fault of ours. */
    private static ResponseEntity<Object> busy(Page page, HttpServletRequest request) {
        var answer = answer(HttpStatus.SERVICE_UNAVAILABLE, "web.fault.busy", "", page, request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, AFTER_SECONDS)
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Exception fault, Page page, HttpServletRequest request)
            throws Exception {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault; // the guard at the door answers these
        }
        if (fault instanceof ErrorResponse asked
                && asked.getStatusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return busy(page, request);
        }
        if (fault instanceof ErrorResponse asked && !asked.getStatusCode().is5xxServerError()) {
            var status = asked.getStatusCode();
            return answer(status, words(status), "", page, request);
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.atError().addKeyValue("number", number).setCause(fault).log("A request failed");
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "web.fault.ours", number, page, request);
    }

    private static String words(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "web.fault.refused";
            case 404 -> "web.fault.not-found";
            default -> "web.fault.not-understood";
        };
    }

    private static ResponseEntity<Object> answer(
            HttpStatusCode status,
            String words,
            String number,
            Page page,
            HttpServletRequest request) {
        var fault = new FaultPage(words, number);
        if (wantsPage(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.TEXT_HTML)
                    .cacheControl(CacheControl.noStore())
                    .body(page.render("web/fault.jte", fault));
        }
        var problem = ProblemDetail.forStatusAndDetail(status, fault.text(page));
        problem.setTitle(fault.title(page));
        if (!number.isEmpty()) {
            problem.setProperty("number", number);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(it -> it.contains("json") && !it.contains("html"))
                .isEmpty();
    }
}
