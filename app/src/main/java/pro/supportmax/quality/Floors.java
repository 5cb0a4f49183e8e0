package pro.supportmax.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The figures that were reached once and must be kept; resource {@code quality/floors.yaml}. */
public final class Floors {

    /**
     * The bound of one figure.
     *
     * @param floor the least good value; null when only a ceiling is recorded
     * @param ceiling the greatest good value; null when only a floor is recorded
     */
    public record Floor(
            String set,
            String figure,
            @Nullable Double floor,
            @Nullable Double ceiling) {

        public boolean holds(double value) {
            return (floor == null || value >= floor - ROUNDING) && (ceiling == null || value <= ceiling + ROUNDING);
        }
    }

    private static final double ROUNDING = 1e-9;

    private record Written(List<Floor> floors) {}

    private final List<Floor> all;

    private Floors(List<Floor> all) {
        this.all = List.copyOf(all);
    }

    /** The floors that are recorded with this version of the product. */
    public static Floors recorded() {
        try (var file = Floors.class.getResourceAsStream("/quality/floors.yaml")) {
            if (file == null) {
                throw new IllegalStateException("The resource quality/floors.yaml is missing");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Floors read(InputStream yaml) {
        return new Floors(new YAMLMapper().readValue(yaml, Written.class).floors());
    }

    public Optional<Floor> of(String set, String figure) {
        return all.stream()
                .filter(floor -> floor.set().equals(set) && floor.figure().equals(figure))
                .findFirst();
    }
}
