package pro.supportmax.console.frame;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;

/** The part of every page that tells what does not work, asked for again while the page is open. */
@Controller
@Requires(Scope.TICKETS_READ)
class TroublesPart {

    @GetMapping("/troubles")
    String troubles() {
        return "console/frame :: troubles";
    }
}
