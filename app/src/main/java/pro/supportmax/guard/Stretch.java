package pro.supportmax.guard;

/** Words {@code from} to {@code to} of a text, both included. */
record Stretch(int from, int to) {}
