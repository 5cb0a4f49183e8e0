package pro.supportmax;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.kernel.Fact;
import pro.supportmax.kernel.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some parts of the product on a database of their own, wired as in the product: transactions, events, JSON, a clock
 * that the test moves. {@code new Room("pro.supportmax.customers", "pro.supportmax.tickets")} takes whole modules.
 */
public final class Room implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SettableClock clock = SettableClock.atMondayMorning();
    private final DataSource database;

    public Room(String... packages) {
        this(Ledgers.fresh(), packages);
    }

    public Room(DataSource database, String... packages) {
        this(database, Map.of(), packages);
    }

    /** @param settings as on the command line, {@code supportmax.desk.poll} */
    public Room(DataSource database, Map<String, Object> settings, String... packages) {
        this.database = database;
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("room", settings));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.register(Walls.class);
        context.scan(packages);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public SettableClock clock() {
        return clock;
    }

    public DataSource database() {
        return database;
    }

    public JdbcClient sql() {
        return get(JdbcClient.class);
    }

    public TransactionTemplate transaction() {
        return get(TransactionTemplate.class);
    }

    /** As a part of the product would, in the caller's transaction. */
    public void publish(Fact fact) {
        context.publishEvent(fact);
    }

    /** Every fact published so far, in order, those of rolled back transactions among them. */
    public List<Fact> facts() {
        return get(Ear.class).heard();
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Walls {

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Ids ids(Clock clock) {
            return Ids.timeOrdered(clock);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        Ear ear() {
            return new Ear();
        }
    }

    static final class Ear {

        private final List<Fact> heard = new ArrayList<>();

        @EventListener
        synchronized void hear(Fact fact) {
            heard.add(fact);
        }

        synchronized List<Fact> heard() {
            return List.copyOf(heard);
        }
    }
}
