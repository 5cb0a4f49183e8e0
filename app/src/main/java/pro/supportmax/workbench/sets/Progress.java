package pro.supportmax.workbench.sets;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the measuring has come; several sets report at once. */
public final class Progress implements AutoCloseable {

    private final ProgressBar bar;
    private long expected;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    public static Progress inTerminal() {
        return new Progress(builder().setUpdateIntervalMillis(200).build());
    }

    public static Progress silent() {
        return new Progress(builder()
                .setConsumer(new DelegatingProgressBarConsumer(_ -> {}))
                .build());
    }

    private static ProgressBarBuilder builder() {
        return new ProgressBarBuilder()
                .setTaskName("Measuring")
                .setInitialMax(0)
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta();
    }

    synchronized void expect(int steps) {
        expected += steps;
        bar.maxHint(expected);
    }

    void step(int steps) {
        bar.stepBy(steps);
    }

    public void say(String what) {
        bar.setExtraMessage(" " + what);
    }

    @Override
    public void close() {
        bar.close();
    }
}
