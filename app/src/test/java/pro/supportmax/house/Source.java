package pro.supportmax.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One source file, read by the compiler's own parser (the Compiler Tree API, {@code com.sun.source}). */
public final class Source {

    private final String name;
    private final String text;
    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private final CodeLines lines;

    private Source(String name, String text, CompilationUnitTree tree, SourcePositions positions) {
        this.name = name;
        this.text = text;
        this.tree = tree;
        this.positions = positions;
        this.lines = CodeLines.of(text);
    }

    /** Reads every Java file in a folder and the folders below. */
    static List<Source> allBelow(Path folder) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(texts);
    }

    /** Reads texts by their file name. */
    public static List<Source> parse(Map<String, String> texts) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = texts.entrySet().stream()
                .map(file -> new Text(file.getKey(), file.getValue()))
                .toList();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        var positions = Trees.instance(task).getSourcePositions();
        var sources = new ArrayList<Source>();
        try {
            for (var tree : task.parse()) {
                var name = tree.getSourceFile().toUri().getPath().substring(1);
                sources.add(new Source(name, texts.getOrDefault(name, ""), tree, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** Path below the source folder, with forward slashes. */
    String name() {
        return name;
    }

    /** The folder of the file, as a package. */
    String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    boolean isPackageInfo() {
        return name.endsWith("package-info.java");
    }

    String text() {
        return text;
    }

    CompilationUnitTree tree() {
        return tree;
    }

    int line(Tree place) {
        return (int) tree.getLineMap().getLineNumber(positions.getStartPosition(tree, place));
    }

    /** Lines of the file that hold code: no blanks, comments, imports. */
    int codeLines() {
        return lines.countWithoutImports();
    }

    /** Lines of a part that hold code. */
    int codeLines(Tree part) {
        var end = (int) tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
        return lines.count(line(part), end);
    }

    /** A source text in memory. */
    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String fileName, String text) {
            super(URI.create("memory:///" + fileName), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
