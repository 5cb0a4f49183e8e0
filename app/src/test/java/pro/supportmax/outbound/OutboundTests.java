package pro.supportmax.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTests {

    private static final String FINE = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine";
    private static final Resolver EVERYTHING_IS_AT_HOME = OutboundTests::atHome;

    private final Sentinel sentinel = Sentinel.saying(FINE);

    @AfterEach
    void close() throws IOException {
        sentinel.close();
    }

    private static InetAddress[] atHome(String host) {
        try {
            return new InetAddress[] {InetAddress.ofLiteral(host)};
        } catch (IllegalArgumentException e) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }
    }

    static Stream<String> corpus() {
        try (var in = OutboundTests.class.getResourceAsStream("/outbound/refused-urls.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(corpus().distinct().count()).isGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void whatDoesNotLeadOutsideIsRefusedAndNobodyIsCalled(String line) throws IOException {
        var url = line.replace("{port}", Integer.toString(sentinel.port()));
        try (var outbound = outbound(EVERYTHING_IS_AT_HOME, List.of())) {
            assertThat(outbound.objection(url)).as(url).isPresent();
            assertThat(outbound.send(post(url))).as(url).isInstanceOf(Reply.Refused.class);
        }
        assertThat(sentinel.visitors()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/support?team=1",
                "https://HOOKS.example.com:8443/",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/hook",
                "https://xn--bcher-kva.example/"
            })
    void whatLeadsOutsideHasNothingAgainstIt(String url) throws IOException {
        Resolver outside = host -> new InetAddress[] {
            host.contains(":") ? InetAddress.ofLiteral(host) : InetAddress.ofLiteral("93.184.216.34")
        };
        try (var outbound = outbound(outside, List.of())) {
            assertThat(outbound.objection(url)).isEmpty();
        }
    }

    @Test
    void aListedHostOfTheOwnNetworkIsCalledByItsName() throws IOException {
        try (var outbound = outbound(EVERYTHING_IS_AT_HOME, List.of("crm.internal:" + sentinel.port()))) {
            var reply = outbound.send(post("http://CRM.internal:" + sentinel.port() + "/hook"));

            assertThat(reply).isEqualTo(new Reply.Answered(200, "fine"));
            assertThat(sentinel.requests().getFirst())
                    .startsWith("POST /hook HTTP/1.1\n")
                    .contains("Host: CRM.internal:" + sentinel.port())
                    .contains("X-Test: yes");
            assertThat(outbound.send(post("http://other.internal:" + sentinel.port())))
                    .isInstanceOf(Reply.Refused.class);
        }
        assertThat(sentinel.visitors()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:%d,http://127.0.0.1:%d/", "[::1]:%d,http://[0:0::1]:%d/"})
    void aListedAddressIsCalled(String listed, String url) throws IOException {
        try (var outbound = outbound(EVERYTHING_IS_AT_HOME, List.of(listed.formatted(sentinel.port())))) {
            assertThat(outbound.send(post(url.formatted(sentinel.port())))).isEqualTo(new Reply.Answered(200, "fine"));
        }
    }

    @Test
    void aNameThatAnswersDifferentlyTheSecondTimeGainsNothing() throws IOException {
        var asked = new AtomicInteger();
        Resolver flipping = _ -> new InetAddress[] {
            InetAddress.ofLiteral(asked.getAndIncrement() % 2 == 0 ? "93.184.216.34" : "127.0.0.1")
        };
        var url = "http://hooks.example.com:" + sentinel.port();
        try (var outbound = outbound(flipping, List.of())) {
            assertThat(outbound.objection(url)).isEmpty();
            assertThat(outbound.send(post(url))).isInstanceOf(Reply.Refused.class);
        }
        assertThat(asked).hasValue(2);
        assertThat(sentinel.visitors()).isZero();
    }

    @Test
    void aHostIsLookedUpOncePerConnectionAndCalledWhereItWasFound() throws IOException {
        var asked = new AtomicInteger();
        Resolver flipping = _ ->
                new InetAddress[] {InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "192.0.2.1")};
        try (var outbound = outbound(flipping, List.of("crm.internal:" + sentinel.port()))) {
            assertThat(outbound.send(post("http://crm.internal:" + sentinel.port())))
                    .isEqualTo(new Reply.Answered(200, "fine"));
        }
        assertThat(asked).hasValue(1);
        assertThat(sentinel.visitors()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34,127.0.0.1", "127.0.0.1,93.184.216.34", "2606:4700::1111,fd00::1"})
    void oneInnerAddressAmongOuterOnesCondemnsAll(String addresses) throws IOException {
        Resolver mixed =
                _ -> Stream.of(addresses.split(",")).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
        var url = "http://hooks.example.com:" + sentinel.port();
        try (var outbound = outbound(mixed, List.of())) {
            assertThat(outbound.send(post(url))).isInstanceOf(Reply.Refused.class);
        }
        assertThat(sentinel.visitors()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) throws IOException {
        var location = "http://127.0.0.1:" + sentinel.port() + "/";
        try (var sly = Sentinel.saying("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + location
                        + "\r\nContent-Length: 0\r\n\r\n");
                var outbound = outbound(EVERYTHING_IS_AT_HOME, List.of("127.0.0.1:" + sly.port()))) {
            assertThat(outbound.send(post("http://127.0.0.1:" + sly.port()))).isEqualTo(new Reply.Answered(status, ""));
            assertThat(sly.visitors()).isEqualTo(1);
        }
        assertThat(sentinel.visitors()).isZero();
    }

    @Test
    void whoDripsIsCutOffInTime() throws IOException {
        expectFailure("No whole answer came within 0.7 s.", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            drip(out, "a");
        });
    }

    @Test
    void whoDripsHeadersIsCutOffInTime() throws IOException {
        expectFailure("No whole answer came within 0.7 s.", out -> {
            out.write("HTTP/1.1 200 OK\r\nX-A: ".getBytes(StandardCharsets.US_ASCII));
            drip(out, "a");
        });
    }

    @Test
    void whoSaysNothingIsCutOffInTime() throws IOException {
        expectFailure("No whole answer came within 0.7 s.", out -> drip(out, ""));
    }

    @Test
    void endlessHeadersAreRefused() throws IOException {
        expectFailure("", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 1_000_000; i++) {
                out.write(("X-" + i + ": a\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    @Test
    void whoSpeaksNoHttpIsToldSo() throws IOException {
        expectFailure("", out -> out.write("220 mail.example.com ESMTP\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whoHangsUpIsToldSo() throws IOException {
        expectFailure("The connection ended without an answer.", _ -> {});
    }

    @Test
    void anEndlessAnswerIsCutOffAndOnlyItsBeginningIsKept() throws IOException {
        try (var wordy = new Sentinel(out -> {
                    out.write("HTTP/1.1 500 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write("\u0000ä\n\u001b[31m red ".getBytes(StandardCharsets.UTF_8));
                    }
                });
                var outbound = outbound(EVERYTHING_IS_AT_HOME, List.of("127.0.0.1:" + wordy.port()))) {
            assertThat(outbound.send(post("http://127.0.0.1:" + wordy.port())))
                    .isInstanceOfSatisfying(Reply.Answered.class, answer -> {
                        assertThat(answer.status()).isEqualTo(500);
                        assertThat(answer.excerpt()).hasSizeBetween(150, 200).startsWith("ä [31m red ä");
                        assertThat(answer.excerpt().chars()).noneMatch(Character::isISOControl);
                    });
        }
    }

    @Test
    void aClosedPortAndAnUnknownHostAreToldApart() throws IOException {
        int closed;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = gone.getLocalPort();
        }
        Resolver knowsOne = host -> {
            if (host.equals("127.0.0.1")) {
                return atHome(host);
            }
            throw new UnknownHostException(host);
        };
        try (var outbound = outbound(knowsOne, List.of("127.0.0.1:" + closed))) {
            assertThat(outbound.send(post("http://127.0.0.1:" + closed)))
                    .isEqualTo(new Reply.Failed("Nobody accepts connections there."));
            assertThat(outbound.send(post("https://nowhere.example/")))
                    .isEqualTo(new Reply.Failed("The host has no address. Is its name right?"));
            assertThat(outbound.objection("https://nowhere.example/")).isEmpty();
        }
    }

    @Test
    void outsideOnlyTlsAndTheUsualPortsAreOpenUnlessTheOperatorSaysSo() throws IOException {
        Resolver outside = _ -> new InetAddress[] {InetAddress.ofLiteral("93.184.216.34")};
        var strict = new OutboundSettings(List.of(), Set.of(443, 8443), false, Duration.ofSeconds(1));
        try (var outbound = new Outbound(strict, outside, SSLContexts.createDefault())) {
            assertThat(outbound.objection("http://hooks.example.com/"))
                    .hasValueSatisfying(s -> assertThat(s).contains("https://"));
            assertThat(outbound.objection("https://hooks.example.com:9000/"))
                    .hasValueSatisfying(s -> assertThat(s).contains("supportmax.outbound.ports"));
            assertThat(outbound.objection("https://hooks.example.com:8443/")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.internal", "crm.internal:", ":80", "crm.internal:70000", "http://crm:80", "127.1:80"})
    void aWrongEntryInTheListOfHostsIsNamed(String entry) {
        assertThatThrownBy(() -> outbound(EVERYTHING_IS_AT_HOME, List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(entry)
                .hasMessageContaining("Write crm.internal:8080");
    }

    private void expectFailure(String why, Sentinel.Manner manner) throws IOException {
        try (var rude = new Sentinel(manner);
                var outbound = outbound(EVERYTHING_IS_AT_HOME, List.of("127.0.0.1:" + rude.port()))) {
            assertThat(outbound.send(post("http://127.0.0.1:" + rude.port())))
                    .isInstanceOfSatisfying(
                            Reply.Failed.class,
                            failed -> assertThat(failed.why()).contains(why));
            assertThat(rude.visitors()).isEqualTo(1);
        }
    }

    /** Until the other side has had enough. */
    private static void drip(java.io.OutputStream out, String drop) throws IOException {
        try {
            for (var i = 0; i < 400; i++) {
                out.write(drop.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call post(String url) {
        return new Call(url, Map.of("X-Test", "yes"), "{}");
    }

    private Outbound outbound(Resolver resolver, List<String> internal) {
        var settings =
                new OutboundSettings(internal, Set.of(80, 443, 8443, sentinel.port()), true, Duration.ofMillis(700));
        return new Outbound(settings, resolver, SSLContexts.createDefault());
    }
}
