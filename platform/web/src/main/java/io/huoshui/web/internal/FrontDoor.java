package io.huoshui.web.internal;

import io.huoshui.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /} shows the console. */
@Controller
class FrontDoor {
    @GetMapping("/")
    @OpenToAll(because = "the page holds no data; it asks the API, which wants a sign-in")
    String page() {
        return "forward:/" + ConsolePages.PAGE;
    }
}
