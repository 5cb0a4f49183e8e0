package pro.supportmax.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateLimits limits = new RateLimits();

    @Test
    void grantsAsManyAsTheLimitSaysAndThenTellsWhenToComeBack() {
        for (var left = 4; left >= 0; left--) {
            var allowance = limits.take("a", 5, MINUTE);
            assertThat(allowance).isInstanceOf(Allowance.Granted.class);
            assertThat(allowance.remaining()).isEqualTo(left);
        }
        var refused = limits.take("a", 5, MINUTE);
        assertThat(refused).isInstanceOf(Allowance.Exhausted.class);
        assertThat(((Allowance.Exhausted) refused).retryAfter()).isBetween(Duration.ZERO, Duration.ofSeconds(12));
        assertThat(limits.take("b", 5, MINUTE)).isInstanceOf(Allowance.Granted.class);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        limits.demand("a", 1, MINUTE);
        limits.giveBack("a");
        limits.demand("a", 1, MINUTE);
        assertThatThrownBy(() -> limits.demand("a", 1, MINUTE)).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void headersTellWhatTheLimitKnows() {
        var response = new MockHttpServletResponse();
        LimitHeaders.write(new Allowance.Exhausted(5, MINUTE, Duration.ofSeconds(40), Duration.ofMillis(1)), response);
        assertThat(response.getHeader("RateLimit-Limit")).isEqualTo("5");
        assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(response.getHeader("RateLimit-Reset")).isEqualTo("40");
        assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("5;w=60");
        assertThat(response.getHeader("X-RateLimit-Remaining")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "/tickets/1042,/tickets/1042",
        "/tickets?view=mine,/tickets?view=mine",
        "//evil.example,/",
        "/\\evil.example,/",
        "https://evil.example,/",
        "javascript:alert(1),/",
        "'',/",
        "/a\tb,/"
    })
    void afterSignInOnlyOurOwnPagesFollow(String next, String kept) {
        assertThat(SignInPages.inside(next)).isEqualTo(kept);
    }

    @Test
    void scopesAreSpelledAsInTheContract() {
        assertThat(Scope.TICKETS_READ.word()).isEqualTo("tickets:read");
        for (var scope : Scope.values()) {
            assertThat(Scope.of(scope.word())).isEqualTo(scope);
        }
        assertThatThrownBy(() -> Scope.of("tickets")).isInstanceOf(IllegalArgumentException.class);
    }
}
