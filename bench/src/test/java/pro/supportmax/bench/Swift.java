package pro.supportmax.bench;

import java.nio.file.Path;

/** Settings with which the product starts as fast as it can: nothing that is measured here depends on them. */
final class Swift {

    /** No demo company, no optimising compiler; what triage learned is kept, checked by its version. */
    static final String[] SETTINGS = {
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--supportmax.demo.enabled=false",
        "--supportmax.triage.training.model=" + Path.of("target/triage-model").toAbsolutePath()
    };

    private Swift() {}
}
