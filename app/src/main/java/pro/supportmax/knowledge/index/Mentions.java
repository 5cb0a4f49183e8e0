package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Which of a few passages mention which of a question's stems: read off the postings, without reading the texts. */
final class Mentions {

    private final IndexSearcher searcher;
    private final List<Integer> docs;
    private final Integer[] ascending;

    Mentions(IndexSearcher searcher, List<Integer> docs) {
        this.searcher = searcher;
        this.docs = docs;
        this.ascending = new Integer[docs.size()];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, (a, b) -> Integer.compare(docs.get(a), docs.get(b)));
    }

    /** For each passage, in the order given, the share of the question's content that the field mentions. */
    double[] of(String field, Terms terms) throws IOException {
        var covered = new double[docs.size()];
        for (var stem : terms.words().keySet()) {
            if (terms.known(stem)) {
                add(field, stem, terms.weight(stem) / terms.total(), covered);
            }
        }
        return covered;
    }

    private void add(String field, String stem, double weight, double[] covered) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        int leafAt = -1;
        PostingsEnum postings = null;
        for (int i : ascending) {
            int leaf = ReaderUtil.subIndex(docs.get(i), leaves);
            if (leaf != leafAt) {
                leafAt = leaf;
                var all = leaves.get(leaf).reader().terms(field);
                var at = all == null ? null : all.iterator();
                postings = at != null && at.seekExact(new BytesRef(stem)) ? at.postings(null, PostingsEnum.NONE) : null;
            }
            int doc = docs.get(i) - leaves.get(leaf).docBase;
            if (postings != null
                    && (postings.docID() == doc || postings.docID() < doc && postings.advance(doc) == doc)) {
                covered[i] += weight;
            }
        }
    }
}
