package no.samskap.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside our handlers, before or after them, ends here. */
@Controller
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) status = HttpStatus.NOT_FOUND;
        String key = switch (status) {
            case NOT_FOUND -> "error.notFound";
            case FORBIDDEN -> "error.forbidden";
            case UNAUTHORIZED -> "error.signInFirst";
            case CONTENT_TOO_LARGE -> "error.tooLarge";
            default -> status.is4xxClientError() ? "error.badRequest" : "error.unexpected";
        };
        String reference = status.is5xxServerError() ? Errors.reference() : "";
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Errors.answer(asked instanceof String path ? path : "", status, key, reference);
    }
}
