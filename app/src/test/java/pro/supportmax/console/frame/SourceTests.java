package pro.supportmax.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pro.supportmax.kernel.Citation;

class SourceTests {

    @Test
    void numbersEachArticleOnceInTheOrderOfTheAnswer() {
        var sources = Source.of(List.of(
                citation("refunds", "#how", "Ask within 14 days."),
                citation("invoices", "", "Invoices are kept for 7 years."),
                citation("refunds", "#where", "It goes to the original card."),
                citation("refunds", "#how", "Ask within 14 days.")));

        assertThat(sources)
                .containsExactly(
                        new Source(
                                1,
                                "refunds",
                                "/help/articles/refunds#how",
                                List.of("Ask within 14 days.", "It goes to the original card.")),
                        new Source(
                                2, "invoices", "/help/articles/invoices", List.of("Invoices are kept for 7 years.")));
    }

    private static Citation citation(String article, String anchor, String quote) {
        return new Citation(article, article, "/help/articles/" + article + anchor, quote, 1);
    }
}
