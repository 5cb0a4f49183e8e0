package pro.supportmax.console.frame;

import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pro.supportmax.access.Caller;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;

/** Gives every page its frame. */
@ControllerAdvice("pro.supportmax.console")
class FrameAdvice {

    private final ConsoleSettings settings;
    private final Teams teams;

    FrameAdvice(ConsoleSettings settings, Teams teams) {
        this.settings = settings;
        this.teams = teams;
    }

    @ModelAttribute
    Frame frame(Optional<Caller> caller) {
        return new Frame(settings.company(), caller.map(this::me).orElse(new Frame.Me("", "", "")));
    }

    private Frame.Me me(Caller caller) {
        var name = teams.teammate(caller.id()).map(Teammate::name).orElse(caller.name());
        return new Frame.Me(caller.id(), name, Words.initials(name));
    }
}
