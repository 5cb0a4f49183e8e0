package pro.supportmax.knowledge.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import pro.supportmax.knowledge.markdown.Unit;

/**
 * What an entry needs at answer time, in one stored field: its words and the packed vectors of its title and units. A
 * checksum in front keeps damaged bytes from ever being said to a customer.
 *
 * @param title packed vector of the title
 * @param units packed vectors of the units, in their order
 */
public record Stored(Entry entry, byte[] title, List<byte[]> units) {

    private static final Unit.Kind[] KINDS = Unit.Kind.values();

    static byte[] pack(Entry entry, Vectors vectors) {
        var bytes = new ByteArrayOutputStream(2_048);
        try (var out = new DataOutputStream(bytes)) {
            for (var text : List.of(entry.id(), entry.article(), entry.title(), entry.section(), entry.anchor())) {
                write(out, text);
            }
            write(out, Bytes.of(vectors.title()));
            out.writeInt(entry.units().size());
            for (int i = 0; i < entry.units().size(); i++) {
                var unit = entry.units().get(i);
                out.writeByte(unit.kind().ordinal());
                write(out, unit.text());
                write(out, unit.quote().equals(unit.text()) ? "" : unit.quote());
                out.writeInt(unit.group());
                write(out, Bytes.of(vectors.units().get(i)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return withChecksum(bytes.toByteArray());
    }

    /** @throws IOException when the bytes are not those that were packed */
    static Stored unpack(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readLong() != checksum(bytes, Long.BYTES)) {
            throw new IOException("A stored passage is damaged");
        }
        var id = text(in);
        var article = text(in);
        var title = text(in);
        var section = text(in);
        var anchor = text(in);
        var titleVector = bytes(in);
        var units = new ArrayList<Unit>();
        var vectors = new ArrayList<byte[]>();
        for (int left = in.readInt(); left > 0; left--) {
            var kind = KINDS[in.readByte()];
            var text = text(in);
            var quote = text(in);
            units.add(new Unit(kind, text, quote.isEmpty() ? text : quote, in.readInt()));
            vectors.add(bytes(in));
        }
        return new Stored(new Entry(id, article, title, section, anchor, units, Map.of()), titleVector, vectors);
    }

    /** About how many bytes of memory it takes. */
    int size() {
        int size = 1_000 + title.length;
        for (int i = 0; i < units.size(); i++) {
            size += 150 + units.get(i).length + 2 * entry.units().get(i).text().length();
        }
        return size;
    }

    private static byte[] withChecksum(byte[] body) {
        var bytes = new byte[Long.BYTES + body.length];
        System.arraycopy(body, 0, bytes, Long.BYTES, body.length);
        java.nio.ByteBuffer.wrap(bytes).putLong(checksum(bytes, Long.BYTES));
        return bytes;
    }

    private static long checksum(byte[] bytes, int from) {
        var sum = new CRC32C();
        sum.update(bytes, from, Math.max(0, bytes.length - from));
        return sum.getValue();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stored that && entry.equals(that.entry) && Arrays.equals(title, that.title);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }
}
