package pro.supportmax.cli;

import java.util.List;

/**
 * What the doctor saw.
 *
 * @param words one sentence for whoever runs the product
 * @param mend what to do about it, empty when all is well
 */
record Finding(String subject, boolean good, String words, String mend) {

    static List<Finding> well(String subject, String words) {
        return List.of(new Finding(subject, true, words, ""));
    }

    static List<Finding> wrong(String subject, String words, String mend) {
        return List.of(new Finding(subject, false, words, mend));
    }
}
