package pro.supportmax.models;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/**
 * Keeps the native libraries from reporting to their makers. ONNX Runtime from 1.29 on Linux and macOS sends process and
 * model facts to Microsoft unless {@code ORT_DISABLE_TELEMETRY} is set before its environment is made (pull request
 * 27379: a full opt-out, no uploader and no device id), and it overflows its stack on a long command line. Java cannot
 * set a variable of its own process, so libc does. DJL reads its two from system properties.
 */
final class Telemetry {

    private Telemetry() {}

    /** To be called before any of the two libraries is touched. */
    static void forbid() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        setVariable("ORT_DISABLE_TELEMETRY", "1");
    }

    private static void setVariable(String name, String value) {
        var linker = Linker.nativeLinker();
        var setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return; // Windows, where the library has another mechanism that its own switch turns off
        }
        var call = linker.downcallHandle(
                setenv.get(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            int result = (int) call.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            if (result != 0) {
                throw new IllegalStateException("Telemetry of the embedding runtime cannot be switched off");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Telemetry of the embedding runtime cannot be switched off", e);
        }
    }
}
