package pro.supportmax.transfer.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the columns of a table mean, by their headings; a heading that nobody knows is an attribute of its name. */
final class Columns {

    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("email", Column.EMAIL),
            Map.entry("mail", Column.EMAIL),
            Map.entry("emailaddress", Column.EMAIL),
            Map.entry("mailaddress", Column.EMAIL),
            Map.entry("emailadresse", Column.EMAIL),
            Map.entry("name", Column.NAME),
            Map.entry("fullname", Column.NAME),
            Map.entry("customername", Column.NAME),
            Map.entry("contactname", Column.NAME),
            Map.entry("firstname", Column.FIRST_NAME),
            Map.entry("givenname", Column.FIRST_NAME),
            Map.entry("vorname", Column.FIRST_NAME),
            Map.entry("lastname", Column.LAST_NAME),
            Map.entry("surname", Column.LAST_NAME),
            Map.entry("familyname", Column.LAST_NAME),
            Map.entry("nachname", Column.LAST_NAME),
            Map.entry("externalid", Column.EXTERNAL_ID),
            Map.entry("id", Column.EXTERNAL_ID),
            Map.entry("customerid", Column.EXTERNAL_ID),
            Map.entry("userid", Column.EXTERNAL_ID),
            Map.entry("organisation", Column.ORGANISATION),
            Map.entry("organization", Column.ORGANISATION),
            Map.entry("organisationname", Column.ORGANISATION),
            Map.entry("organizationname", Column.ORGANISATION),
            Map.entry("company", Column.ORGANISATION),
            Map.entry("companyname", Column.ORGANISATION),
            Map.entry("account", Column.ORGANISATION),
            Map.entry("firma", Column.ORGANISATION),
            Map.entry("tier", Column.TIER),
            Map.entry("plan", Column.TIER),
            Map.entry("language", Column.LANGUAGE),
            Map.entry("lang", Column.LANGUAGE),
            Map.entry("locale", Column.LANGUAGE),
            Map.entry("sprache", Column.LANGUAGE),
            Map.entry("role", Column.ROLE),
            Map.entry("timezone", Column.TIME_ZONE),
            Map.entry("tz", Column.TIME_ZONE));

    private final List<String> headings;

    /** What a column may be. */
    enum Column {
        EMAIL,
        NAME,
        FIRST_NAME,
        LAST_NAME,
        EXTERNAL_ID,
        ORGANISATION,
        TIER,
        LANGUAGE,
        TIME_ZONE,
        ROLE
    }

    /** @throws IllegalArgumentException when no column tells who a customer is */
    Columns(List<String> headings) {
        this.headings = List.copyOf(headings);
        var known = headings.stream().map(Columns::column).toList();
        if (!known.contains(Column.EMAIL) && !known.contains(Column.EXTERNAL_ID)) {
            throw new IllegalArgumentException("the first line names neither a column email nor a column external_id: "
                    + String.join(", ", headings));
        }
    }

    /**
     * A row by its columns; empty cells are left out.
     *
     * @throws IllegalArgumentException when it has more cells than there are columns
     */
    Line line(List<String> cells) {
        if (cells.size() > headings.size()) {
            throw new IllegalArgumentException(
                    "the row has " + cells.size() + " cells, the first line names " + headings.size());
        }
        var known = new HashMap<Column, String>();
        var others = new TreeMap<String, String>();
        for (var place = 0; place < cells.size(); place++) {
            var cell = cells.get(place).strip();
            var column = column(headings.get(place));
            if (cell.isEmpty()) {
                continue;
            }
            if (column != null) {
                known.putIfAbsent(column, cell.replaceAll("\\s+", " "));
            } else if (!headings.get(place).isBlank()) {
                others.put(headings.get(place).strip(), cell);
            }
        }
        return new Line(known, others);
    }

    /** @param others what stands in columns that mean nothing to us, by their headings */
    record Line(Map<Column, String> known, Map<String, String> others) {

        @Nullable
        String get(Column column) {
            return known.get(column);
        }
    }

    private static @Nullable Column column(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return HEADINGS.get(plain);
    }
}
