package pro.supportmax.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Java, Maven and memory. */
final class MachineCheck {

    private static final int JAVA = 25;
    private static final long NEEDED_MEGABYTES = 1000;

    private MachineCheck() {}

    static List<Finding> java() {
        var version = Runtime.version();
        var words = System.getProperty("java.version") + " in " + System.getProperty("java.home");
        return version.feature() >= JAVA
                ? Finding.well("Java", words)
                : Finding.wrong("Java", words + " is too old.", "Install a JDK " + JAVA + " or newer.");
    }

    /** The shell script looks for Maven and tells what it found. */
    static List<Finding> maven(Map<String, String> environment) {
        var place = environment.getOrDefault("SUPPORTMAX_MAVEN", "");
        var mend = environment.getOrDefault("SUPPORTMAX_MAVEN_MEND", "");
        return place.isEmpty()
                ? Finding.wrong("Maven", "was not found; it builds the product.", mendMaven(mend))
                : Finding.well("Maven", place);
    }

    private static String mendMaven(String command) {
        return command.isEmpty()
                ? "Unpack Apache Maven anywhere and say MAVEN_HOME=FOLDER."
                : "Install it:  " + command;
    }

    static List<Finding> memory() {
        var free = freeMegabytes();
        return free >= NEEDED_MEGABYTES
                ? Finding.well("Memory", free + " MB are free")
                : Finding.wrong(
                        "Memory",
                        "Only " + free + " MB are free; the product takes up to " + NEEDED_MEGABYTES + " MB.",
                        "End other programs, or give this machine more memory.");
    }

    /** Linux counts what it would give back (proc(5), MemAvailable); elsewhere what lies idle and a cache's worth. */
    private static long freeMegabytes() {
        var meminfo = Path.of("/proc/meminfo");
        try {
            for (var line : Files.isReadable(meminfo) ? Files.readAllLines(meminfo) : List.<String>of()) {
                if (line.startsWith("MemAvailable:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // not Linux after all
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(system.getFreeMemorySize(), system.getTotalMemorySize() / 4) / 1_000_000;
    }
}
