package pro.supportmax.console.frame;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pro.supportmax.access.Open;

/** Shows each component once, in both themes. */
@Controller
class DesignPage {

    @GetMapping("/design")
    @Open("Shows nothing but the components with made-up words")
    String design() {
        return "console/design";
    }
}
