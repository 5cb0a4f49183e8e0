package pro.supportmax.macros;

import java.util.List;
import java.util.UUID;

/**
 * Several things that are done to a ticket at once, in order.
 *
 * @param actions 1 to 30
 */
public record Macro(UUID id, String name, List<MacroAction> actions) {

    private static final int MOST_ACTIONS = 30;

    /** @throws IllegalArgumentException when the name is none, or there are too few or too many actions */
    public Macro {
        name = Lines.of("The name", name, 100);
        actions = List.copyOf(actions);
        if (actions.isEmpty() || actions.size() > MOST_ACTIONS) {
            throw new IllegalArgumentException("A macro has 1 to " + MOST_ACTIONS + " actions");
        }
    }
}
