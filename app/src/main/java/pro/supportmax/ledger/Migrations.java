package pro.supportmax.ledger;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date: one folder {@code db/migration/<module>} and one schema of that name, with
 * its own history. Flyway locks each history, so two processes that start at once do not collide.
 */
final class Migrations {

    private static final String ROOT = "db/migration/";

    private Migrations() {}

    static void apply(DataSource database) throws IOException {
        for (var module : modules()) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:" + ROOT + module)
                    .load()
                    .migrate();
        }
    }

    private static List<String> modules() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.sql");
        return Arrays.stream(files).map(Migrations::module).distinct().sorted().toList();
    }

    private static String module(org.springframework.core.io.Resource file) {
        try {
            var path = file.getURL().toString();
            var start = path.lastIndexOf(ROOT) + ROOT.length();
            return path.substring(start, path.indexOf('/', start));
        } catch (IOException e) {
            throw new IllegalStateException("A migration that was just listed cannot be read", e);
        }
    }
}
