package pro.supportmax.knowledge.index;

/**
 * A passage that may answer, with what speaks for it.
 *
 * @param cosine of the question alone with the passage
 * @param titleCoverage how much of the question's content, by rarity, the title mentions; 0 to 1
 * @param score all evidence together; passages are ranked by it
 */
public record Candidate(Stored stored, double cosine, double titleCoverage, double score) {}
