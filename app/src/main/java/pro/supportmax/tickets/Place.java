package pro.supportmax.tickets;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;

/** Where a page of tickets ended. */
record Place(Instant updatedAt, long number) {

    /** Microseconds until the year 2286, and a number. */
    private static final Pattern OURS = Pattern.compile("\\d{1,16}:\\d{1,18}");

    /** Before every ticket. */
    static final Place START = new Place(Instant.EPOCH, 0);

    static Place of(Ticket last) {
        return new Place(last.updatedAt(), last.id().number());
    }

    /** @throws IllegalArgumentException when the cursor is not one of ours */
    static Place of(String cursor) {
        var parts = decoded(cursor).split(":", -1);
        return new Place(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
    }

    private static String decoded(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (OURS.matcher(text).matches()) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Not even Base64, so it is refused below, in our own words.
        }
        throw new IllegalArgumentException("The cursor is none of ours");
    }

    String cursor() {
        var text = ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt) + ":" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
