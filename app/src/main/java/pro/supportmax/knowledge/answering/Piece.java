package pro.supportmax.knowledge.answering;

import pro.supportmax.knowledge.index.Candidate;
import pro.supportmax.knowledge.index.Entry;
import pro.supportmax.knowledge.markdown.Unit;

/**
 * A unit of a passage that goes into an answer.
 *
 * @param at its place within the passage
 * @param cosine with the question
 */
record Piece(Candidate candidate, int at, double cosine) {

    Entry entry() {
        return candidate.stored().entry();
    }

    Unit unit() {
        return entry().units().get(at);
    }

    byte[] vector() {
        return candidate.stored().units().get(at);
    }
}
