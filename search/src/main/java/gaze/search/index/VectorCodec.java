package gaze.search.index;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Lucene's format with half a byte for each number: all vectors are compared, which is exact but
/// for the rounding, and the best of them again with every bit ([Neighbours]). Among generated
/// vectors a byte for each took half as long again and found no more; two bits lost one neighbour
/// in forty of a million, one bit one in seven. Reading takes what was written by itself.
final class VectorCodec extends Lucene104Codec {
  /// Lucene makes a graph of a segment with more vectors than this times their number's logarithm:
  /// of more than four million, which [IndexStore] keeps no segment large enough for. A graph lost
  /// neighbours among pictures that come in groups (decision 13).
  private static final int WITHOUT_GRAPH = 300_000;

  private static final int CONNECTIONS = 16;
  private static final int BEAM = 100;

  /// Lucene's own limit is 1024; features of pictures have 1280 numbers, larger models' more.
  private static final int MOST_DIMENSIONS = 4096;

  private static final KnnVectorsFormat VECTORS =
      new Lucene104HnswScalarQuantizedVectorsFormat(
          ScalarEncoding.PACKED_NIBBLE, CONNECTIONS, BEAM, 1, null, WITHOUT_GRAPH) {
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
