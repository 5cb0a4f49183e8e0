package pro.supportmax.channels.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import pro.supportmax.access.Open;

/** Errors that the container answers itself come here in a second dispatch. */
@Controller
@Open("An error may be shown to whoever made it; it says nothing but its status")
class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var status = HttpStatus.resolve(code);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        return Problems.answer(Diagnosis.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status), request, path);
    }
}
