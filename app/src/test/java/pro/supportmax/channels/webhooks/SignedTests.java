package pro.supportmax.channels.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String BODY = "{\"type\":\"ticket.opened\",\"ä\":1}";

    private final Signed signed = Signed.of(BODY, NOW, List.of("whsec_new", "whsec_old"));

    @Test
    void theSignatureIsTheOneThatEveryoneComputes() {
        assertThat(Signed.of("{}", NOW, List.of("whsec_a")))
                .isEqualTo(new Signed(
                        "1772442000", "sha256=919e6cb5d358b03d12afffa16010bd51d09571a3b8c155a59381cd3e842abcf0"));
    }

    @Test
    void whoHasEitherSecretAccepts() {
        assertThat(accepts(BODY, "whsec_new", NOW)).isTrue();
        assertThat(accepts(BODY, "whsec_old", NOW)).isTrue();
        assertThat(accepts(BODY, "whsec_older", NOW)).isFalse();
        assertThat(signed.signature().split(",")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void everyFlippedBitIsNoticed() {
        var bytes = BODY.getBytes(StandardCharsets.UTF_8);
        assertThat(IntStream.range(0, bytes.length * 8).mapToObj(bit -> {
                    var bent = bytes.clone();
                    bent[bit / 8] ^= (byte) (1 << bit % 8);
                    return new String(bent, StandardCharsets.UTF_8);
                }))
                .allSatisfy(bent -> assertThat(accepts(bent, "whsec_new", NOW)).isFalse());
        assertThat(Verifying.accepts(BODY, "1772442001", signed.signature(), "whsec_new", NOW))
                .isFalse();
        assertThat(Verifying.accepts(
                        BODY, signed.timestamp(), signed.signature().replace('a', 'b'), "whsec_new", NOW))
                .isFalse();
    }

    @Test
    void whatComesLateIsRefused() {
        assertThat(accepts(BODY, "whsec_new", NOW.plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(accepts(BODY, "whsec_new", NOW.plus(Duration.ofSeconds(301))))
                .isFalse();
    }

    @Test
    void pausesDoubleUpToAnHourAndSpread() {
        var first = Duration.ofSeconds(5);
        var deliveries = IntStream.range(0, 200)
                .mapToObj(i -> new UUID(i * 7_654_321L, i))
                .toList();
        for (var attempt = 1; attempt < 60; attempt++) {
            var expected = Math.min(5_000 * Math.pow(2, attempt - 1), 3_600_000);
            var number = attempt;
            var pauses = deliveries.stream()
                    .map(id -> Backoff.after(number, first, id).toMillis())
                    .toList();

            assertThat(pauses)
                    .allSatisfy(pause -> assertThat((double) pause).isBetween(expected * 0.799, expected * 1.201));
            assertThat(pauses.stream().distinct().count()).isGreaterThan(100);
        }
    }

    private boolean accepts(String body, String secret, Instant now) {
        return Verifying.accepts(body, signed.timestamp(), signed.signature(), secret, now);
    }
}
