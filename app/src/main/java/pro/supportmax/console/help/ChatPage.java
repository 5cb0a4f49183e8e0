package pro.supportmax.console.help;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pro.supportmax.access.Open;
import pro.supportmax.knowledge.Starters;

/** The page on which a customer writes; what it sends and hears is the chat channel's. */
@Controller
@Open("Customers write without an account")
class ChatPage {

    private final Starters starters;
    private final ChatSettings settings;

    ChatPage(Starters starters, ChatSettings settings) {
        this.starters = starters;
        this.settings = settings;
    }

    @GetMapping("/chat")
    String chat(Model model) {
        var chosen = settings.questions();
        model.addAttribute("questions", chosen.isEmpty() ? starters.questions() : chosen);
        return "console/chat";
    }
}
