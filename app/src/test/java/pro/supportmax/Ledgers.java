package pro.supportmax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import pro.supportmax.ledger.SharedServer;
import pro.supportmax.models.KeptEmbeddings;

/**
 * Databases for tests: one embedded server a JVM, every schema in place.
 *
 * <ul>
 *   <li>{@code Ledgers.fresh()} is a database of the caller's own.
 *   <li>{@code Ledgers.database()} is shared by all who ask; look only for what you wrote.
 *   <li>{@code @SpringBootTest @ContextConfiguration(initializers = Ledgers.class)} starts the product on a database of
 *       its own.
 *   <li>{@link Room} starts just the parts that a test names, with real transactions and events, in a moment.
 * </ul>
 */
public final class Ledgers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Shared {
        static final DataSource database = fresh();
    }

    public static DataSource database() {
        return Shared.database;
    }

    public static DataSource fresh() {
        return SharedServer.pool(SharedServer.copy());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("ledgers", properties()));
    }

    /**
     * The settings that point the product at a fresh database and a fresh data folder. What triage learned and what was
     * embedded stays beside the compiled classes, checked by its version: learning it anew costs each start half a minute.
     */
    public static Map<String, Object> properties() {
        try {
            return Map.of(
                    "supportmax.data", SharedServer.dataFolder().toString(),
                    "supportmax.triage.training.model", "target/triage-model",
                    "supportmax.models.embedding.bank", KeptEmbeddings.FILE.toString(),
                    "supportmax.database.url", SharedServer.url(SharedServer.copy()),
                    "supportmax.database.username", SharedServer.username(),
                    "supportmax.database.password", SharedServer.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
