package pro.supportmax.tickets;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Where a page of tickets ended. */
record Place(Instant updatedAt, long number) {

    static Place of(Ticket last) {
        return new Place(last.updatedAt(), last.id().number());
    }

    /** @throws IllegalArgumentException when the cursor is not one of ours */
    static Place of(String cursor) {
        var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("The cursor is none of ours");
        }
        return new Place(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
    }

    String cursor() {
        var text = ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt) + ":" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
