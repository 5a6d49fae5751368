package nl.startklaar.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside our own controllers, as a filter that refused, gets the same page. */
@Controller
class LastResort implements ErrorController {

    @OpenToAll
    @RequestMapping("/error")
    ResponseEntity<String> show(HttpServletRequest request, Page page) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status =
                code instanceof Integer number
                        ? HttpStatusCode.valueOf(number)
                        : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .body(page.render("web/fault.jte", new FaultPage(words(status), "")));
    }

    private static String words(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "web.fault.refused";
            case 404 -> "web.fault.not-found";
            case 413 -> "web.fault.too-large";
            default -> status.is5xxServerError() ? "web.fault.ours" : "web.fault.not-understood";
        };
    }
}
