package pro.supportmax.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTests {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the variable only counts on Linux and macOS")
    void theNativeLibrariesSeeThatReportingIsForbidden() throws Throwable {
        Telemetry.forbid();

        assertThat(nativeVariable("ORT_DISABLE_TELEMETRY")).isEqualTo("1");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    /** A command line of 40,000 characters ends the process within the reporting code, where that still runs. */
    @Test
    void survivesALongCommandLineAndLeavesNoDeviceId(@TempDir Path home) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbedsOnce.class.getName(),
                        "x".repeat(40_000))
                .redirectErrorStream(true);
        process.environment().put("HOME", home.toString());
        process.environment().remove("CI");
        var started = process.start();
        var output = new String(started.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(started.waitFor()).as(output).isZero();
        assertThat(output).contains("384");
        assertThat(home.resolve(".cache/Microsoft")).doesNotExist();
    }

    static final class EmbedsOnce {
        public static void main(String[] args) {
            System.out.println(Embedder.standalone().embed("Hello").dimensions());
        }
    }

    private static String nativeVariable(String name) throws Throwable {
        var linker = Linker.nativeLinker();
        var getenv = linker.downcallHandle(
                linker.defaultLookup().find("getenv").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (var arena = java.lang.foreign.Arena.ofConfined()) {
            var value = (MemorySegment) getenv.invokeExact(arena.allocateFrom(name));
            return value.reinterpret(16).getString(0);
        }
    }
}
