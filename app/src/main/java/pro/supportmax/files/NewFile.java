package pro.supportmax.files;

/**
 * A file as somebody sends it.
 *
 * @param name what the sender calls it; may be empty, hostile or absurdly long
 * @param content its bytes, which the caller does not change any more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record NewFile(String name, byte[] content) {}
