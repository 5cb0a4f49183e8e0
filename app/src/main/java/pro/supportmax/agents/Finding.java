package pro.supportmax.agents;

import pro.supportmax.knowledge.Answer;

/**
 * What a specialist found.
 *
 * @param assignment what it was asked
 * @param answer what it found, or why it found nothing
 * @param wordedBy {@code extract} for sentences quoted from articles, else the name of the model that worded them
 */
public record Finding(Assignment assignment, Answer answer, String wordedBy) {

    /** In the articles' own words. */
    static Finding extract(Assignment assignment, Answer answer) {
        return new Finding(assignment, answer, "extract");
    }
}
