package gaze.media.picture;

import gaze.domain.ProblemKind;
import gaze.media.content.Content;
import gaze.media.content.Format;
import gaze.media.content.FormatKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.NativeLibraries;
import gaze.media.pixels.UndecodableException;
import gaze.media.video.VideoStill;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Decodes a picture by what its bytes are, whatever its name says. The only place that chooses a
/// decoder.
final class PictureDecoder {
  private static final String CALLED =
      "The file is called a %s but does not begin like one: it is damaged or something else.";

  private final DecodeLimits limits;
  private final Complaints complaints;

  PictureDecoder(DecodeLimits limits, Complaints complaints) {
    this.limits = limits;
    this.complaints = complaints;
  }

  /// @param side the longest side that is needed; the picture may come larger
  /// @return the picture; whoever asked closes it
  DecodedPicture decode(Path path, int side) throws IOException, UndecodableException {
    NativeLibraries.load();
    try (PictureFile file = PictureFile.open(path, limits)) {
      Content content = Content.of(path);
      Format format = content.format().orElseThrow(() -> unknown(content.promised()));
      return format.kind() == FormatKind.RAW
          ? RawDecoder.decode(file, format, side)
          : decode(file, format, side);
    }
  }

  private DecodedPicture decode(PictureFile file, Format format, int side)
      throws IOException, UndecodableException {
    return switch (format) {
      case JPEG -> JpegDecoder.decode(file, side, complaints);
      case PNG -> PlainDecoder.png(file);
      case WEBP -> PlainDecoder.webp(file);
      case BMP -> PlainDecoder.bmp(file);
      case GIF -> GifDecoder.decode(file);
      case TIFF -> TiffDecoder.decode(file);
      case HEIC, HEIF, AVIF -> heif(file, side);
      case JXL -> JxlDecoder.decode(file);
      case NETPBM -> netpbm(file, side);
      case JPEG_2000, PSD, ICO, PCX, DPX, FITS, EXR, RADIANCE, QOI, PHOTO_CD ->
          VideoStill.first(file.path(), limits, side);
      case SVG, XCF, FLIF, BPG, FPF, CZI, OTHER_PICTURE ->
          throw new UndecodableException(
              ProblemKind.UNSUPPORTED,
              "Gaze has no decoder for this kind of picture: %s.".formatted(format.title()));
      default -> throw refused(format);
    };
  }

  /// A sequence of pictures holds them as a video does.
  private DecodedPicture heif(PictureFile file, int side) throws IOException, UndecodableException {
    Optional<DecodedPicture> still = HeifDecoder.decode(file);
    return still.isPresent() ? still.get() : VideoStill.first(file.path(), limits, side);
  }

  private DecodedPicture netpbm(PictureFile file, int side)
      throws IOException, UndecodableException {
    Optional<PamHeader> arbitrary = PamHeader.read(file);
    return arbitrary.isPresent()
        ? PamDecoder.decode(file, arbitrary.get())
        : VideoStill.first(file.path(), limits, side);
  }

  private static UndecodableException refused(Format format) {
    return new UndecodableException(
        ProblemKind.WRONG_CONTENT,
        "The file holds no photo. By its content it is a different kind of file: %s."
            .formatted(format.title()));
  }

  private static UndecodableException unknown(Optional<Format> promised) {
    return new UndecodableException(
        ProblemKind.UNREADABLE,
        promised
            .map(format -> CALLED.formatted(format.title()))
            .orElse("The file is in no form that Gaze knows."));
  }
}
