package pro.supportmax.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthenticationTests {

    private static final String OURS = "mx.lumen.example";
    private static final String PASSED =
            "Authentication-Results: mx.lumen.example; dkim=pass header.d=example.com; spf=pass smtp.mailfrom=example.com;"
                    + " dmarc=pass header.from=example.com\n";
    private static final String HOP =
            "Received: from out.example.com by mx.lumen.example with ESMTPS; Thu, 26 Nov 2026 10:00:00 +0000\n";
    private static final String FOREIGN =
            "Received: from evil.example by relay.evil.example; Thu, 26 Nov 2026 09:00:00 +0000\n";
    private static final String FROM = "From: Ann <ann@example.com>\n";

    @Test
    void believesATrustedServerAboveOrRightBelowItsOwnHop() {
        for (var head : new String[] {PASSED + HOP, HOP + PASSED}) {
            var found = read(head + FOREIGN + FROM);

            assertThat(found.dkim()).isEqualTo("pass");
            assertThat(found.spf()).isEqualTo("pass");
            assertThat(found.dmarc()).isEqualTo("pass");
            assertThat(found.arc()).isEqualTo("none");
            assertThat(found.aligned()).isTrue();
        }
    }

    @Test
    void ignoresWhatWasThereBeforeAnUntrustedHop() {
        assertThat(read(HOP + FOREIGN + PASSED + FROM)).isEqualTo(Authentication.NONE);
        assertThat(read(FOREIGN + PASSED + FROM)).isEqualTo(Authentication.NONE);
    }

    @Test
    void ignoresServersThatNobodyTrusts() {
        var other = PASSED.replace(OURS, "mx.other.example");

        assertThat(read(other + FROM)).isEqualTo(Authentication.NONE);
        assertThat(Mails.read(PASSED + FROM + "\nx").authentication()).isEqualTo(Authentication.NONE);
        assertThat(Mails.read(PASSED + FROM + "\nx", "lumen.example").authentication())
                .isEqualTo(Authentication.NONE);
        assertThat(Mails.read(PASSED + FROM + "\nx", "MX.Lumen.Example")
                        .authentication()
                        .aligned())
                .isTrue();
    }

    @Test
    void ofOneServerOnlyTheTopmostFieldCounts() {
        var failed =
                "Authentication-Results: mx.lumen.example; dkim=fail header.d=example.com; dmarc=fail header.from=example.com\n";

        var found = read(failed + HOP + PASSED + FROM);

        assertThat(found.dkim()).isEqualTo("fail");
        assertThat(found.spf()).isEqualTo("none");
        assertThat(found.aligned()).isFalse();
    }

    @Test
    void whatPassedMustVouchForTheSendersDomain() {
        var dkim = "Authentication-Results: mx.lumen.example; dkim=pass header.d=%s\n";

        assertThat(read(dkim.formatted("example.com") + FROM).aligned()).isTrue();
        assertThat(read(dkim.formatted("mail.example.com") + FROM).aligned()).isTrue();
        assertThat(read(dkim.formatted("evil.example") + FROM).aligned()).isFalse();
        assertThat(read(dkim.formatted("com") + FROM).aligned()).isFalse();
        assertThat(read(dkim.formatted("co.uk") + "From: a@bank.co.uk\n").aligned())
                .isFalse();
        assertThat(read("Authentication-Results: mx.lumen.example; spf=pass smtp.mailfrom=bounce@news.example.com\n"
                                + FROM)
                        .aligned())
                .isTrue();
        assertThat(read("Authentication-Results: mx.lumen.example; dmarc=pass header.from=other.example\n" + FROM)
                        .aligned())
                .isFalse();
    }

    @Test
    void twoSendersAreNotAuthentic() {
        assertThat(read(PASSED + FROM + "From: boss@lumen.example\n").aligned()).isFalse();
        assertThat(read(PASSED + "From: ann@example.com, boss@lumen.example\n").aligned())
                .isFalse();
    }

    @Test
    void commentsProveNothing() {
        assertThat(read(
                        "Authentication-Results: mx.lumen.example; spf=fail (dkim=pass header.d=example.com; dmarc=pass)\n"
                                + FROM))
                .isEqualTo(new Authentication("none", "fail", "none", "none", false));
        assertThat(read("Authentication-Results: (mx.lumen.example;) evil.example; dmarc=pass\n" + FROM))
                .isEqualTo(Authentication.NONE);
    }

    @Test
    void knowsVerdictsAndVersions() {
        assertThat(read(
                        "Authentication-Results: mx.lumen.example 1; dkim/1 = temperror; spf=softfail; arc=pass; dmarc=bestguess\n"
                                + FROM))
                .isEqualTo(new Authentication("temperror", "softfail", "none", "pass", false));
    }

    private static Authentication read(String head) {
        return Mails.read(head + "\nHello", OURS).authentication();
    }
}
