package io.huoshui.web.internal;

import io.huoshui.web.OpenToAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container answers by itself (a refused URL, a failed filter) is problem+json too. */
@RestController
class ErrorDoor implements ErrorController {
    @RequestMapping("/error")
    @OpenToAll(because = "it only repeats the status of an error that already happened")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number && number >= 400 ? number : 404;
        Problem problem = Problem.of(
                Statuses.reasonOf(code), code, Statuses.reasonOf(code).en());
        return ResponseEntity.status(code)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
