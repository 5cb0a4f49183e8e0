package pro.supportmax.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerConfigurationScenario {

    @Configuration
    @EnableConfigurationProperties(DatabaseSettings.class)
    @Import(LedgerConfiguration.class)
    static class Ledger {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Ledger.class);

    @Test
    void theCompanysOwnServerIsUsedAndBroughtUpToDate(@TempDir Path data) {
        external(data, SharedServer.url(SharedServer.blank())).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedServer.class);
            var sql = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(sql.sql("select count(*) from tickets.inbox")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
        });
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void twoProcessesMayShareTheCompanysServer(@TempDir Path one, @TempDir Path other) {
        var url = SharedServer.url(SharedServer.blank());
        external(one, url)
                .run(first -> external(other, url).run(second -> {
                    assertThat(first).hasNotFailed();
                    assertThat(second).hasNotFailed();
                }));
    }

    @Test
    void anEmptyAddressMeansTheEmbeddedServerInTheDataFolder(@TempDir Path data) throws Exception {
        SharedServer.linkPrograms(data.resolve("postgres-binaries"));
        runner.withPropertyValues(
                        "supportmax.data=" + data,
                        "supportmax.database.url=",
                        "supportmax.database.folder=" + data.resolve("postgres"))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(EmbeddedServer.class);
                    assertThat(context.getBean(HikariDataSource.class).isRunning())
                            .isTrue();
                    assertThat(data.resolve("postgres/PG_VERSION")).exists();
                });
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("it ends with the process")
                .doesNotExist();
    }

    @Test
    void aDataFolderInUseIsRefusedInOneSentence(@TempDir Path data) {
        var url = SharedServer.url(SharedServer.blank());
        external(data, url)
                .run(first -> external(data, url)
                        .run(second -> assertThat(second.getStartupFailure())
                                .rootCause()
                                .isInstanceOf(DataFolderUnusable.class)
                                .hasMessageContaining("is used by process")));
    }

    private ApplicationContextRunner external(Path data, String url) {
        return runner.withPropertyValues(
                "supportmax.data=" + data,
                "supportmax.database.url=" + url,
                "supportmax.database.username=" + SharedServer.username(),
                "supportmax.database.password=" + SharedServer.password());
    }
}
