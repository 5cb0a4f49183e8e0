package pro.supportmax.knowledge.files;

/** A file that an import came upon. */
public sealed interface FoundFile {

    /** Its path inside the folder or the zip, with forward slashes. */
    String name();

    record Readable(String name, byte[] bytes) implements FoundFile {}

    record Refused(String name, String why) implements FoundFile {}
}
