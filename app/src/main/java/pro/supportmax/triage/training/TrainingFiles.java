package pro.supportmax.triage.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where training files come from: ours in the jar, then the files that a setting names, then the operator's folder.
 *
 * @param folder the operator's folder, laid out as ours; need not exist
 */
record TrainingFiles(Path folder) {

    private static final String ROOT = "triage/";

    /** @throws BrokenFile when a file cannot be used */
    Syllabus read() {
        var reader = new SyllabusReader();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (var resource : sorted(resolver.getResources("classpath*:" + ROOT + "**/*.yaml"))) {
                reader.add(path(resource), resource.getContentAsString(StandardCharsets.UTF_8));
            }
            for (var file : own()) {
                reader.add(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (MalformedInputException e) {
            throw new BrokenFile(folder.toString(), 1, "a file is not written in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("The training files cannot be read", e);
        }
        return reader.finish();
    }

    /** Ours alone, for when the operator's cannot be used at the first start. */
    TrainingFiles ours() {
        return new TrainingFiles(Path.of("no folder of one's own"));
    }

    /** Changes when a file of the operator's folder is added, removed or written. */
    String state() {
        try {
            var state = new TreeMap<String, String>();
            for (var file : own()) {
                state.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
            return state.toString();
        } catch (NoSuchFileException e) {
            return "changing";
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private List<Path> own() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static List<Resource> sorted(Resource[] resources) {
        var sorted = new ArrayList<>(Arrays.asList(resources));
        sorted.sort(Comparator.comparing(TrainingFiles::path));
        return sorted;
    }

    private static String path(Resource resource) {
        try {
            var url = resource.getURL().toString();
            return url.substring(url.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException e) {
            throw new UncheckedIOException("A training file that was just listed cannot be read", e);
        }
    }
}
