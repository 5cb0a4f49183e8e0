package pro.supportmax.channels.widget;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;

/** How the widget shall be set up; what is left out returns to its default. */
record WidgetBody(
        @Schema(example = "#0b736d") @Nullable String colour,

        @Schema(example = "Hello! How can we help?") @Nullable
        String greeting,

        @Schema(example = "Help") @Nullable String launcher,

        @Schema(example = "right") @Nullable String side,

        @Schema(example = "[\"https://www.example.com\"]") @Nullable
        List<String> allowedOrigins,

        @Nullable Boolean requireIdentity,

        @Schema(example = "[\"How do I reset my password?\"]") @Nullable
        List<String> starterQuestions) {

    private static final int MOST_ORIGINS = 100;
    private static final int MOST_QUESTIONS = 6;

    WidgetSettings settings() {
        var standard = WidgetSettings.DEFAULT;
        var input = new Input().optional("greeting", greeting, 300).optional("launcher", launcher, 40);
        if (colour != null && !colour.matches("#[0-9a-fA-F]{6}")) {
            input.wrong("colour", "invalid", "'colour' is written as #rrggbb.");
        }
        if (side != null && !side.equals("left") && !side.equals("right")) {
            input.wrong("side", "invalid", "'side' is 'left' or 'right'.");
        }
        var questions = Objects.requireNonNullElse(starterQuestions, List.<String>of());
        checkQuestions(questions, input);
        var origins = input.read("allowed_origins", this::origins);
        input.orThrow();
        return new WidgetSettings(
                Objects.requireNonNullElse(colour, standard.colour()),
                Objects.requireNonNullElse(greeting, standard.greeting()),
                Objects.requireNonNullElse(launcher, standard.launcher()),
                Objects.requireNonNullElse(side, standard.side()),
                Objects.requireNonNull(origins),
                Boolean.TRUE.equals(requireIdentity),
                questions);
    }

    private static void checkQuestions(List<String> questions, Input input) {
        if (questions.size() > MOST_QUESTIONS) {
            input.wrong("starter_questions", "too_many", "At most " + MOST_QUESTIONS + " questions are offered.");
        }
        questions.forEach(question -> input.text("starter_questions", question, 200));
    }

    private List<String> origins() {
        var given = Objects.requireNonNullElse(allowedOrigins, List.<String>of());
        if (given.size() > MOST_ORIGINS) {
            throw new IllegalArgumentException("At most " + MOST_ORIGINS + " origins are possible");
        }
        return given.stream().map(Origins::checked).distinct().toList();
    }
}
