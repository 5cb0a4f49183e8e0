package pro.supportmax.bench;

import java.io.IOException;
import java.nio.file.Files;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pro.supportmax.SupportMax;

/** The product inside the measuring process, on an empty data folder with the demo company. */
@State(Scope.Benchmark)
public class Running {

    private ConfigurableApplicationContext context;

    @Setup(Level.Trial)
    public void start() throws IOException {
        var data = Files.createTempDirectory("supportmax-micro");
        context = new SpringApplicationBuilder(SupportMax.class)
                .run("--server.port=0", "--supportmax.data=" + data, "--supportmax.desk.workers=1");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @TearDown(Level.Trial)
    public void stop() {
        context.close();
    }
}
