package pro.supportmax.macros;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pro.supportmax.tickets.CustomFields;
import pro.supportmax.tickets.Tags;
import pro.supportmax.tickets.Teams;

/** Looks whether what a macro names is there, before it is kept. */
@Component
class Vetting {

    private final CannedResponses responses;
    private final Teams teams;
    private final CustomFields fields;

    Vetting(CannedResponses responses, Teams teams, CustomFields fields) {
        this.responses = responses;
        this.teams = teams;
        this.fields = fields;
    }

    /** @throws IllegalArgumentException when an action names what is not there */
    void demandKnown(Macro macro) {
        macro.actions().forEach(this::demandKnown);
    }

    private void demandKnown(MacroAction action) {
        var value = action.value();
        switch (action.type()) {
            case REPLY_CANNED ->
                // Locked, so that the text is not removed before the macro that sends it is kept.
                demand(responses.find(UUID.fromString(value), " for share").isPresent(), "canned response " + value);
            case SET_TEAM -> demand(value.isEmpty() || teams.team(value).isPresent(), "team " + value);
            case SET_ASSIGNEE ->
                demand(
                        value.isEmpty()
                                || value.equals(MacroAction.ME)
                                || teams.teammate(value).isPresent(),
                        "teammate of that address");
            case SET_FIELD -> {
                if (!value.isEmpty()) {
                    fields.check(String.valueOf(action.field()), value);
                }
            }
            case ADD_TAG, REMOVE_TAG -> Tags.check(value);
            case REPLY, NOTE, SET_STATUS, SET_PRIORITY, SET_HANDLER -> {}
        }
    }

    private static void demand(boolean known, String what) {
        if (!known) {
            throw new IllegalArgumentException("There is no " + what);
        }
    }
}
