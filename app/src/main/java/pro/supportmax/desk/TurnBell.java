package pro.supportmax.desk;

import org.springframework.stereotype.Component;
import pro.supportmax.ledger.Bell;

/** Rings when a turn was queued. */
@Component
class TurnBell extends Bell {}
