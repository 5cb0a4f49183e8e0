package pro.supportmax.models;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pro.supportmax.kernel.TransientFailure;

/** Waits for a call no longer than allowed, whatever the library underneath does about time-outs. */
final class Deadline {

    private final ExecutorService callers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("language-model-", 1).factory());
    private final Duration longest;

    Deadline(Duration longest) {
        this.longest = longest;
    }

    /** @throws TransientFailure when the time is over; the call is interrupted and its result dropped */
    <T> T call(Callable<T> work) {
        var running = callers.submit(work);
        try {
            return running.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new TransientFailure("no answer within " + longest.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransientFailure("the wait for the model was interrupted", e);
        } catch (ExecutionException e) {
            throw new TransientFailure(kind(e), e);
        }
    }

    /** The kind of a failure in words; its message may quote the prompt, so it stays out. */
    private static String kind(ExecutionException failure) {
        var cause = failure.getCause();
        return cause == null
                ? "the call failed"
                : "the call failed: " + cause.getClass().getSimpleName();
    }
}
