package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.access.Sessions;
import pro.supportmax.access.SignIn;

/**
 * Every route that the product has × everybody who must not use it. The rows come from the handlers themselves, so a new
 * route is in the matrix before anybody thinks of it.
 */
@EdgeJourney
class AuthorisationMatrixJourney {

    /** The widget's routes that begin everything; all others need a session. */
    private static final Set<String> WITHOUT_SESSION =
            Set.of("/widget/v1/{inbox}/settings", "/widget/v1/{inbox}/session");

    private static final String CANARY = "canary7f3a91";

    private final Edge edge;
    private final Sessions sessions;
    private final RequestMappingHandlerMapping handlers;
    private Map<String, String> ids = Map.of();

    AuthorisationMatrixJourney(
            Edge edge,
            Sessions sessions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.edge = edge;
        this.sessions = sessions;
        this.handlers = handlers;
    }

    /** One address with one method. */
    private record Route(String method, String path, String format, String answer, List<Scope> scopes) {
        boolean isOpen() {
            return scopes.isEmpty();
        }

        boolean isForPrograms() {
            return path.startsWith("/api/") || path.startsWith("/chat/") || path.startsWith("/widget/");
        }

        boolean isStream() {
            return answer.equals("text/event-stream");
        }

        @Override
        public String toString() {
            return method + " " + path + (isOpen() ? " (open)" : " " + scopes);
        }
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues()) {
                (methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name))
                        .forEach(method ->
                                routes.add(new Route(method, path, format(mapping), answer(mapping), scopes(handler))));
            }
        });
        return routes;
    }

    private static String format(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse("application/json");
    }

    private static String answer(RequestMappingInfo mapping) {
        return mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .orElse("text/html");
    }

    private static List<Scope> scopes(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(place -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(place, Requires.class)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(requires -> List.of(requires.value()))
                .orElse(List.of());
    }

    /** Things that nobody but their owners may see; each text of theirs holds the canary. */
    private void plantCanaries() {
        if (!ids.isEmpty()) {
            return;
        }
        var me = edge.administrator();
        var opened = me.post("/api/v1/tickets", """
                {"subject":"%1$s","body":"%1$s","customer":{"email":"%1$s@example.org","name":"%1$s"}}""".formatted(CANARY));
        var number = opened.data().path("number").asString();
        me.post("/api/v1/tickets/" + number + "/messages", "{\"kind\":\"note\",\"text\":\"" + CANARY + "\"}");
        me.put("/api/v1/articles/secret-draft", "{\"title\":\"" + CANARY + "\",\"markdown\":\"" + CANARY + "\"}");
        var key = me.post("/api/v1/keys", "{\"name\":\"" + CANARY + "\",\"scopes\":[\"ask\"]}");
        var customer = opened.data().path("requester").path("id").asString();
        var webhook = me.post("/api/v1/webhooks", """
                {"name":"%1$s","url":"https://hooks.example.com/%1$s","events":["*"],"enabled":false}""".formatted(CANARY));
        ids = Map.of(
                "webhooks",
                webhook.data().path("id").asString(),
                "number",
                number,
                "slug",
                "secret-draft",
                "customers",
                customer,
                "keys",
                key.data().path("id").asString());
    }

    private String address(Route route) {
        plantCanaries();
        var path = route.path();
        for (var part : Set.copyOf(Arrays.asList(path.split("/")))) {
            if (part.startsWith("{")) {
                var name = part.replaceAll("[{}*]|:.*", "");
                var value = name.equals("number") || name.equals("slug")
                        ? ids.get(name)
                        : path.contains("/keys/")
                                ? ids.get("keys")
                                : path.contains("/webhooks/") && name.equals("id")
                                        ? ids.get("webhooks")
                                        : path.contains("/inboxes/") || name.equals("inbox")
                                                ? "chat"
                                                : ids.get("customers");
                path = path.replace(part, String.valueOf(value));
            }
        }
        return path;
    }

    @TestFactory
    Stream<DynamicTest> strangersGetNothing() {
        return routes().stream()
                .filter(route -> !route.isOpen())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var reply = edge.stranger().send(route.method(), address(route), "{}", accept(route));
                    isRefused(route, reply, 401);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aKeyThatIsNoneOpensNothing() {
        return routes().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var forged = edge.bearer("smx_" + "A".repeat(43));
                    var reply = forged.send(route.method(), address(route), "{}", accept(route));
                    isRefused(route, reply, 401);
                }));
    }

    @TestFactory
    Stream<DynamicTest> otherScopesAreNotEnough() {
        return routes().stream()
                .filter(route -> !route.isOpen())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var others = Stream.of(Scope.values())
                            .filter(scope ->
                                    scope != Scope.ADMIN && !route.scopes().contains(scope))
                            .toArray(Scope[]::new);
                    var reply = route.isForPrograms()
                            ? edge.with(others).send(route.method(), address(route), "{}", accept(route))
                            : edge.stranger()
                                    .send(
                                            route.method(),
                                            address(route),
                                            "{}",
                                            "Content-Type",
                                            route.format(),
                                            "Accept",
                                            route.answer(),
                                            "Cookie",
                                            "smx_session=" + session(others));
                    isRefused(route, reply, 403);
                }));
    }

    @TestFactory
    Stream<DynamicTest> openRoutesTellStrangersNothingOfOthers() {
        return routes().stream()
                .filter(Route::isOpen)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var address = address(route);
                    var asked =
                            route.path().startsWith("/chat/") || route.path().startsWith("/widget/")
                                    ? address + "?ticket=" + ids.get("number")
                                    : address;
                    var body = "{\"text\":\"x\",\"ticket\":" + ids.get("number") + "}";
                    for (var who : List.of(edge.stranger(), visitor())) {
                        var reply = who.send(route.method(), asked, body, accept(route));
                        if (route.path().startsWith("/chat/")) {
                            ProblemAssert.isProblem(reply, 404);
                        }
                        if (route.path().startsWith("/widget/") && !WITHOUT_SESSION.contains(route.path())) {
                            assertThat(reply.status()).as(reply.body()).isIn(400, 401);
                        }
                        hasNoCanary(reply);
                    }
                }));
    }

    @Test
    void aVisitorSeesTheOwnConversationOnly() {
        var one = visitor();
        var other = visitor();
        var own = one.post("/chat/messages", "{\"text\":\"My own " + CANARY + "\"}");
        var number = own.data().path("ticket").path("number").asLong();
        assertThat(one.get("/chat/messages?ticket=" + number).body()).contains("My own");
        for (var reply : List.of(
                other.get("/chat/messages?ticket=" + number),
                other.get("/chat/events?ticket=" + number),
                other.post("/chat/person?ticket=" + number, ""),
                other.post("/chat/messages", "{\"text\":\"x\",\"ticket\":" + number + "}"))) {
            ProblemAssert.isProblem(reply, 404);
            hasNoCanary(reply);
        }
        assertThat(other.get("/chat/messages").body()).doesNotContain(CANARY);
    }

    private Edge.As visitor() {
        var visitor = edge.visitor();
        visitor.post("/chat/messages", "{\"text\":\"Hello\"}");
        return visitor;
    }

    private String session(Scope... scopes) {
        return switch (sessions.signIn(edge.key(scopes))) {
            case SignIn.Started started -> started.session();
            case SignIn.Refused _ -> throw new AssertionError("The session did not start");
        };
    }

    private static String[] accept(Route route) {
        return new String[] {"Accept", route.isForPrograms() ? "*/*" : route.answer(), "Content-Type", route.format()};
    }

    private static void isRefused(Route route, Edge.Reply reply, int status) {
        hasNoCanary(reply);
        if (route.isForPrograms()) {
            ProblemAssert.isProblem(reply, status);
        } else if (status == 401 && route.method().equals("GET") && !route.isStream()) {
            assertThat(reply.status()).isEqualTo(302);
            assertThat(reply.header("Location")).contains("/sign-in");
        } else {
            assertThat(reply.status()).isIn(401, 403);
        }
    }

    private static void hasNoCanary(Edge.Reply reply) {
        assertThat(reply.body()).doesNotContain(CANARY);
        assertThat(reply.headers().map().toString()).doesNotContain(CANARY);
    }
}
