package pro.supportmax.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pinned address does not weaken TLS: the certificate must be trusted, and be that of the name. */
class CertificatesTests {

    private static final String NAME = "hooks.example.com";

    @TempDir
    Path folder;

    private WireMockServer server = new WireMockServer();

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(certificate().toString())
                .keystoreType("PKCS12")
                .keystorePassword("password")
                .keyManagerPassword("password"));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok("fine")));
    }

    private Path certificate() throws IOException, InterruptedException {
        var file = folder.resolve("certificate.p12");
        var order = "-genkeypair -alias a -keyalg EC -storetype PKCS12 -storepass password -validity 2 -dname CN="
                + NAME + " -ext san=dns:" + NAME + " -keystore " + file;
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = Stream.concat(Stream.of(keytool.toString()), Stream.of(order.split(" ")));
        var made = new ProcessBuilder(command.toList()).inheritIO().start().waitFor();
        assertThat(made).isZero();
        return file;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        assertThat(send(NAME, SSLContexts.createDefault()))
                .isInstanceOfSatisfying(
                        Reply.Failed.class, failed -> assertThat(failed.why()).startsWith("TLS failed"));
    }

    @Test
    void aTrustedCertificateOfAnotherNameIsRefused() throws Exception {
        assertThat(send("other.example.com", trusting()))
                .isInstanceOfSatisfying(
                        Reply.Failed.class, failed -> assertThat(failed.why()).startsWith("TLS failed"));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void aTrustedCertificateOfTheNameIsGoodWhereverTheNameLeads() throws Exception {
        assertThat(send(NAME, trusting())).isEqualTo(new Reply.Answered(200, "fine"));
    }

    private Reply send(String host, SSLContext trust) throws IOException {
        var port = server.httpsPort();
        var settings = new OutboundSettings(List.of(host + ":" + port), Set.of(), false, Duration.ofSeconds(10));
        Resolver home = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        try (var outbound = new Outbound(settings, home, trust)) {
            return outbound.send(new Call("https://" + host + ":" + port + "/", Map.of(), "{}"));
        }
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        return SSLContexts.custom().loadTrustMaterial(null, (_, _) -> true).build();
    }
}
