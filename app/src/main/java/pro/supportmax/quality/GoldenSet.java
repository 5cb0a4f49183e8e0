package pro.supportmax.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The golden cases of a company: a folder of YAML files, read by tests, by {@code ./supportmax eval} and by pages. */
public final class GoldenSet {

    private final List<GoldenCase> cases;

    private GoldenSet(List<GoldenCase> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * All cases of the folder's {@code *.yaml} files, in the order of the files' names.
     *
     * @throws IllegalArgumentException with file, case and reason when one of them is not understood, when an id stands
     *     twice, or when there is no case at all
     */
    public static GoldenSet read(Path folder) {
        var cases = new ArrayList<GoldenCase>();
        Map<String, String> fileOf = new HashMap<>();
        for (var file : files(folder)) {
            for (var each : GoldenFile.read(file)) {
                var twin = fileOf.putIfAbsent(each.id(), each.file());
                if (twin != null) {
                    throw new IllegalArgumentException(
                            "The golden case " + each.id() + " stands in " + twin + " and again in " + each.file());
                }
                cases.add(each);
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("There are no golden cases (*.yaml) in "
                    + folder.toAbsolutePath().normalize());
        }
        return new GoldenSet(cases);
    }

    public List<GoldenCase> cases() {
        return cases;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder " + folder.toAbsolutePath().normalize());
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
