package pro.supportmax.workbench.sets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pro.supportmax.guard.Span;
import tools.jackson.databind.json.JsonMapper;

class PersonalSpansTests {

    @Test
    void codePointsBecomeUtf16Units() {
        var row = new Row(
                "pii.jsonl",
                JsonMapper.shared()
                        .readTree(
                                "{\"text\":\"😀😀 a@b.org\",\"spans\":[{\"type\":\"EMAIL_ADDRESS\",\"start\":3,\"end\":10}]}"));

        var spans = PersonalSpans.marked(row);

        assertThat(spans).containsExactly(new Span("EMAIL_ADDRESS", 5, 12));
        assertThat(row.text().substring(5, 12)).isEqualTo("a@b.org");
    }
}
