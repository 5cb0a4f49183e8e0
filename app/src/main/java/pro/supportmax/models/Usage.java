package pro.supportmax.models;

import java.time.Duration;

/**
 * What one call of a language model took.
 *
 * @param model the name that the provider answered with
 * @param promptTokens tokens sent, as the provider counts them; 0 when it does not say
 * @param completionTokens tokens received, as the provider counts them; 0 when it does not say
 * @param elapsed from the call to the last character
 */
public record Usage(String model, long promptTokens, long completionTokens, Duration elapsed) {}
