package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.jspecify.annotations.Nullable;
import pro.supportmax.knowledge.ExpectedQuestion;
import pro.supportmax.knowledge.markdown.Cut;

/**
 * One Lucene index: words (BM25) and passage vectors (HNSW, Malkov and Yashunin 2018) side by side. One thread writes,
 * any number search; what was written is seen after {@link #refresh()} and survives a crash after {@link #commit}.
 */
public final class LuceneIndex implements AutoCloseable {

    static final String WORDS = "words";
    static final String TITLE = "title";
    static final String VECTOR = "vector";
    static final String STORED = "stored";
    static final String ASKED = "asked";
    static final String QUESTION = "question";
    static final String SECTION = "section";
    static final String ARTICLE = "article";
    static final String CATEGORY = "category";
    static final String ANY = "*";
    static final List<String> LABELS = List.of("audience", CATEGORY, "kind", "product", "version");

    private static final FieldType COUNTED = new FieldType();
    private static final FieldType MENTIONED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
        MENTIONED.setIndexOptions(IndexOptions.DOCS);
        MENTIONED.setTokenized(true);
        MENTIONED.setOmitNorms(true);
        MENTIONED.freeze();
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Decoded decoded = new Decoded();
    private volatile boolean committed;
    private volatile @Nullable Learned learned;

    private record Learned(IndexReader from, Optional<Discriminant> discriminant) {}

    /** Opens the index in the directory, or starts an empty one there. */
    public LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Words.analyzer())
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                        .setCommitOnClose(false));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.committed = !notes().isEmpty();
    }

    /** Puts these entries and questions, each with its embedding, in the place of all that the article had. */
    public void replace(String article, Map<Entry, Vectors> entries, Map<ExpectedQuestion, float[]> questions)
            throws IOException {
        var documents = new ArrayList<Document>();
        entries.forEach((entry, vectors) -> documents.add(document(entry, vectors)));
        if (!documents.isEmpty()) {
            questions.forEach((question, vector) -> documents.add(asked(article, question, vector)));
        }
        var old = new Term(ARTICLE, article);
        if (documents.isEmpty()) {
            writer.deleteDocuments(old);
        } else {
            writer.updateDocuments(old, documents);
        }
    }

    /** Lets what was written be seen. What tells articles apart is learned anew, but not while an index is first made. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        if (committed || learned != null) {
            search(this::learned);
        }
    }

    private synchronized Learned learned(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var last = learned;
        if (last != null && last.from() == reader) {
            return last;
        }
        var next = new Learned(reader, learn(reader));
        learned = next;
        return next;
    }

    /** Makes all written so far durable, together with these notes. */
    public void commit(Map<String, String> notes) throws IOException {
        writer.setLiveCommitData(new HashMap<>(notes).entrySet());
        writer.commit();
        committed = true;
    }

    /** The notes of the last commit, empty when there was none. */
    public Map<String, String> notes() {
        var notes = new HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return notes;
    }

    /** Reads every byte and compares the checksums. @throws IOException when one does not match */
    public void check() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /**
     * The files that the present view is read from. Without the commit's own list, which goes when the next commit is
     * written; what it lists stays while a reader holds it.
     */
    Collection<String> files() throws IOException {
        return search(searcher -> ((DirectoryReader) searcher.getIndexReader())
                .getIndexCommit().getFileNames().stream()
                        .filter(file -> !file.startsWith(IndexFileNames.SEGMENTS))
                        .toList());
    }

    public long passages() throws IOException {
        return search(searcher -> (long) searcher.count(new FieldExistsQuery(WORDS)));
    }

    /** Runs a search on one consistent view of the index. */
    <T> T search(IOFunction<IndexSearcher, T> search) throws IOException {
        var searcher = searchers.acquire();
        try {
            return search.apply(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Gives up what was not committed; searches that run now finish on the view that they have. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    /** Tells articles apart; of the last {@link #refresh()}, empty when there is too little to learn from. */
    Optional<Discriminant> discriminant(IndexSearcher searcher) throws IOException {
        var last = learned;
        return (last == null ? learned(searcher) : last).discriminant();
    }

    Decoded decoded() {
        return decoded;
    }

    private static Optional<Discriminant> learn(IndexReader reader) throws IOException {
        var lessons = new Discriminant.Lessons();
        for (var field : List.of(VECTOR, ASKED)) {
            Meanings.each(reader, field, lessons::add);
        }
        return lessons.learned();
    }

    private static Document asked(String article, ExpectedQuestion question, float[] vector) {
        var document = new Document();
        document.add(new StringField(ARTICLE, article, Field.Store.YES));
        document.add(new SortedDocValuesField(ARTICLE, new BytesRef(article)));
        document.add(new StoredField(QUESTION, question.text()));
        if (question.section() != null) {
            document.add(new StoredField(SECTION, question.section()));
        }
        document.add(new KnnFloatVectorField(ASKED, vector, VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private static Document document(Entry entry, Vectors vectors) {
        var document = new Document();
        document.add(new StringField(ARTICLE, entry.article(), Field.Store.NO));
        document.add(new SortedDocValuesField(ARTICLE, new BytesRef(entry.article())));
        document.add(new Field(TITLE, Words.withCodes(entry.title()), MENTIONED));
        document.add(new Field(WORDS, Words.withCodes(entry.heading() + "\n" + Cut.text(entry.units())), COUNTED));
        document.add(new KnnFloatVectorField(VECTOR, vectors.passage(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new StoredField(STORED, Stored.pack(entry, vectors)));
        for (var label : LABELS) {
            document.add(new StringField(label, entry.labels().getOrDefault(label, ANY), Field.Store.NO));
        }
        document.add(
                new SortedDocValuesField(CATEGORY, new BytesRef(entry.labels().getOrDefault(CATEGORY, ANY))));
        return document;
    }
}
