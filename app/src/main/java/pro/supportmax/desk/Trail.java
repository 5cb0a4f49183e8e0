package pro.supportmax.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Notes each step of a turn while it is made. */
final class Trail {

    private final Consumer<String> onStage;
    private final List<Trace.Step> steps = new ArrayList<>();

    /** @param onStage hears the name of each stage as it begins */
    Trail(Consumer<String> onStage) {
        this.onStage = onStage;
    }

    <T> T step(String stage, Supplier<T> work, Function<T, Telling> tell) {
        onStage.accept(stage);
        var begun = System.nanoTime();
        var result = work.get();
        var micros = (System.nanoTime() - begun) / 1_000;
        var telling = tell.apply(result);
        steps.add(new Trace.Step(stage, telling.summary(), telling.detail(), micros));
        return result;
    }

    Trace trace() {
        return new Trace(steps);
    }
}
