package pro.supportmax.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Some files of a folder as a zip: a large import goes in several, so that its progress shows. */
record Parcel(Path folder, List<Path> paths) {

    private static final int FILES = 20;
    private static final long BYTES = 4_000_000;

    /** Every Markdown file below a folder, or one file alone, in parcels. */
    static List<Parcel> of(Path place) throws IOException {
        var folder = Files.isDirectory(place) ? place : place.toAbsolutePath().resolveSibling("");
        var parcels = new ArrayList<Parcel>();
        var open = new ArrayList<Path>();
        long bytes = 0;
        for (var file : markdown(place)) {
            bytes += Files.size(file);
            if (!open.isEmpty() && (open.size() == FILES || bytes > BYTES)) {
                parcels.add(new Parcel(folder, List.copyOf(open)));
                open.clear();
                bytes = Files.size(file);
            }
            open.add(file);
        }
        if (!open.isEmpty()) {
            parcels.add(new Parcel(folder, List.copyOf(open)));
        }
        return parcels;
    }

    int files() {
        return paths.size();
    }

    byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var path : paths) {
                zip.putNextEntry(new ZipEntry(name(path)));
                Files.copy(path, zip);
            }
        }
        return bytes.toByteArray();
    }

    private String name(Path path) {
        return folder.toAbsolutePath()
                .relativize(path.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    private static List<Path> markdown(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".md")
                            || file.toString().endsWith(".markdown")
                            || file.equals(place))
                    .sorted()
                    .toList();
        }
    }
}
