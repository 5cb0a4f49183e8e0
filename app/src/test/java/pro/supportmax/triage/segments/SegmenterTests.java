package pro.supportmax.triage.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTests {

    @Test
    void cutsTwoMattersThatAreJoinedByAndAlso() {
        assertPieces(
                "I can't log in since Monday, and also my last invoice is wrong.",
                "I can't log in since Monday,",
                "and also my last invoice is wrong.");
    }

    @Test
    void cutsAtSemicolonsAndByTheWay() {
        assertPieces(
                "The export fails with EXP-202; please check our usage too.",
                "The export fails with EXP-202;",
                "please check our usage too.");
        assertPieces(
                "My dashboard is empty and by the way I want to cancel our plan",
                "My dashboard is empty",
                "and by the way I want to cancel our plan");
    }

    @Test
    void cutsQuestionsThatAreJoinedByAnd() {
        assertPieces(
                "How do I reset my password and how do I change my plan?",
                "How do I reset my password",
                "and how do I change my plan?");
    }

    @Test
    void leavesOneMatterWhole() {
        assertPieces("I pressed Resume once, but it failed again the next morning.");
        assertPieces("When I open the source, and I click on Refresh twice, an error comes up.");
        assertPieces("If I cancel today and also delete the workspace can you refund me?");
        assertPieces("I would like to know which events you send, and what happens if our endpoint is down.");
        assertPieces("PDF, CSV, and our own format all fail.");
    }

    @Test
    void keepsGreetingAndSignOffApart() {
        assertPieces(
                "Hi team,\n\nour export has been failing since the release.\n\nThanks, Maya",
                "Hi team,",
                "our export has been failing since the release.",
                "Thanks, Maya");
        assertPieces(
                "Dear Sir or Madam,\nplease send me my invoices.\nBest regards,\nJonas Petersen\nHead of Sales",
                "Dear Sir or Madam,",
                "please send me my invoices.",
                "Best regards,\nJonas Petersen\nHead of Sales");
        assertPieces("Hello, the map is blank.", "Hello,", "the map is blank.");
        assertPieces("Thanks, that worked.", "Thanks,", "that worked.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Bridge runs in version 2026.9.3 on host db.example.org since 3.5 days.",
                "We pay approx. 99.50 USD for e.g. Dr. Smith and J. Petersen at the moment.",
                "See https://help.lumen.example/a.b?c=d!e for CON-102 at 10.0.0.1 or mail a.b@example.org now.",
                "It has been wrong since the 3. March of this year for all of us.",
                "At 5 p.m. today it fails."
            })
    void splitsNoTokens(String text) {
        assertPieces(text);
    }

    @Test
    void endsSentencesAfterAbbreviationsThatEndThem() {
        assertPieces(
                "Does it work? No. Please refund the last invoice.",
                "Does it work? No.",
                "Please refund the last invoice.");
    }

    @Test
    void leavesQuotedRepliesAndSignaturesOut() {
        assertPieces("""
                That did not help, the error is the same.

                On Mon, 2 Nov 2026 at 10:15, Lumen Assistant (AI) <support@lumen.example>
                wrote:
                > Please reconnect the source.
                > Then refresh.

                It now says CON-107 instead.
                --
                Tanvi
                """, "That did not help, the error is the same.", "It now says CON-107 instead.");
        assertPieces(
                "Still broken for me today.\n-----Original Message-----\nFrom: support\nPlease try again.",
                "Still broken for me today.");
    }

    @Test
    void readsAQuoteWhenThereIsNothingElse() {
        assertPieces("> please cancel my plan", "> please cancel my plan");
    }

    @Test
    void readsListItemsAsParts() {
        assertPieces(
                "We have two problems:\n1. The PDF export never ends\n2. Three invoices are missing",
                "We have two problems:",
                "1. The PDF export never ends",
                "2. Three invoices are missing");
    }

    @Test
    void joinsLinesThatAMailProgramWrapped() {
        assertPieces(
                "Since the release last week our main dashboard needs almost two minutes to\nopen, before it was ten"
                        + " seconds or so.");
    }

    @Test
    void joinsFragmentsToTheirNeighbour() {
        assertPieces("My boss keeps asking for the map. Any idea?");
        assertPieces("CON-102 again. Please tell us what to do.", "CON-102 again.", "Please tell us what to do.");
    }

    @Test
    void returnsTheTwelveMostTellingOfManyParts() {
        var text = "We moved to a new office. " + "It rained all day long there. ".repeat(30)
                + "How do I change our address? " + "The sky was grey again today. ".repeat(5)
                + "The refresh stops with CON-105 every time.";

        var pieces = Segmenter.pieces(text);

        assertThat(pieces).hasSize(12);
        assertThat(pieces.getFirst().text()).isEqualTo("We moved to a new office.");
        assertThat(pieces)
                .extracting(Piece::text)
                .contains("How do I change our address?", "The refresh stops with CON-105 every time.");
    }

    @Test
    void knowsOtherScripts() {
        assertThat(Segmenter.pieces("我无法登录我的账户。请帮我重置密码！")).hasSize(2);
        assertPieces("Hallo Team,\nmein Export schlägt fehl.", "Hallo Team,", "mein Export schlägt fehl.");
    }

    @Test
    void hasNoPiecesOfBlankText() {
        assertThat(Segmenter.pieces("")).isEmpty();
        assertThat(Segmenter.pieces(" \n\t\n ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a. ",
                ", and also I ",
                "> ",
                "\n",
                "On 2026 wrote: ",
                "1. ",
                "hi ",
                "thanks ",
                "? ",
                "é",
                "。",
                "-"
            })
    void readsHugeMessagesInTimeThatGrowsWithTheirLength(String part) {
        var text = part.repeat(100_000 / part.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(Segmenter.pieces(text)).hasSizeLessThan(13));
    }

    @Property(tries = 500)
    void piecesLieInOrderAndSayWhatTheTextSays(
            @ForAll
                    @StringLength(max = 300)
                    @Chars({'a', 'B', ' ', '.', ',', '\n', '?', '>', '-', '1', ';', 'é', '\uD83D', '\uDE00'})
                    String text) {
        var end = 0;
        for (var piece : Segmenter.pieces(text)) {
            assertThat(piece.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(piece.start(), piece.end()))
                    .isEqualTo(piece.text())
                    .isNotBlank();
            end = piece.end();
        }
    }

    private static void assertPieces(String text, String... expected) {
        assertThat(Segmenter.pieces(text))
                .extracting(Piece::text)
                .containsExactly(expected.length == 0 ? new String[] {text} : expected);
    }
}
