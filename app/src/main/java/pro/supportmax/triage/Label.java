package pro.supportmax.triage;

import pro.supportmax.kernel.Confidence;

/**
 * One class out of several, and how sure the reading is of it.
 *
 * @param id the class's id in the training files
 */
public record Label(String id, Confidence confidence) {}
