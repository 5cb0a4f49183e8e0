package pro.supportmax.channels.rest;

import org.jspecify.annotations.Nullable;
import pro.supportmax.access.Caller;

/** A caller's idempotency key as the desk and other rooms know it: the same words of another caller are another key. */
final class Keys {

    private Keys() {}

    static @Nullable String of(Caller caller, @Nullable String key) {
        return key == null ? null : "request:" + caller.key() + ":" + key.strip();
    }
}
