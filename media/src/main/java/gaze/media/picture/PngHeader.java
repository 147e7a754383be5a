package gaze.media.picture;

import gaze.domain.PictureSize;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.ColorEncoding.Profiled;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a PNG's chunks say beside its pixels (PNG, third edition, section 11). A chunk is its
/// length (4 bytes, big-endian), type (4 characters), data, checksum (4 bytes).
///
/// @param bytesPerPixel decoded
/// @param complete whether the chunk that ends the file is there
record PngHeader(
    PictureSize size,
    int bytesPerPixel,
    ColorEncoding color,
    Orientation orientation,
    boolean complete) {

  private static final int SIGNATURE = 8;
  private static final int MOST_CHUNKS = 100_000;
  private static final int MOST_PROFILE = 4 << 20;
  private static final int MOST_EXIF = 1 << 20;

  static PngHeader read(PictureFile file) throws IOException, UndecodableException {
    ByteBuffer header = file.exactly(SIGNATURE + 8, 13);
    long width = header.getInt(0) & 0xFFFFFFFFL;
    long height = header.getInt(4) & 0xFFFFFFFFL;
    file.limits().checkSides(width, height);
    return new Reader(file, header).read(new PictureSize((int) width, (int) height));
  }

  private static final class Reader {
    private final PictureFile file;
    private final int bits;
    private final int colorType;
    private boolean transparent;
    private Optional<ColorEncoding> coded = Optional.empty();
    private Optional<ColorEncoding> profiled = Optional.empty();
    private Optional<ColorEncoding> gamma = Optional.empty();
    private Orientation orientation = Orientation.UPRIGHT;

    Reader(PictureFile file, ByteBuffer header) {
      this.file = file;
      this.bits = header.get(8);
      this.colorType = header.get(9);
    }

    PngHeader read(PictureSize size) throws IOException, UndecodableException {
      boolean ended = false;
      long at = SIGNATURE;
      for (int i = 0; i < MOST_CHUNKS && !ended; i++) {
        byte[] head = file.upTo(at, 8);
        if (head.length < 8) {
          break;
        }
        long length = ByteBuffer.wrap(head).getInt() & 0xFFFFFFFFL;
        String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        chunk(type, at + 8, length);
        ended = type.equals("IEND");
        at += length + 12;
      }
      return new PngHeader(
          size,
          channels() * (bits == 16 ? 2 : 1),
          coded.or(() -> profiled).or(() -> gamma).orElse(ColorEncoding.SRGB),
          orientation,
          ended);
    }

    private void chunk(String type, long at, long length) throws IOException {
      switch (type) {
        case "tRNS" -> transparent = true;
        case "cICP" -> code(file.upTo(at, 4));
        case "sRGB" -> profiled = profiled.or(() -> Optional.of(ColorEncoding.SRGB));
        case "gAMA" -> gamma(file.upTo(at, 4));
        case "iCCP" -> profile(file.upTo(at, (int) Math.min(length, MOST_PROFILE)));
        case "eXIf" ->
            orientation = ExifOrientation.read(file.upTo(at, (int) Math.min(length, MOST_EXIF)));
        default -> {}
      }
    }

    private void code(byte[] points) {
      if (points.length == 4) {
        coded = Optional.of(ColorEncoding.coded(points[0] & 0xFF, points[1] & 0xFF));
      }
    }

    /// Hundred thousand times the exponent that the picture was made with.
    private void gamma(byte[] chunk) {
      int exponent = chunk.length == 4 ? ByteBuffer.wrap(chunk).getInt() : 0;
      if (exponent > 0) {
        gamma = Optional.of(ColorEncoding.ofGamma(100_000.0 / exponent));
      }
    }

    /// A name, 0, the method of compression (0: deflate), the profile.
    private void profile(byte[] chunk) {
      int name = 0;
      while (name < chunk.length && chunk[name] != 0) {
        name++;
      }
      if (name + 2 < chunk.length) {
        profiled = inflated(Arrays.copyOfRange(chunk, name + 2, chunk.length)).map(Profiled::new);
      }
    }

    private static Optional<byte[]> inflated(byte[] deflated) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      try (Inflater inflater = new Inflater()) {
        inflater.setInput(deflated);
        int length;
        while ((length = inflater.inflate(part)) > 0 && whole.size() < MOST_PROFILE) {
          whole.write(part, 0, length);
        }
        return Optional.of(whole.toByteArray());
      } catch (DataFormatException damaged) {
        return Optional.empty();
      }
    }

    private int channels() {
      return switch (colorType) {
        case 0 -> transparent ? 4 : 1;
        case 2, 3 -> transparent ? 4 : 3;
        default -> 4;
      };
    }
  }
}
