package pro.supportmax.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import pro.supportmax.Ledgers;
import pro.supportmax.SettableClock;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;
import pro.supportmax.models.Embedder;

/** The module as one process runs it, on a database and an index folder that other processes may share. */
final class Shelf implements AutoCloseable {

    static final Actor WRITER = Actor.teammate("writer@lumen.example");

    private static final Embedder EMBEDDER = Embedder.standalone();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final List<Fact> facts = new CopyOnWriteArrayList<>();
    final DataSource database;
    final Path folder;

    Shelf() {
        this(Ledgers.fresh(), temporary());
    }

    Shelf(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
        context.getBeanFactory().registerSingleton("database", database);
        context.registerBean(Clock.class, SettableClock::atMondayMorning);
        context.getBeanFactory().registerSingleton("embedder", EMBEDDER);
        context.registerBean(KnowledgeSettings.class, () -> new KnowledgeSettings(folder, Duration.ofMillis(50), 0.5));
        context.registerBean("ear", Ear.class, () -> new Ear(facts));
        context.register(Walls.class);
        context.scan("pro.supportmax.knowledge");
        context.refresh();
    }

    Articles articles() {
        return context.getBean(Articles.class);
    }

    Importing importing() {
        return context.getBean(Importing.class);
    }

    Knowledge knowledge() {
        return context.getBean(Knowledge.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Article put(String slug, String title, String markdown) {
        return articles()
                .save(
                        new ArticleDraft(
                                slug,
                                title,
                                "Help",
                                "customers",
                                null,
                                null,
                                "how-to",
                                ArticleStatus.PUBLISHED,
                                markdown),
                        WRITER);
    }

    /** Until all that was saved can be found. */
    void settle() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            var state = knowledge().state();
            return state.mode() == IndexState.Mode.READY && state.pending() == 0;
        });
    }

    List<Path> indexFiles() {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("supportmax-index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    record Ear(List<Fact> heard) {
        @EventListener
        void hear(ArticleEvent fact) {
            heard.add(fact);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Walls {

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }
    }
}
