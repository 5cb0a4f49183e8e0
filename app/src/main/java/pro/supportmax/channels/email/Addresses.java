package pro.supportmax.channels.email;

import java.util.Locale;
import java.util.Optional;

/** Parts of an e-mail address. */
public final class Addresses {

    private Addresses() {}

    /** What stands between the first {@code +} and the {@code @} (RFC 5233). */
    public static Optional<String> detail(String address) {
        var at = address.lastIndexOf('@');
        var plus = address.indexOf('+');
        return plus < 0 || at < plus ? Optional.empty() : Optional.of(address.substring(plus + 1, at));
    }

    /** The address in lower case without that part. */
    public static String withoutDetail(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        var at = lower.lastIndexOf('@');
        var plus = lower.indexOf('+');
        return plus < 0 || at < plus ? lower : lower.substring(0, plus) + lower.substring(at);
    }

    /** The address with a part behind {@code +}. */
    public static String withDetail(String address, String detail) {
        var at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + detail + address.substring(at);
    }

    /** What stands behind the {@code @}. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
