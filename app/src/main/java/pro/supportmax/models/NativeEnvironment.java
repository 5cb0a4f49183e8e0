package pro.supportmax.models;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's environment, held until the process is gone. The runtime releases it in a shutdown hook of its own, and
 * hooks run side by side: an embedding that is computed while a server finishes its last requests would touch freed
 * memory and crash the process (microsoft/onnxruntime issue 31352). The environment counts its holders, so this class
 * becomes a second one that never lets go.
 */
final class NativeEnvironment {

    private static final Logger log = LoggerFactory.getLogger(NativeEnvironment.class);
    private static final OrtEnvironment ENVIRONMENT = open();

    private NativeEnvironment() {}

    static OrtEnvironment get() {
        return ENVIRONMENT;
    }

    private static OrtEnvironment open() {
        var environment = OrtEnvironment.getEnvironment();
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("The telemetry of ONNX Runtime cannot be switched off", e);
        }
        hold();
        return environment;
    }

    /** Through what the runtime keeps to itself, since nothing public counts another holder. */
    private static void hold() {
        try {
            var runtime = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            runtime.setAccessible(true);
            var create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(
                    null, runtime.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "ort-java");
        } catch (ReflectiveOperationException | RuntimeException e) {
            log.warn("ONNX Runtime may be gone before the last embedding ends problem={}", e.toString());
        }
    }
}
