package pro.supportmax.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the ledger lives.
 *
 * @param url JDBC address of the company's own PostgreSQL 15 or newer; empty starts the embedded one
 * @param username user of that server
 * @param password password of that user
 * @param folder the folder of the embedded server
 * @param connections the most connections that this process holds
 */
@ConfigurationProperties("supportmax.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("supportmax") String username,
        @DefaultValue("") String password,
        @DefaultValue("data/postgres") Path folder,
        @DefaultValue("16") int connections) {}
