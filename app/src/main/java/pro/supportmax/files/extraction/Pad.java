package pro.supportmax.files.extraction;

import java.io.Writer;

/**
 * Takes text until it is full. Control characters, which no ledger and no page can hold, are dropped; more than one
 * empty line in a row is one.
 */
final class Pad extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private int breaks = 2;
    private boolean truncated;

    Pad(int most) {
        this.most = most;
    }

    /** No more is wanted. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super(null, null, false, false);
        }
    }

    /** @throws Full when there is no room for all of it; what fits is kept */
    void put(CharSequence more) {
        for (int i = 0; i < more.length(); i++) {
            put(more.charAt(i));
        }
    }

    private void put(char letter) {
        if (letter == '\n') {
            breaks++;
            if (breaks > 2) {
                return;
            }
        } else if (letter != '\t' && Character.isISOControl(letter) || letter == '\uFEFF' || letter == '\uFFFE') {
            return;
        } else if (!Character.isWhitespace(letter)) {
            breaks = 0;
        }
        if (text.length() >= most) {
            full();
        }
        text.append(letter);
    }

    /** Says that something was left out, and ends the reading. */
    void full() {
        truncated = true;
        throw new Full();
    }

    @Override
    public void write(char[] letters, int from, int length) {
        for (int i = from; i < from + length; i++) {
            put(letters[i]);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    Extracted.Text taken() {
        var end = text.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return new Extracted.Text(text.substring(0, end).strip(), truncated);
    }
}
