package pro.supportmax.mail.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pro.supportmax.mail.MailPart;
import pro.supportmax.mail.mime.UuLines;

/** Files that stand within the text, between "begin 644 name" and "end". */
record Uuencoded(String text, List<MailPart> files) {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,200})");

    static Uuencoded in(String text) {
        if (!text.startsWith("begin ") && !text.contains("\nbegin ")) {
            return new Uuencoded(text, List.of());
        }
        var lines = text.split("\n", -1);
        var rest = new StringBuilder(text.length());
        var files = new ArrayList<MailPart>();
        for (int i = 0; i < lines.length; i++) {
            var begin = BEGIN.matcher(lines[i]);
            int end = begin.matches() ? end(lines, i + 1) : -1;
            if (end < 0) {
                rest.append(lines[i]).append(i < lines.length - 1 ? "\n" : "");
                continue;
            }
            var name = FileNames.of(begin.group(1), "application/octet-stream", "");
            var bytes = UuLines.decode(List.of(lines).subList(i + 1, end));
            files.add(new MailPart(name, "application/octet-stream", null, false, bytes));
            i = end;
        }
        return new Uuencoded(rest.toString(), files);
    }

    /** Where the file ends; -1 when what follows is not one: each line tells its own length by its first sign. */
    private static int end(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            var line = lines[i].stripTrailing();
            if (line.equals("end")) {
                return i > from ? i : -1;
            }
            if (!line.isEmpty() && !UuLines.isOne(line)) {
                return -1;
            }
        }
        return -1;
    }
}
