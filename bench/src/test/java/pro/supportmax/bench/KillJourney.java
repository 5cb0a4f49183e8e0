package pro.supportmax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two or three minutes: the product and its database are killed twenty times. */
class KillJourney {

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostOrAnsweredTwiceInTwentyKills() throws Exception {
        var result = new Kill(folder, new SplittableRandom(7), Swift.SETTINGS).run(20, _ -> {});
        assertThat(result.problems()).isEmpty();
        assertThat(result.acknowledged()).isGreaterThan(20);
    }
}
