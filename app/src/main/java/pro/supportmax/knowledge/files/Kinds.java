package pro.supportmax.knowledge.files;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which names an import looks at. */
final class Kinds {

    private static final Set<String> ARCHIVES =
            Set.of("zip", "jar", "war", "gz", "tgz", "tar", "bz2", "xz", "7z", "rar", "zst");

    private Kinds() {}

    /** Traces that desktops leave behind; not worth a line in the report. */
    static boolean leftover(String name) {
        for (var part : name.split("/")) {
            if (part.startsWith(".") && !part.equals("..") && !part.equals(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    static Optional<String> refusal(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        var kind = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (kind.equals("md") || kind.equals("markdown")) {
            return Optional.empty();
        }
        return Optional.of(
                ARCHIVES.contains(kind)
                        ? "it is an archive; unpack it and import the files inside"
                        : "it is not a Markdown file (.md)");
    }
}
