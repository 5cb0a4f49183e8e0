package pro.supportmax.triage.training;

/** A training file that cannot be used, with the line and the reason in words for the operator. */
final class BrokenFile extends RuntimeException {

    BrokenFile(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
