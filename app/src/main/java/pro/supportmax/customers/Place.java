package pro.supportmax.customers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Where a page of customers ended. */
record Place(String name, UUID id) {

    private static final int ID = 36;

    static Place of(Customer last) {
        return new Place(last.name().toLowerCase(Locale.ROOT), last.id().value());
    }

    /** @throws IllegalArgumentException when the cursor is not one of ours */
    static Place of(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() >= ID && text.indexOf('\0') < 0) {
                return new Place(text.substring(ID), UUID.fromString(text.substring(0, ID)));
            }
        } catch (IllegalArgumentException e) {
            // Neither Base64 nor an id, so it is refused below, in our own words.
        }
        throw new IllegalArgumentException("The cursor is none of ours");
    }

    String cursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }
}
