package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;

/** What every error has in common. */
final class ProblemAssert {

    private ProblemAssert() {}

    /** The answer is a problem (RFC 9457) of this status, names the request, and says nothing about our insides. */
    static Edge.Reply isProblem(Edge.Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        var problem = reply.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isEqualTo("about:blank");
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("errors")).isNotEmpty();
        problem.path("errors").forEach(error -> {
            assertThat(error.path("code").asString()).matches("[a-z0-9_]+");
            assertThat(error.path("message").asString()).isNotBlank();
            assertThat(error.has("field")).isTrue();
        });
        assertThat(reply.body())
                .doesNotContain(
                        "Exception",
                        "pro.supportmax",
                        "java.",
                        "tools.jackson",
                        "springframework",
                        "org.postgres",
                        "SQL");
        if (!reply.header("X-Request-Id").isEmpty()) {
            assertThat(problem.path("request_id").asString()).isEqualTo(reply.header("X-Request-Id"));
        }
        return reply;
    }

    static Edge.Reply isProblem(Edge.Reply reply, int status, String code, String field) {
        isProblem(reply, status);
        var first = reply.json().path("errors").path(0);
        assertThat(first.path("code").asString()).as(reply.body()).isEqualTo(code);
        assertThat(first.path("field").asString("")).as(reply.body()).isEqualTo(field);
        return reply;
    }
}
