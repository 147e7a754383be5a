package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_MAKETYPE;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_Lab2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/// Puts a TIFF's picture together from its pieces. OpenCV's reader takes planes for rows, halves
/// for whole numbers and white for black; the JDK's knows few predictors.
final class TiffRaster {
  private static final int COLOR_MAP = 320;
  private static final int EXTRA_SAMPLES = 338;
  private static final int PREMULTIPLIED = 1;
  private static final int TRANSPARENCY = 2;

  /// @param pixels grey, BGR, BGRA, or four inks; 8 bits, 16 bits or fractions
  /// @param whole whether the file held all of it
  record Read(Mat pixels, boolean whole) {}

  private final PictureFile file;
  private final TiffLayout layout;
  private final List<Long> map;
  private final boolean transparent;
  private final boolean premultiplied;
  private final int channels;
  private boolean whole = true;

  private TiffRaster(PictureFile file, TiffLayout layout, Tiff.Directory directory) {
    this.file = file;
    this.layout = layout;
    map = layout.photometric() == TiffLayout.PALETTE ? directory.numbers(COLOR_MAP) : List.of();
    int extra = (int) directory.number(EXTRA_SAMPLES, 0);
    boolean seen = layout.photometric() <= TiffLayout.RGB && layout.samples() > colors();
    transparent = seen && (extra == PREMULTIPLIED || extra == TRANSPARENCY);
    premultiplied = transparent && extra == PREMULTIPLIED;
    channels =
        switch (layout.photometric()) {
          case TiffLayout.INKS -> 4;
          case TiffLayout.PALETTE, TiffLayout.LAB -> 3;
          default -> transparent ? 4 : colors();
        };
  }

  /// Samples of a pixel that are colour.
  private int colors() {
    return switch (layout.photometric()) {
      case TiffLayout.RGB, TiffLayout.LAB -> 3;
      case TiffLayout.INKS -> 4;
      default -> 1;
    };
  }

  static Read read(PictureFile file, TiffLayout layout, Tiff.Directory directory)
      throws IOException, UndecodableException {
    return new TiffRaster(file, layout, directory).read();
  }

  private Read read() throws IOException, UndecodableException {
    boolean lab = layout.photometric() == TiffLayout.LAB;
    boolean fractions = layout.format() == TiffLayout.FRACTION;
    int depth =
        lab || fractions || layout.bits() > 16 ? CV_32F : layout.bits() == 16 ? CV_16U : CV_8U;
    if (layout.photometric() == TiffLayout.INKS) {
      depth = CV_8U;
    }
    file.limits()
        .check(
            layout.width(),
            layout.height(),
            channels * (depth == CV_8U ? 1L : depth == CV_16U ? 2 : 4));
    Mat pixels;
    try (Scalar nothing = Scalar.all(0)) {
      pixels = new Mat(layout.height(), layout.width(), CV_MAKETYPE(depth, channels), nothing);
    }
    pieces(target(pixels));
    if (!lab) {
      return new Read(pixels, whole);
    }
    try (pixels) {
      Mat bgr = new Mat();
      cvtColor(pixels, bgr, COLOR_Lab2BGR);
      return new Read(bgr, whole);
    }
  }

  /// Takes a sample at its place among all samples of the picture.
  private interface Target {
    void put(int at, float sample);
  }

  private static Target target(Mat pixels) {
    Buffer all = pixels.createBuffer();
    return switch (all) {
      case ByteBuffer bytes ->
          (at, sample) -> bytes.put(at, (byte) (Math.clamp(sample, 0f, 1f) * 255 + 0.5f));
      case ShortBuffer shorts ->
          (at, sample) -> shorts.put(at, (short) (Math.clamp(sample, 0f, 1f) * 65_535 + 0.5f));
      case FloatBuffer floats -> floats::put;
      default -> throw new IllegalStateException("no picture has samples in " + all);
    };
  }

  private void pieces(Target target) throws IOException, UndecodableException {
    long across = layout.across();
    long perPlane = across * layout.down();
    int planes = layout.planes() ? layout.samples() : 1;
    for (int plane = 0; plane < planes; plane++) {
      for (long number = 0; number < perPlane; number++) {
        int left = Math.toIntExact(number % across * layout.pieceWidth());
        int top = Math.toIntExact(number / across * layout.pieceHeight());
        byte[] piece = piece(Math.toIntExact(plane * perPlane + number), layout.rows(top));
        lay(piece, plane, left, top, target);
      }
    }
  }

  private byte[] piece(int number, int rows) throws IOException, UndecodableException {
    long expected = (long) rows * layout.rowBytes();
    long length = number < layout.lengths().size() ? layout.lengths().get(number) : expected;
    file.limits().checkAllocation(expected + length);
    byte[] stored =
        file.upTo(layout.offsets().get(number), (int) Math.min(length, Integer.MAX_VALUE));
    byte[] piece = new byte[Math.toIntExact(expected)];
    int filled = TiffPieces.expand(layout.compression(), stored, piece);
    whole &= filled == piece.length;
    switch (layout.predictor()) {
      case 2 -> TiffPieces.undoDifferences(piece, layout);
      case 3 -> TiffPieces.undoFractions(piece, layout);
      default -> {}
    }
    return piece;
  }

  private void lay(byte[] piece, int plane, int left, int top, Target target) {
    int seen = Math.min(layout.pieceWidth(), layout.width() - left);
    int count = layout.inPiece();
    float[] row = new float[seen * count];
    TiffNumbers numbers = new TiffNumbers(layout, ByteBuffer.wrap(piece).order(layout.order()));
    for (int y = 0; y < layout.rows(top) && top + y < layout.height(); y++) {
      numbers.row(y * layout.rowBytes(), plane, row);
      if (premultiplied && !layout.planes()) {
        undoPremultiplication(row, count);
      }
      int at = ((top + y) * layout.width() + left) * channels;
      for (int x = 0; x < seen; x++, at += channels) {
        for (int i = 0; i < count; i++) {
          put(target, at, layout.planes() ? plane : i, row[x * count + i]);
        }
      }
    }
  }

  private void undoPremultiplication(float[] row, int count) {
    for (int at = 0; at < row.length; at += count) {
      float opacity = row[at + colors()];
      for (int i = 0; i < colors() && opacity > 0; i++) {
        row[at + i] /= opacity;
      }
    }
  }

  private void put(Target target, int at, int sample, float value) {
    if (sample >= colors()) {
      if (transparent && sample == colors()) {
        target.put(at + 3, value);
      }
      return;
    }
    switch (layout.photometric()) {
      case TiffLayout.INKS, TiffLayout.LAB -> target.put(at + sample, value);
      case TiffLayout.RGB -> target.put(at + 2 - sample, value);
      case TiffLayout.PALETTE -> entry(target, at, Math.round(value));
      default -> {
        float grey = layout.photometric() == TiffLayout.WHITE_IS_ZERO ? 1 - value : value;
        for (int i = 0; i < (channels == 4 ? 3 : 1); i++) {
          target.put(at + i, grey);
        }
      }
    }
  }

  /// The map holds all reds, then all greens, then all blues, of 16 bits each.
  private void entry(Target target, int at, int index) {
    int size = map.size() / 3;
    for (int i = 0; i < 3 && index < size; i++) {
      target.put(at + 2 - i, map.get(i * size + index) / 65_535f);
    }
  }
}
