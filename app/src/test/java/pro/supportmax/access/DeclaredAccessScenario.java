package pro.supportmax.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pro.supportmax.access.DeclaredAccess.Declaration;
import pro.supportmax.channels.EdgeJourney;

/** Every page and every call says what it demands, or that it is open and why. */
@EdgeJourney
class DeclaredAccessScenario {

    private final RequestMappingHandlerMapping handlers;
    private final DeclaredAccess access;

    DeclaredAccessScenario(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, DeclaredAccess access) {
        this.handlers = handlers;
        this.access = access;
    }

    @Test
    void everyHandlerDeclaresItsAccess() {
        var silent = handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> access.declaration(entry.getValue()) instanceof Declaration.Nothing)
                .map(entry -> entry.getKey() + " in " + entry.getValue().getShortLogMessage()
                        + " declares nothing: add @Requires(…) or @Open(\"why\")")
                .toList();
        assertThat(handlers.getHandlerMethods()).hasSizeGreaterThan(25);
        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsOpenSaysWhy() {
        var reasons = handlers.getHandlerMethods().values().stream()
                .map(access::declaration)
                .filter(Declaration.ToAll.class::isInstance)
                .map(declaration -> ((Declaration.ToAll) declaration).reason())
                .toList();
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> assertThat(reason).contains(" "));
    }

    @Test
    void aHandlerThatDeclaresNothingServesNobody() throws Exception {
        assertThatThrownBy(() -> serve(new Silent())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> serve(new Mute())).isInstanceOf(AccessDeniedException.class);
        assertThat(new DeclaredAccess(List.of(new OpenLibrary(Silent.class, "a library")))
                        .declaration(handler(new Silent())))
                .isEqualTo(new Declaration.ToAll("a library"));
    }

    private void serve(Object controller) throws Exception {
        access.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), handler(controller));
    }

    private static HandlerMethod handler(Object controller) throws Exception {
        return new HandlerMethod(controller, controller.getClass().getDeclaredMethod("page"));
    }

    static class Silent {
        @GetMapping("/silent")
        String page() {
            return "";
        }
    }

    @Requires({})
    static class Mute {
        @Open(" ")
        String page() {
            return "";
        }
    }
}
