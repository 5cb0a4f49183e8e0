package pro.supportmax.triage.classifiers;

import java.util.Map;
import pro.supportmax.kernel.Confidence;

/**
 * What a classifier makes of a text.
 *
 * @param label the most probable class
 * @param confidence its calibrated probability, given that the text belongs to any class at all
 * @param probabilities of all classes, most probable first
 * @param familiarity how much the text resembles what the classifier knows, from about -30 (like no example, and torn
 *     between the classes) to about 3; what lies under {@link Classifier#familiarityThreshold} is out of scope
 */
public record Prediction(String label, Confidence confidence, Map<String, Double> probabilities, double familiarity) {}
