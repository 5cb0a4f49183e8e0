package pro.supportmax.triage.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import pro.supportmax.triage.Entity;

class EntitiesTests {

    /** A Wednesday. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC);

    private final Terms terms = new Terms(List.of(
            new Terms.Term("export", "Export", List.of("exports"), null),
            new Terms.Term("export-queue", "Export queue", List.of("queue of exports"), null),
            new Terms.Term("bridge", "Lumen Bridge", List.of("bridge"), "component")));
    private final Entities entities = new Entities(terms, clock, "US");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "invoice INV-2026-04711 is wrong | invoice | INV-2026-04711 | INV-2026-04711",
                "see inv-2026-04711. | invoice | INV-2026-04711 | inv-2026-04711",
                "invoice number 2026-04711 is wrong | invoice | 2026-04711 | 2026-04711",
                "where is ORD-88A17? | order | ORD-88A17 | ORD-88A17",
                "where is order #12345? | order | 12345 | 12345",
                "my account number is 4417-22 | account | 4417-22 | 4417-22",
                "we are CUST-10293 | account | CUST-10293 | CUST-10293",
                "as I wrote in #1042 | ticket | 1042 | 1042",
                "ticket 1042 again | ticket | 1042 | 1042",
                "you charged $42.00 twice | amount | 42.00 USD | $42.00",
                "Sie haben 1.200,50 € abgebucht | amount | 1200.50 EUR | 1.200,50 €",
                "refund EUR 99 please | amount | 99.00 EUR | EUR 99",
                "about 5k dollars | amount | 5000.00 USD | 5k dollars",
                "we paid 1,250.00 USD | amount | 1250.00 USD | 1,250.00 USD",
                "since 2026-03-12 it fails | date | 2026-03-12 | 2026-03-12",
                "since 12 March 2026 it fails | date | 2026-03-12 | 12 March 2026",
                "since March 12th it fails | date | 2026-03-12 | March 12th",
                "until Jan 5 | date | 2027-01-05 | Jan 5",
                "on 03/12/2026 | date | 03/12/2026 | 03/12/2026",
                "on 25/12/2026 | date | 2026-12-25 | 25/12/2026",
                "since yesterday | date | 2026-11-17 | yesterday",
                "since last Monday | date | 2026-11-16 | last Monday",
                "until next Wednesday | date | 2026-11-25 | next Wednesday",
                "we run 2026.9.3 here | version | 2026.9.3 | 2026.9.3",
                "the v2 interface | version | 2 | v2",
                "agent 3.4.2 | version | 3.4.2 | 3.4.2",
                "fails with CON-102. | error_code | CON-102 | CON-102",
                "fails with con-102 | error_code | CON-102 | con-102",
                "is it KI-2041? | error_code | KI-2041 | KI-2041",
                "an HTTP 500 comes back | error_code | HTTP 500 | HTTP 500",
                "we get error 503 | error_code | HTTP 503 | 503",
                "error EXP 202 comes | error_code | EXP-202 | EXP 202",
                "write to Jo.Doe@Example.ORG. | email | jo.doe@example.org | Jo.Doe@Example.ORG",
                "call +49 30 901820 please | phone | +4930901820 | +49 30 901820",
                "call (415) 555-2671 please | phone | +14155552671 | (415) 555-2671",
                "see https://app.lumen.example/a?b=1. | url | https://app.lumen.example/a?b=1 | https://app.lumen.example/a?b=1",
                "allow 203.0.113.10 | ip | 203.0.113.10 | 203.0.113.10",
                "the Export  queue is full | product | export-queue | Export  queue",
                "our BRIDGE stopped | component | bridge | BRIDGE",
            })
    void findsAndNormalises(String text, String type, String value, String written) {
        assertThat(entities.find(text)).anySatisfy(entity -> {
            assertThat(entity.type()).isEqualTo(type);
            assertThat(entity.value()).isEqualTo(value);
            assertThat(text.substring(entity.start(), entity.end())).isEqualTo(written);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You may 5 times a day do that",
                "exporting bridges",
                "ISO-27001 and UTF-8 and SHA-256",
                "at 10:30:15 it stopped",
                "2026-13-45",
                "top-10 of 12 rows",
                "24/7 support, 99.9 % uptime",
                "TLS 1.2 and SAML 2.0",
                "we are 250 people",
                "an error since 06:15",
                "the policy-v9 article"
            })
    void findsNothingInLookAlikes(String text) {
        assertThat(entities.find(text)).isEmpty();
    }

    @Test
    void takesNoDigitsOfAnInvoiceForAPhone() {
        assertThat(entities.find("INV-2026-4155552671 over $1,000.00 of 2026-01-02"))
                .extracting(Entity::type)
                .containsExactly("invoice", "amount", "date");
    }

    @Test
    void readsTheTermsOfTheDemoCompany() {
        var settings = new EntitySettings(List.of("classpath:demo/terms.yaml"), "US");
        var demo = new Terms(settings, new DefaultResourceLoader());

        assertThat(demo.find("our postgres data source"))
                .extracting(Entity::value)
                .containsExactly("postgresql", "connector");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "a@",
                "1.",
                "1.1.1.",
                "http://",
                "INV-",
                "$1,000",
                "+1 ",
                "export ",
                "12 March ",
                "::",
                "a:",
                "A-1",
                "#",
                "v1.",
                "order ",
                "1 ",
                "error "
            })
    void readsHugeMessagesInTimeThatGrowsWithTheirLength(String part) {
        var text = part.repeat(100_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> entities.find(text));
    }

    @Property(tries = 1000)
    void entitiesLieInOrderWithinTheText(
            @ForAll
                    @StringLength(max = 120)
                    @Chars({'1', '2', '0', '.', ',', '-', '/', ' ', '$', '€', '#', 'v', '@', ':', 'A', 'x', '\uD83D'})
                    String noise) {
        var text = "INV-2026-04711 " + noise + " CON-102 today";
        var end = 0;
        for (var entity : entities.find(text)) {
            assertThat(entity.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(entity.start(), entity.end()))
                    .isNotBlank()
                    .isEqualTo(text.substring(entity.start(), entity.end()).strip());
            assertThat(entity.value()).isNotBlank();
            end = entity.end();
        }
        assertThat(end).isEqualTo(text.length());
    }
}
