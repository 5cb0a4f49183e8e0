package pro.supportmax.access;

/**
 * A new key.
 *
 * @param token the key itself; this is the only time that anybody sees it
 */
public record IssuedKey(ApiKey key, String token) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "IssuedKey[" + key.hint() + "…]";
    }
}
