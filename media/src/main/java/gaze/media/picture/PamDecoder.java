package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_MAKETYPE;

import gaze.domain.PictureSize;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/// Decodes Netpbm's "portable arbitrary map": behind its [PamHeader] the samples, row by row from
/// the top, each of one byte, or of two, the higher first, where the header's greatest value needs
/// them. FFmpeg's decoder refuses comments and tuples without a type.
final class PamDecoder {
  private final PictureFile file;
  private final PamHeader header;
  private final int channels;

  private PamDecoder(PictureFile file, PamHeader header) {
    this.file = file;
    this.header = header;
    this.channels = header.transparent() ? 4 : header.colors();
  }

  static DecodedPicture decode(PictureFile file, PamHeader header)
      throws IOException, UndecodableException {
    return new PamDecoder(file, header).decode();
  }

  private DecodedPicture decode() throws IOException, UndecodableException {
    file.limits().check(header.width(), header.height(), (long) channels * header.sampleBytes());
    file.limits().checkAllocation(header.rowBytes());
    if (file.size() <= header.at()) {
      throw PictureFile.endsEarly();
    }
    int depth = header.sampleBytes() == 1 ? CV_8U : CV_16U;
    Mat pixels;
    try (Scalar nothing = Scalar.all(0)) {
      pixels = new Mat(header.height(), header.width(), CV_MAKETYPE(depth, channels), nothing);
    }
    boolean whole = rows(target(pixels));
    return new DecodedPicture(
        pixels,
        ColorEncoding.SRGB,
        Orientation.UPRIGHT,
        new PictureSize(header.width(), header.height()),
        whole ? Optional.empty() : Optional.of(Flaw.ENDS_EARLY));
  }

  /// @return whether the file holds them all
  private boolean rows(Target target) throws IOException {
    int length = Math.toIntExact(header.rowBytes());
    for (int y = 0; y < header.height(); y++) {
      byte[] row = file.upTo(header.at() + (long) y * length, length);
      lay(row, y * header.width(), target);
      if (row.length < length) {
        return false;
      }
    }
    return true;
  }

  /// @param first the row's first pixel among all of the picture
  private void lay(byte[] row, int first, Target target) {
    int pixels = row.length / header.sampleBytes() / header.depth();
    for (int x = 0; x < pixels; x++) {
      int from = x * header.depth();
      int to = (first + x) * channels;
      for (int channel = 0; channel < channels; channel++) {
        target.put(to + channel, sample(row, from + source(channel)));
      }
    }
  }

  /// Blue comes first in the picture, red in the file; grey that is partly transparent is shown as
  /// three colours of the same strength.
  private int source(int channel) {
    if (channel == 3) {
      return header.colors();
    }
    return header.colors() == 1 ? 0 : 2 - channel;
  }

  /// As a share of the greatest value, in the picture's own numbers.
  private int sample(byte[] row, int number) {
    int full = header.sampleBytes() == 1 ? 255 : 65_535;
    int value =
        header.sampleBytes() == 1
            ? row[number] & 0xFF
            : (row[2 * number] & 0xFF) << 8 | row[2 * number + 1] & 0xFF;
    return (int) ((long) Math.min(value, header.most()) * full / header.most());
  }

  /// Takes a sample at its place among all samples of the picture.
  private interface Target {
    void put(int at, int sample);
  }

  private static Target target(Mat pixels) {
    Buffer all = pixels.createBuffer();
    return switch (all) {
      case ByteBuffer bytes -> (at, sample) -> bytes.put(at, (byte) sample);
      case ShortBuffer shorts -> (at, sample) -> shorts.put(at, (short) sample);
      default -> throw new IllegalStateException("no picture has samples in " + all);
    };
  }
}
