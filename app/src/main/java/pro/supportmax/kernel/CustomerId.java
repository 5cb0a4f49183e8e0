package pro.supportmax.kernel;

import java.util.UUID;

/** Identifies one person who asks. Says nothing about who that person is. */
public record CustomerId(UUID value) {

    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
