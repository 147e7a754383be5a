package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_core.merge;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.pixels.ColorEncoding;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.Orientation;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;

/// Decodes the primary item of a HEIF or AVIF file: one coded picture, a grid of tiles as phones
/// write them, or a picture derived from another; with its opacity where it has one.
final class HeifDecoder {
  /// A chain of derivations longer than this is a loop.
  private static final int DEEPEST = 4;

  private final PictureFile file;
  private final HeifFile heif;

  private HeifDecoder(PictureFile file, HeifFile heif) {
    this.file = file;
    this.heif = heif;
  }

  /// Empty where the file holds a sequence and no single picture.
  static Optional<DecodedPicture> decode(PictureFile file)
      throws IOException, UndecodableException {
    Optional<HeifFile> heif = HeifFile.read(file);
    if (heif.isEmpty() || !heif.get().hasPrimary()) {
      return Optional.empty();
    }
    return Optional.of(new HeifDecoder(file, heif.get()).decode());
  }

  private DecodedPicture decode() throws IOException, UndecodableException {
    HeifItem primary = heif.primary();
    DecodedPicture opaque = picture(primary, DEEPEST);
    Optional<HeifItem> alpha = heif.alphaOf(primary);
    if (alpha.isEmpty()) {
      return opaque;
    }
    try (DecodedPicture opacity = picture(alpha.get(), DEEPEST)) {
      return withAlpha(opaque, opacity);
    } catch (UndecodableException noAlpha) {
      return opaque;
    }
  }

  private DecodedPicture picture(HeifItem item, int depth)
      throws IOException, UndecodableException {
    if (depth == 0) {
      throw HeifFile.damaged();
    }
    return switch (item.type()) {
      case "grid" -> tiles(item);
      case "iden" -> derived(item, depth);
      default -> single(item);
    };
  }

  private DecodedPicture derived(HeifItem item, int depth)
      throws IOException, UndecodableException {
    List<Long> parts = heif.parts(item);
    HeifItem from =
        parts.isEmpty() ? item : heif.item(parts.getFirst()).orElseThrow(HeifFile::damaged);
    DecodedPicture inner = picture(from, from == item ? 0 : depth - 1);
    Orientation whole = inner.orientation().then(item.orientation());
    return inner.withOrientation(whole);
  }

  private DecodedPicture single(HeifItem item) throws IOException, UndecodableException {
    checkSize(item);
    try (HeifCanvas canvas = new HeifCanvas(file.limits(), codes(item, item))) {
      decode(List.of(item), (_, frame) -> canvas.whole(frame));
      return finished(item, canvas, heif.cut(item));
    }
  }

  private DecodedPicture tiles(HeifItem item) throws IOException, UndecodableException {
    HeifGrid grid = HeifGrid.read(heif.data(item));
    file.limits().check(grid.width(), grid.height(), HeifCanvas.TILED_BYTES);
    List<HeifItem> tiles =
        heif.parts(item).stream()
            .limit(grid.tiles())
            .map(heif::item)
            .flatMap(Optional::stream)
            .toList();
    if (tiles.isEmpty()) {
      throw HeifFile.damaged();
    }
    checkSize(tiles.getFirst());
    try (HeifCanvas canvas = new HeifCanvas(file.limits(), codes(item, tiles.getFirst()))) {
      decode(tiles, (number, frame) -> canvas.tile(grid, number, frame));
      return finished(item, canvas, canvas.frames() < grid.tiles());
    }
  }

  private void checkSize(HeifItem item) throws UndecodableException {
    Optional<HeifProperty.Size> size = item.property(HeifProperty.Size.class);
    if (size.isPresent()) {
      file.limits().check(size.get().width(), size.get().height(), HeifCanvas.SINGLE_BYTES);
    }
  }

  private void decode(List<HeifItem> items, StillCodec.Sink sink)
      throws IOException, UndecodableException {
    HeifItem first = items.getFirst();
    long mostPixels = file.limits().bytes() / HeifCanvas.SINGLE_BYTES;
    try (StillCodec codec = StillCodec.open(first.type(), configuration(first), mostPixels)) {
      for (int i = 0; i < items.size(); i++) {
        HeifItem item = items.get(i);
        byte[] data = heif.data(item);
        codec.send(
            i, heif.cut(item) ? CodedUnits.shortened(data, configuration(item)) : data, sink);
      }
      codec.finish(sink);
    }
  }

  private static byte[] configuration(HeifItem item) {
    return item.property(HeifProperty.Decoder.class)
        .map(HeifProperty.Decoder::configuration)
        .orElse(new byte[0]);
  }

  private static Optional<HeifProperty.Codes> codes(HeifItem item, HeifItem part) {
    return item.property(HeifProperty.Codes.class)
        .or(() -> part.property(HeifProperty.Codes.class));
  }

  private DecodedPicture finished(HeifItem item, HeifCanvas canvas, boolean incomplete)
      throws UndecodableException {
    if (canvas.frames() == 0) {
      throw nothingDecoded(item);
    }
    Mat seen = cut(item, canvas.pixels());
    ColorEncoding color =
        profile(item).<ColorEncoding>map(ColorEncoding.Profiled::new).orElseGet(canvas::color);
    return new DecodedPicture(
        seen,
        color,
        item.orientation(),
        new PictureSize(seen.cols(), seen.rows()),
        incomplete ? Optional.of(Flaw.ENDS_EARLY) : Optional.empty());
  }

  private UndecodableException nothingDecoded(HeifItem item) {
    boolean cut =
        heif.cut(item)
            || heif.parts(item).stream()
                .map(heif::item)
                .flatMap(Optional::stream)
                .anyMatch(heif::cut);
    return cut
        ? new UndecodableException(
            ProblemKind.TRUNCATED,
            "The file ends before its picture does; nothing of it can be shown.")
        : new UndecodableException(
            ProblemKind.UNREADABLE, "The picture's data is damaged; nothing of it can be shown.");
  }

  private Optional<byte[]> profile(HeifItem item) {
    return item.property(HeifProperty.Profile.class)
        .or(
            () ->
                heif.parts(item).stream()
                    .findFirst()
                    .flatMap(heif::item)
                    .flatMap(part -> part.property(HeifProperty.Profile.class)))
        .map(HeifProperty.Profile::icc);
  }

  /// What the clean aperture leaves; everything where it lies outside the picture.
  private static Mat cut(HeifItem item, Mat whole) {
    Optional<HeifProperty.Clean> clean = item.property(HeifProperty.Clean.class);
    if (clean.isEmpty()) {
      return whole.clone();
    }
    int width = (int) Math.round(clean.get().width());
    int height = (int) Math.round(clean.get().height());
    long left = Math.round((whole.cols() - width) / 2.0 + clean.get().right());
    long top = Math.round((whole.rows() - height) / 2.0 + clean.get().down());
    boolean inside =
        width > 0
            && height > 0
            && left >= 0
            && top >= 0
            && left + width <= whole.cols()
            && top + height <= whole.rows();
    if (!inside) {
      return whole.clone();
    }
    try (Rect seen = new Rect((int) left, (int) top, width, height);
        Mat part = new Mat(whole, seen)) {
      return part.clone();
    }
  }

  /// Takes over the opaque picture's pixels.
  private static DecodedPicture withAlpha(DecodedPicture opaque, DecodedPicture opacity) {
    try (opaque;
        Mat grey = new Mat();
        Mat fitted = new Mat();
        Mat samples = new Mat();
        Mat bgra = new Mat()) {
      extractChannel(opacity.pixels(), grey, 0);
      resize(grey, fitted, opaque.pixels().size());
      boolean wide = opaque.pixels().depth() == CV_16U;
      boolean wideAlpha = fitted.depth() == CV_16U;
      double factor = wide == wideAlpha ? 1 : wide ? 257 : 1 / 257.0;
      fitted.convertTo(samples, wide ? CV_16U : CV_8U, factor, 0);
      try (MatVector channels = new MatVector(opaque.pixels(), samples)) {
        merge(channels, bgra);
      }
      return new DecodedPicture(
          new Mat(bgra), opaque.color(), opaque.orientation(), opaque.stored(), opaque.flaw());
    }
  }
}
