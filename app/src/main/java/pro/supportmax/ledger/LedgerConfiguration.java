package pro.supportmax.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Opens the ledger: the data folder first, then the server, then the schemas, then the pool for everyone else. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${supportmax.data:data}") Path folder) {
        return DataFolder.open(folder);
    }

    @Bean
    @Conditional(NoServerOfTheCompany.class)
    EmbeddedServer embeddedServer(DatabaseSettings settings, DataFolder owned) {
        Objects.requireNonNull(owned, "The folder is locked before a server starts in it");
        return EmbeddedServer.start(settings.folder());
    }

    @Bean
    DataSource database(DatabaseSettings settings, ObjectProvider<EmbeddedServer> embedded) throws IOException {
        var pool = new HikariDataSource();
        var server = embedded.getIfAvailable();
        pool.setPoolName("ledger");
        pool.setJdbcUrl(server != null ? server.url() : settings.url());
        pool.setUsername(server != null ? server.username() : settings.username());
        pool.setPassword(server != null ? server.password() : settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        Migrations.apply(pool);
        return pool;
    }

    /** Not {@code @ConditionalOnProperty}: to it, an empty value wanted means any value but "false". */
    static final class NoServerOfTheCompany implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("supportmax.database.url"));
        }
    }
}
