package pro.supportmax.files;

import org.springframework.stereotype.Component;
import pro.supportmax.ledger.Bell;

/** Rings when a file with text was kept. */
@Component
class TextBell extends Bell {}
