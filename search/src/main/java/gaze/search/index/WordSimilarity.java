package gaze.search.index;

import org.apache.lucene.search.similarities.BM25Similarity;

/// How well a word fits a field, 0 to 1: BM25 without the rarity of the word, which is weighed once
/// for all fields by [QueryCompiler]. Names and titles are short, so that repetition says nothing
/// (a small `k1`) and length little.
final class WordSimilarity extends BM25Similarity {
  private static final float K1 = 0.1f;
  private static final float B = 0.5f;

  WordSimilarity() {
    super(K1, B);
  }

  @Override
  protected float idf(long docFreq, long docCount) {
    return 1;
  }
}
