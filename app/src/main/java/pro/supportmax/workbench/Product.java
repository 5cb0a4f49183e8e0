package pro.supportmax.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pro.supportmax.SupportMax;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.PermanentFailure;
import pro.supportmax.knowledge.IndexState;
import pro.supportmax.knowledge.Knowledge;

/** The product without its doors to the world, in this process, on a database and a data folder that are thrown away. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ConfigurableApplicationContext context;
    private final Path folder;

    private Product(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /**
     * @param demo whether to begin with the demo company, on which the golden cases are asked
     * @param settings more settings, each as {@code --name=value}
     */
    static Product start(boolean demo, String... settings) {
        try {
            var folder = Files.createTempDirectory("supportmax-eval");
            var context = new SpringApplicationBuilder(SupportMax.class)
                    .web(WebApplicationType.NONE)
                    .initializers(starting -> starting.addBeanFactoryPostProcessor(ClosedDoors::shut))
                    .run(arguments(folder, demo, settings));
            var product = new Product(context, folder);
            if (demo) {
                product.await("the demo company", product::demoIsThere);
            }
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] arguments(Path folder, boolean demo, String... settings) {
        var arguments = new ArrayList<>(List.of(settings));
        arguments.add("--supportmax.data=" + folder);
        arguments.add("--supportmax.demo.enabled=" + demo);
        arguments.add("--supportmax.models.embedding.cache-megabytes=160");
        arguments.add("--logging.level.root=error");
        arguments.add("--logging.level.pro.supportmax=warn");
        return arguments.toArray(String[]::new);
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    private boolean demoIsThere() {
        var index = get(Knowledge.class).state();
        var people = get(Customers.class).list(null, null, 1).items();
        return index.mode() == IndexState.Mode.READY
                && index.passages() > 0
                && index.pending() == 0
                && !people.isEmpty();
    }

    private void await(String what, BooleanSupplier there) {
        var begun = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                var problem = new PermanentFailure("Waited " + PATIENCE.toSeconds() + " s in vain for " + what + ": "
                        + get(Knowledge.class).state());
                close();
                throw problem;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    @Override
    public void close() {
        context.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + folder, e);
        }
    }
}
