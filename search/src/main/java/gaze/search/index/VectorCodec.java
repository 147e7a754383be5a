package gaze.search.index;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Lucene's format with vectors as bytes: all of them are compared while that is fast, a graph
/// leads to the nearest in larger segments (DESIGN §8). Reading takes what was written by itself.
final class VectorCodec extends Lucene104Codec {
  /// Up to so many vectors in a segment are compared one by one: 15 ms for 300,000 of 512 numbers.
  private static final int WITHOUT_GRAPH = 300_000;

  private static final int CONNECTIONS = 16;
  private static final int BEAM = 100;

  /// Lucene's own limit is 1024; features of pictures have 1280 numbers, larger models' more.
  private static final int MOST_DIMENSIONS = 4096;

  private static final KnnVectorsFormat VECTORS =
      new Lucene104HnswScalarQuantizedVectorsFormat(
          ScalarEncoding.UNSIGNED_BYTE, CONNECTIONS, BEAM, 1, null, WITHOUT_GRAPH) {
        @Override
        public int getMaxDimensions(String field) {
          return MOST_DIMENSIONS;
        }
      };

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    return VECTORS;
  }
}
