package pro.supportmax.console.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import pro.supportmax.access.Caller;
import pro.supportmax.kernel.Citation;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;

/** Writes messages in the name of whoever is signed in. */
@Component
class Pens {

    private final Teams teams;

    Pens(Teams teams) {
        this.teams = teams;
    }

    String name(Caller caller) {
        return teams.teammate(caller.id()).map(Teammate::name).orElse(caller.name());
    }

    NewMessage reply(Caller caller, String text, List<Citation> citations) {
        return NewMessage.reply(caller.actor(), name(caller), text, citations);
    }

    NewMessage note(Caller caller, String text) {
        return NewMessage.note(caller.actor(), name(caller), text);
    }

    NewMessage event(Caller caller, String text) {
        return new NewMessage(Message.Kind.EVENT, caller.actor(), name(caller), text, null, List.of(), null);
    }
}
