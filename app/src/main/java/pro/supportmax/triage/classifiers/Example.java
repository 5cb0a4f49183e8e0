package pro.supportmax.triage.classifiers;

import pro.supportmax.models.Embedding;

/** A text's meaning and the class that it belongs to. */
public record Example(Embedding x, String label) {}
