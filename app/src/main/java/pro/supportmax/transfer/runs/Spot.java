package pro.supportmax.transfer.runs;

/**
 * Where an item stands, for the report.
 *
 * @param position line, byte or number of the item, as is usual for the kind of file; 0 for the file as a whole
 * @param id the item's own id, empty when it has none
 */
public record Spot(String file, long position, String id) {

    public static Spot of(SourceFile file) {
        return new Spot(file.name(), 0, "");
    }

    public static Spot of(SourceFile file, long position) {
        return new Spot(file.name(), position, "");
    }

    public Spot named(String itsId) {
        return new Spot(file, position, itsId);
    }
}
