package pro.supportmax.bench;

import java.io.IOException;
import java.time.Duration;

/** Repeats what fails until it is acknowledged, as a mail server or a client library would. */
final class Insistence {

    private Insistence() {}

    interface Attempt<T> {
        T make() throws IOException;
    }

    static <T> T on(Attempt<T> attempt) {
        while (true) {
            try {
                return attempt.make();
            } catch (IOException e) {
                Pause.of(Duration.ofMillis(100));
            }
        }
    }
}
