package pro.supportmax.compliance;

import pro.supportmax.kernel.PermanentFailure;

/** Something sealed cannot be opened, or nothing can be sealed; the message says what to do and holds no secret. */
final class VaultLocked extends PermanentFailure {

    VaultLocked(String message) {
        super(message);
    }

    VaultLocked(String message, Throwable cause) {
        super(message, cause);
    }
}
