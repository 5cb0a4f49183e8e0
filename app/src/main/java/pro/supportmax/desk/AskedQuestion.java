package pro.supportmax.desk;

import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.CustomerId;

/** A question that belongs to no ticket, from a known customer or from anybody. */
public record AskedQuestion(String text, @Nullable CustomerId customer) {

    public AskedQuestion {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The question has no text");
        }
    }
}
