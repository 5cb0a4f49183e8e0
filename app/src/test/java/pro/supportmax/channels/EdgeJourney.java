package pro.supportmax.channels;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import pro.supportmax.Ledgers;

/** The whole product without the demo company, on a free port; tests with the same settings share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "supportmax.demo.enabled=false",
            "supportmax.access.key-per-minute=100000",
            "supportmax.access.anonymous-per-minute=100000",
            "supportmax.channels.body-time=2s",
            "supportmax.email.poll=1s",
            "supportmax.email.chat-continues-after=1s",
            "server.forward-headers-strategy=native"
        })
@ContextConfiguration(initializers = Ledgers.class)
@Import(Edge.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface EdgeJourney {}
