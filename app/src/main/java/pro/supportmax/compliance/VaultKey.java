package pro.supportmax.compliance;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Where the vault's keys are kept: a Tink keyset in base64, in a file that is made at first use, or in a setting.
 *
 * <p>The file is written beside its place and then linked into it. A link is refused where there is a file already, so
 * of two processes that start at once one makes the key and the other reads it.
 */
sealed interface VaultKey {

    /** The keys as they are now. */
    KeysetHandle keyset();

    /** The keys with a new one that seals, kept for good. */
    KeysetHandle rotated();

    static VaultKey of(ComplianceSettings settings) {
        return settings.vaultKey().isBlank()
                ? new InFile(settings.folder().resolve("vault.key"))
                : new InSetting(settings.vaultKey());
    }

    record InSetting(String base64) implements VaultKey {

        @Override
        public KeysetHandle keyset() {
            return parse(base64, this);
        }

        @Override
        public KeysetHandle rotated() {
            throw new VaultLocked("The vault's key comes from " + this + " and cannot be changed from here. Rotate it"
                    + " where a vault.key lies, and put what the file then holds into the setting on every machine.");
        }

        @Override
        public String toString() {
            return "the setting supportmax.compliance.vault-key";
        }
    }

    record InFile(Path file) implements VaultKey {

        @Override
        public KeysetHandle keyset() {
            try {
                if (!Files.exists(file)) {
                    make();
                }
                return parse(Files.readString(file), this);
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        @Override
        public KeysetHandle rotated() {
            var keys = KeysetHandle.newBuilder(keyset());
            try {
                var wider = keys.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .build();
                var draft = draft(wider);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return wider;
            } catch (IOException e) {
                throw unusable(e);
            } catch (GeneralSecurityException e) {
                throw new VaultLocked("No key can be added to " + this + ".", e);
            }
        }

        private void make() throws IOException {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = draft(generate());
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // another process was faster: its key counts
            } catch (UnsupportedOperationException e) {
                Files.copy(draft, file, StandardCopyOption.COPY_ATTRIBUTES);
            } finally {
                Files.deleteIfExists(draft);
            }
        }

        private Path draft(KeysetHandle keys) throws IOException {
            var folder = file.toAbsolutePath().getParent();
            var draft = Files.createTempFile(folder, "vault.key.", ".new", ownerOnly());
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap((format(keys) + "\n").getBytes(StandardCharsets.US_ASCII)));
                out.force(true);
            }
            return draft;
        }

        private FileAttribute<?>[] ownerOnly() {
            return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
        }

        private VaultLocked unusable(IOException e) {
            return new VaultLocked(
                    "The vault's key in " + this + " cannot be read or made ("
                            + e.getClass().getSimpleName()
                            + "). Give this user the right to read and write that folder.",
                    e);
        }

        @Override
        public String toString() {
            return file.toAbsolutePath().toString();
        }
    }

    private static KeysetHandle generate() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new VaultLocked("This Java cannot make keys for AES-256-GCM.", e);
        }
    }

    private static String format(KeysetHandle keys) {
        try {
            return Base64.getEncoder()
                    .encodeToString(TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new VaultLocked("The vault's key cannot be written.", e);
        }
    }

    private static KeysetHandle parse(String base64, VaultKey where) {
        try {
            AeadConfig.register();
            return TinkProtoKeysetFormat.parseKeyset(
                    Base64.getDecoder().decode(base64.strip()), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new VaultLocked(
                    "What stands in " + where + " is no key of the vault: it must be the base64 that a vault.key holds,"
                            + " whole. Bring back the right one from a backup of the data folder.",
                    e);
        }
    }
}
