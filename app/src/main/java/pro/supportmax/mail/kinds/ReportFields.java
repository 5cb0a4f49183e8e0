package pro.supportmax.mail.kinds;

import java.util.ArrayList;
import java.util.List;
import pro.supportmax.mail.MailHeaders.Field;

/** Lines of names and values within a report (RFC 3464 §2.1.1), in groups that blank lines part. */
record ReportFields(List<Field> fields) {

    private static final int MOST = 2000;

    /** The first group. */
    static ReportFields of(String text) {
        var groups = groups(text);
        return groups.isEmpty() ? new ReportFields(List.of()) : groups.getFirst();
    }

    static List<ReportFields> groups(String text) {
        var groups = new ArrayList<ReportFields>();
        var group = new ArrayList<Field>();
        for (var line : text.lines().limit(MOST).toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                close(group, groups);
            } else if (Character.isWhitespace(line.charAt(0)) && !group.isEmpty()) {
                var last = group.removeLast();
                group.add(new Field(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0) {
                group.add(new Field(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        close(group, groups);
        return groups;
    }

    private static void close(List<Field> group, List<ReportFields> groups) {
        if (!group.isEmpty()) {
            groups.add(new ReportFields(List.copyOf(group)));
            group.clear();
        }
    }

    /** Empty when there is no such field. */
    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }
}
