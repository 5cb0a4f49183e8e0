package pro.supportmax.channels.widget;

import java.util.List;

/**
 * How the widget of an inbox looks and whom it serves.
 *
 * @param colour the accent, {@code #rrggbb}
 * @param greeting what the first screen says; empty leaves it to the widget, in the visitor's language
 * @param launcher text on the button that opens it; empty shows a symbol only
 * @param side {@code left} or {@code right}
 * @param allowedOrigins pages that may embed it, see {@link Origins}
 * @param requireIdentity whether only visitors whom the company's system has vouched for may write
 * @param starterQuestions offered to begin with; empty offers titles of articles
 */
record WidgetSettings(
        String colour,
        String greeting,
        String launcher,
        String side,
        List<String> allowedOrigins,
        boolean requireIdentity,
        List<String> starterQuestions) {

    static final WidgetSettings DEFAULT = new WidgetSettings("#0b736d", "", "", "right", List.of(), false, List.of());

    WidgetSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        starterQuestions = List.copyOf(starterQuestions);
    }

    Origins origins() {
        return new Origins(allowedOrigins);
    }
}
