package pro.supportmax.triage;

import pro.supportmax.models.Embedding;

/** A text's meaning and the class that it belongs to. */
public record Example(Embedding x, String label) {}
