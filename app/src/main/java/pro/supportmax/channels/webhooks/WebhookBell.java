package pro.supportmax.channels.webhooks;

import org.springframework.stereotype.Component;
import pro.supportmax.ledger.Bell;

/** Rings when something may be waiting for the couriers. */
@Component
class WebhookBell extends Bell {}
