package pro.supportmax.files;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.springframework.stereotype.Component;

/** What a file is and whether it is taken: its name as we show it, its type by its first bytes, its size. */
@Component
class FileRules {

    /** What browsers show and cannot run. */
    static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-elf",
            "application/x-mach-o-executable",
            "application/java-vm",
            "application/x-ms-shortcut",
            "application/x-msi",
            "application/x-ms-installer");
    private static final int LONGEST_NAME = 120;

    private final Tika types = new Tika();
    private final FileSettings settings;

    FileRules(FileSettings settings) {
        this.settings = settings;
    }

    /** By its first bytes; the name only tells kinds of text and of zips apart. */
    String type(NewFile file) {
        var found = MediaType.parse(types.detect(file.content(), name(file)));
        return found == null
                ? MediaType.OCTET_STREAM.toString()
                : found.getBaseType().toString();
    }

    /** Why the file is not taken, if it is not. */
    Optional<String> objection(NewFile file, String type) {
        if (file.content().length == 0) {
            return Optional.of("The file is empty.");
        }
        if (file.content().length > settings.largest().toBytes()) {
            return Optional.of("The file is larger than " + settings.largest().toMegabytes() + " MB.");
        }
        if (PROGRAMS.contains(type) || settings.refused().contains(ending(name(file)))) {
            return Optional.of("Programs are not accepted. Put the file into a zip if it is really needed.");
        }
        return Optional.empty();
    }

    /** One line without folders, control characters, marks that turn the writing round, and leading dots. */
    static String name(NewFile file) {
        var base = file.name().replace('\\', '/');
        var cleaned = base.substring(base.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\"<>|:*?]+", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (cleaned.isEmpty()) {
            return "file";
        }
        var ending = ending(cleaned);
        return cleaned.length() <= LONGEST_NAME
                ? cleaned
                : cut(cleaned, LONGEST_NAME - 21) + "…" + (ending.length() > 19 ? "" : "." + ending);
    }

    private static String cut(String text, int most) {
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
