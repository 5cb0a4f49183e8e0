package pro.supportmax.channels.rest;

import org.jspecify.annotations.Nullable;
import pro.supportmax.access.Caller;

/** A caller's idempotency key as the desk and other rooms know it: the same words of another caller are another key. */
final class Keys {

    private Keys() {}

    /** Whose uploads a caller's are. */
    static String owner(Caller caller) {
        return "key:" + caller.key();
    }

    static @Nullable String of(Caller caller, @Nullable String key) {
        return key == null ? null : "request:" + caller.key() + ":" + key.strip();
    }
}
