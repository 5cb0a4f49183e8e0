package pro.supportmax.channels.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What monitoring sees of deliveries. */
@Component
class WebhookMeters {

    private final MeterRegistry registry;

    WebhookMeters(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry.getIfAvailable(SimpleMeterRegistry::new);
    }

    void delivery(boolean success, long nanos) {
        Timer.builder("supportmax.webhook.delivery")
                .description("From the making of a body to the receiver's answer")
                .tag("outcome", success ? "delivered" : "failed")
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
