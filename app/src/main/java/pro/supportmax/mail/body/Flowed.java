package pro.supportmax.mail.body;

/** Text in {@code format=flowed} (RFC 3676): a line that ends in a blank goes on in the next one. */
final class Flowed {

    private Flowed() {}

    /** @param deleteSpace {@code delsp=yes}: the blank at the end was added for the break alone */
    static String unfolded(String text, boolean deleteSpace) {
        var out = new StringBuilder(text.length());
        int depth = 0;
        boolean open = false;
        for (var line : text.split("\n", -1)) {
            int here = depth(line);
            var content = line.substring(here);
            content = content.startsWith(" ") ? content.substring(1) : content;
            boolean isSignature = content.equals("-- ");
            if (!open || here != depth || isSignature) {
                out.append(out.isEmpty() ? "" : "\n").append(">".repeat(here)).append(here > 0 ? " " : "");
            }
            open = content.endsWith(" ") && !isSignature;
            depth = here;
            out.append(open && deleteSpace ? content.substring(0, content.length() - 1) : content);
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
