package org.xinheng.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;

/**
 * The index on the disk. Chinese is cut into pairs of neighbouring characters: a word of two is one
 * pair and a longer one a row of pairs, so each is found wherever it stands, which a dictionary
 * does not promise. Matters lie newest first, and a page is read without looking at the rest. Texts
 * are not kept, only where their pairs are.
 */
final class StatementFile implements Closeable {

  private static final String MATTER = "matter";
  private static final String REGION = "region";
  private static final String ORDER = "order";
  private static final String WORDS = "words";
  private static final String WHOLE = " whole";
  private static final Sort NEWEST = new Sort(new SortField(ORDER, SortField.Type.STRING, true));
  private static final double BUFFER_MB = 32;

  private final Analyzer analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
  private final Map<String, String> marks = new ConcurrentHashMap<>();
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private boolean changed;

  StatementFile(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setIndexSort(NEWEST);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    this.writer = new IndexWriter(directory, config);
    var kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
    }
    this.searchers = new SearcherManager(writer, null);
  }

  /** Puts a statement in, in place of what was there of this matter. */
  void put(Region region, UUID matter, String text) throws IOException {
    String id = matter.toString();
    Document document = new Document();
    document.add(new StringField(MATTER, id, Field.Store.NO));
    document.add(new StringField(REGION, region.code(), Field.Store.NO));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(id)));
    document.add(new TextField(WORDS, text, Field.Store.NO));
    writer.updateDocument(new Term(MATTER, id), document);
    changed = true;
  }

  /** Takes matters out, so that no trace of their words is left in the files. */
  void remove(List<UUID> matters) throws IOException {
    if (matters.isEmpty()) {
      return;
    }
    writer.deleteDocuments(
        matters.stream().map(matter -> new Term(MATTER, matter.toString())).toArray(Term[]::new));
    changed = true;
    commit();
    // What is deleted is only marked so until the files are written anew without it.
    writer.forceMergeDeletes();
    changed = true;
    commit();
    writer.deleteUnusedFiles();
  }

  /** Throws away what is there of a county. */
  void clear(Region region) throws IOException {
    writer.deleteDocuments(new Term(REGION, region.code()));
    marks.remove(region.code());
    marks.remove(region.code() + WHOLE);
    changed = true;
  }

  /** The newest matter that was taken in. */
  @Nullable UUID newest(Region region) {
    String id = marks.get(region.code());
    return id == null ? null : UUID.fromString(id);
  }

  void setNewest(Region region, UUID matter) {
    changed |= !matter.toString().equals(marks.put(region.code(), matter.toString()));
  }

  boolean isWhole(Region region) {
    return marks.containsKey(region.code() + WHOLE);
  }

  void setWhole(Region region) {
    changed |= marks.put(region.code() + WHOLE, "yes") == null;
  }

  /** Puts on the disk what has changed, and lets searches see it. */
  void commit() throws IOException {
    if (changed) {
      writer.setLiveCommitData(new TreeMap<>(marks).entrySet());
      writer.commit();
      searchers.maybeRefreshBlocking();
      changed = false;
    }
  }

  int count(Region region) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.count(new TermQuery(new Term(REGION, region.code())));
    } finally {
      searchers.release(searcher);
    }
  }

  List<UUID> find(Region region, List<String> words, @Nullable UUID older, int most)
      throws IOException {
    Query query = query(region, words);
    IndexSearcher searcher = searchers.acquire();
    try {
      int documents = searcher.getIndexReader().maxDoc();
      if (documents == 0) {
        return List.of();
      }
      return ids(searcher.searchAfter(place(older, documents), query, most, NEWEST).scoreDocs);
    } finally {
      searchers.release(searcher);
    }
  }

  /** After a matter itself: the last document stands for all that have its place in the order. */
  private static @Nullable ScoreDoc place(@Nullable UUID older, int documents) {
    return older == null
        ? null
        : new FieldDoc(documents - 1, Float.NaN, new Object[] {new BytesRef(older.toString())});
  }

  private static List<UUID> ids(ScoreDoc[] hits) {
    List<UUID> ids = new ArrayList<>(hits.length);
    Arrays.stream(hits)
        .map(hit -> (BytesRef) ((FieldDoc) hit).fields[0])
        .forEach(id -> ids.add(UUID.fromString(id.utf8ToString())));
    return ids;
  }

  private Query query(Region region, List<String> words) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(REGION, region.code())), Occur.FILTER);
    for (String word : words) {
      Query one = builder.createPhraseQuery(WORDS, word);
      all.add(one == null ? new MatchNoDocsQuery() : one, Occur.FILTER);
    }
    return all.build();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
    analyzer.close();
  }
}
