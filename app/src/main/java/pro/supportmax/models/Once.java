package pro.supportmax.models;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at its first use, once, also when many ask at once. A failure is not kept. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    private Once(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Once<T> of(Supplier<T> maker) {
        return new Once<>(maker);
    }

    @Override
    public T get() {
        var made = value;
        return made != null ? made : make();
    }

    /** The value if somebody has asked for it; waits while it is being made. */
    synchronized Optional<T> made() {
        return Optional.ofNullable(value);
    }

    private synchronized T make() {
        var made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }
}
