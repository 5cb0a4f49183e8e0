package pro.supportmax.channels.email.outbound;

import org.springframework.stereotype.Component;
import pro.supportmax.ledger.Bell;

/** Rings when a reply was queued. */
@Component
class PostBell extends Bell {}
