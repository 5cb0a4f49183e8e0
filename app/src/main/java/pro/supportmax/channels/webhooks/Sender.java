package pro.supportmax.channels.webhooks;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sends at once what a person asks for, or has the couriers do it. */
@Component
class Sender {

    private final Courier courier;
    private final WebhookBell bell;
    private final WebhookSettings settings;

    Sender(Courier courier, WebhookBell bell, WebhookSettings settings) {
        this.courier = courier;
        this.bell = bell;
        this.settings = settings;
    }

    void now(Shipment shipment) {
        courier.deliver(shipment);
    }

    void soon() {
        bell.ring();
    }

    Duration lease() {
        return settings.lease();
    }

    Duration giveUpAfter() {
        return settings.giveUpAfter();
    }
}
