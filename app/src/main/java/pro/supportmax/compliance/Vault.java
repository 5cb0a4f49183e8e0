package pro.supportmax.compliance;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.PermanentFailure;

/**
 * Seals secrets before they go into the ledger, so that a copy of the database alone gives none of them away: AES-256-GCM
 * by Tink. The place that a secret belongs to is authenticated with it, so what is moved elsewhere does not open.
 *
 * <p>A sealed secret is {@code v1:} and the base64url of Tink's output, whose bytes 1 to 4 number the key that sealed it
 * (Tink wire format, "output prefix"). Several keys may be alive: the newest seals, all of them open.
 */
@Component
public class Vault {

    private static final String MARK = "v1:";
    private static final int PREFIX = 5;

    private final VaultKey key;
    private final AtomicReference<@Nullable Keyring> held = new AtomicReference<>();

    @Autowired
    Vault(ComplianceSettings settings) {
        this(VaultKey.of(settings));
    }

    Vault(VaultKey key) {
        this.key = key;
    }

    /**
     * @param plain the secret
     * @param context whose secret it is and what for: {@code "webhook:<id>"}; needed again to open it
     * @throws PermanentFailure when there is no usable key; the message names the mend
     */
    public String seal(String plain, String context) {
        try {
            var sealed = keyring().aead().encrypt(bytes(plain), bytes(context));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new VaultLocked("A secret cannot be sealed with the key in " + key + ".", e);
        }
    }

    /**
     * @param sealed what {@link #seal} returned
     * @param context the same as when it was sealed
     * @throws PermanentFailure when it was sealed with a key that is not here, for another place, or was changed; the
     *     message names the mend
     */
    public String open(String sealed, String context) {
        var bytes = unwrap(sealed, context);
        var ring = holding(ByteBuffer.wrap(bytes).getInt(1), context);
        try {
            return new String(ring.aead().decrypt(bytes, bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new VaultLocked(
                    "The secret of " + context + " was changed, or sealed for another place, and stays closed."
                            + " Enter it anew.",
                    e);
        }
    }

    /**
     * Adds a key to the file: it seals from now on, and what was sealed before still opens. Other processes with this
     * file take it up when they meet what it sealed.
     *
     * @throws PermanentFailure when the key comes from a setting, which nobody but its owner can change
     */
    void rotate() {
        held.set(Keyring.of(key.rotated()));
    }

    private Keyring keyring() {
        var ring = held.get();
        return ring != null ? ring : fresh();
    }

    private Keyring fresh() {
        var ring = Keyring.of(key.keyset());
        held.set(ring);
        return ring;
    }

    private Keyring holding(int id, String context) {
        var ring = keyring();
        if (!ring.has(id)) {
            ring = fresh();
        }
        if (!ring.has(id)) {
            throw new VaultLocked("The secret of " + context + " was sealed with a key that is not in " + key
                    + ". Bring back the key that belongs to this database (every backup of the data folder holds it as"
                    + " vault.key), or enter the secret anew.");
        }
        return ring;
    }

    private static byte[] unwrap(String sealed, String context) {
        try {
            var bytes = sealed.startsWith(MARK) ? Base64.getUrlDecoder().decode(sealed.substring(MARK.length())) : null;
            if (bytes != null && bytes.length > PREFIX && bytes[0] == 1) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new VaultLocked("What is kept as the secret of " + context + " is damaged. Enter it anew.", e);
        }
        throw new VaultLocked("What is kept as the secret of " + context + " is no sealed secret. Enter it anew.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Keys ready for use. */
    private record Keyring(KeysetHandle keys, Aead aead) {

        static Keyring of(KeysetHandle keys) {
            try {
                return new Keyring(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
            } catch (GeneralSecurityException e) {
                throw new VaultLocked("The vault's key is of another kind than AES-256-GCM.", e);
            }
        }

        boolean has(int id) {
            for (var i = 0; i < keys.size(); i++) {
                if (keys.getAt(i).getId() == id) {
                    return true;
                }
            }
            return false;
        }
    }
}
