package gaze.media.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;

/// A TIFF written sample by sample, in the layouts that [TiffRaster] reads. What is not set is as
/// plain as can be: little-endian, 8 bits of RGB side by side, in strips of 16 rows.
final class TiffSpecimen {
  private static final int STRIP = 16;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private record Entry(int type, int[] values) {
    int bytes() {
      return values.length * (type == SHORT ? 2 : 4);
    }
  }

  private final BufferedImage image;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private int photometric = TiffLayout.RGB;
  private int bits = 8;
  private boolean fractions;
  private boolean planes;
  private int tile;
  private boolean deflated;
  private int predictor = 1;
  private int orientation = 1;
  private int compression;

  TiffSpecimen(BufferedImage image) {
    this.image = image;
  }

  TiffSpecimen bigEndian() {
    order = ByteOrder.BIG_ENDIAN;
    return this;
  }

  TiffSpecimen meaning(int code) {
    photometric = code;
    return this;
  }

  TiffSpecimen bits(int count) {
    bits = count;
    return this;
  }

  TiffSpecimen fractions(int count) {
    fractions = true;
    return bits(count);
  }

  TiffSpecimen planes() {
    planes = true;
    return this;
  }

  TiffSpecimen tiles(int side) {
    tile = side;
    return this;
  }

  TiffSpecimen deflated(int prediction) {
    deflated = true;
    predictor = prediction;
    return this;
  }

  TiffSpecimen turned(int code) {
    orientation = code;
    return this;
  }

  /// Says that it is compressed in a way that it is not.
  TiffSpecimen claiming(int code) {
    compression = code;
    return this;
  }

  byte[] bytes() {
    List<byte[]> pieces = pieces();
    SortedMap<Integer, Entry> directory = directory(pieces.size());
    int valuesAt = 8 + 2 + 12 * directory.size() + 4;
    int piecesAt =
        valuesAt + directory.values().stream().mapToInt(entry -> entry.bytes() + 2).sum();
    place(directory, pieces, piecesAt);
    int length = piecesAt + pieces.stream().mapToInt(piece -> piece.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length).order(order);
    byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
    file.put(mark).put(mark).putShort((short) 42).putInt(8).putShort((short) directory.size());
    int at = valuesAt;
    for (var tag : directory.entrySet()) {
      Entry entry = tag.getValue();
      file.putShort(tag.getKey().shortValue()).putShort((short) entry.type);
      file.putInt(entry.values.length);
      int next = file.position() + 4;
      if (entry.bytes() > 4) {
        file.putInt(at).position(at);
        at += entry.bytes();
      }
      for (int value : entry.values) {
        var _ = entry.type == SHORT ? file.putShort((short) value) : file.putInt(value);
      }
      file.position(next);
    }
    file.position(piecesAt);
    pieces.forEach(file::put);
    return file.array();
  }

  private SortedMap<Integer, Entry> directory(int pieces) {
    int count = samples(0, 0).length;
    SortedMap<Integer, Entry> directory = new TreeMap<>();
    directory.put(Tiff.WIDTH, new Entry(LONG, new int[] {image.getWidth()}));
    directory.put(Tiff.HEIGHT, new Entry(LONG, new int[] {image.getHeight()}));
    int[] each = new int[count];
    Arrays.fill(each, bits);
    directory.put(Tiff.BITS, new Entry(SHORT, each));
    Arrays.fill(each = each.clone(), fractions ? TiffLayout.FRACTION : 1);
    directory.put(Tiff.SAMPLE_FORMAT, new Entry(SHORT, each));
    one(directory, Tiff.COMPRESSION, compression > 0 ? compression : deflated ? 8 : 1);
    one(directory, Tiff.PHOTOMETRIC, photometric);
    one(directory, Tiff.ORIENTATION, orientation);
    one(directory, Tiff.SAMPLES, count);
    one(directory, 284, planes ? 2 : 1);
    one(directory, 317, predictor);
    if (tile == 0) {
      one(directory, 278, STRIP);
    } else {
      one(directory, 322, tile);
      one(directory, 323, tile);
    }
    directory.put(tile == 0 ? Tiff.STRIP_OFFSETS : 324, new Entry(LONG, new int[pieces]));
    directory.put(tile == 0 ? Tiff.STRIP_BYTES : 325, new Entry(LONG, new int[pieces]));
    return directory;
  }

  private static void one(SortedMap<Integer, Entry> directory, int tag, int value) {
    directory.put(tag, new Entry(SHORT, new int[] {value}));
  }

  private void place(SortedMap<Integer, Entry> directory, List<byte[]> pieces, int from) {
    int[] offsets = values(directory, tile == 0 ? Tiff.STRIP_OFFSETS : 324);
    int[] lengths = values(directory, tile == 0 ? Tiff.STRIP_BYTES : 325);
    int at = from;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      lengths[i] = pieces.get(i).length;
      at += lengths[i];
    }
  }

  private static int[] values(SortedMap<Integer, Entry> directory, int tag) {
    return Objects.requireNonNull(directory.get(tag)).values;
  }

  private List<byte[]> pieces() {
    int side = tile == 0 ? image.getWidth() : tile;
    int rows = tile == 0 ? STRIP : tile;
    int all = samples(0, 0).length;
    List<byte[]> pieces = new ArrayList<>();
    for (int plane = 0; plane < (planes ? all : 1); plane++) {
      for (int top = 0; top < image.getHeight(); top += rows) {
        for (int left = 0; left < image.getWidth(); left += side) {
          int height = tile == 0 ? Math.min(rows, image.getHeight() - top) : rows;
          pieces.add(piece(left, top, side, height, plane));
        }
      }
    }
    return pieces;
  }

  private byte[] piece(int left, int top, int width, int height, int plane) {
    int count = planes ? 1 : samples(0, 0).length;
    ByteBuffer piece = ByteBuffer.allocate(width * height * count * bits / 8).order(order);
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        double[] samples =
            samples(Math.min(x, image.getWidth() - 1), Math.min(y, image.getHeight() - 1));
        for (int i = 0; i < count; i++) {
          int sample = planes ? plane : i;
          put(piece, samples[sample], sample);
        }
      }
    }
    predict(piece.array(), width * count);
    return deflated ? deflate(piece.array()) : piece.array();
  }

  private void put(ByteBuffer piece, double sample, int number) {
    if (fractions) {
      switch (bits) {
        case 16 -> piece.putShort(Float.floatToFloat16((float) sample));
        case 32 -> piece.putFloat((float) sample);
        default -> piece.putDouble(sample);
      }
      return;
    }
    boolean lab = photometric == TiffLayout.LAB;
    double top = bits == 8 ? 255 : 65_535;
    double value =
        !lab ? top * sample : number == 0 ? top * sample / 100 : sample * (bits / 8 == 1 ? 1 : 256);
    var _ =
        bits == 8 ? piece.put((byte) Math.round(value)) : piece.putShort((short) Math.round(value));
  }

  /// Differences from the last sample to the first of each row.
  private void predict(byte[] piece, int perRow) {
    int count = planes ? 1 : samples(0, 0).length;
    int width = bits / 8;
    ByteBuffer all = ByteBuffer.wrap(piece).order(order);
    for (int row = 0; row < piece.length; row += perRow * width) {
      if (predictor == 3) {
        spread(piece, row, perRow, width);
      }
      int step = predictor == 3 ? 1 : width;
      for (int i = perRow * width / step - 1; predictor > 1 && i >= count; i--) {
        if (step == 1) {
          piece[row + i] -= piece[row + i - count];
        } else {
          int at = row + 2 * i;
          all.putShort(at, (short) (all.getShort(at) - all.getShort(at - 2 * count)));
        }
      }
    }
  }

  /// The highest bytes of all fractions first.
  private void spread(byte[] piece, int row, int perRow, int width) {
    byte[] plain = Arrays.copyOfRange(piece, row, row + perRow * width);
    for (int i = 0; i < perRow; i++) {
      for (int b = 0; b < width; b++) {
        int from = order == ByteOrder.LITTLE_ENDIAN ? width - 1 - b : b;
        piece[row + b * perRow + i] = plain[i * width + from];
      }
    }
  }

  private static byte[] deflate(byte[] piece) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(piece);
      deflater.finish();
      byte[] room = new byte[piece.length + 64];
      return Arrays.copyOf(room, deflater.deflate(room));
    }
  }

  /// Samples of a pixel from 0 to 1, light for fractions; L*, a*, b* in their units.
  private double[] samples(int x, int y) {
    Color color = new Color(image.getRGB(x, y));
    double[] rgb = {color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0};
    return switch (photometric) {
      case TiffLayout.WHITE_IS_ZERO -> new double[] {1 - rgb[0]};
      case TiffLayout.BLACK_IS_ZERO -> new double[] {rgb[0]};
      case TiffLayout.INKS -> new double[] {1 - rgb[0], 1 - rgb[1], 1 - rgb[2], 0};
      case TiffLayout.LAB -> lab(light(rgb));
      default -> fractions ? light(rgb) : rgb;
    };
  }

  private static double[] light(double[] rgb) {
    return Arrays.stream(rgb)
        .map(v -> v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
        .toArray();
  }

  /// CIE 15, for the white of sRGB.
  private static double[] lab(double[] light) {
    double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
    double y = root(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
    double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.0890);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 216 / 24_389.0 ? Math.cbrt(t) : (24_389 / 27.0 * t + 16) / 116;
  }
}
