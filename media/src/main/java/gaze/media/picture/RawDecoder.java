package gaze.media.picture;

import gaze.domain.PictureSize;
import gaze.domain.ProblemKind;
import gaze.media.content.Format;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Shows a raw picture by the JPEG that its camera put inside. Where there is only a thumbnail,
/// LibRaw's `dcraw_emu` develops the picture, if it is installed. Never hands a raw file to a
/// general decoder: that would show its thumbnail as if it were the picture.
final class RawDecoder {
  /// Sides below this are a thumbnail's (the Exif one is 160 × 120).
  private static final int THUMBNAIL = 480;

  /// Sides below this are less than a preview should have; developing is better, if possible.
  private static final int SMALL = 1000;

  private RawDecoder() {}

  static DecodedPicture decode(PictureFile file, Format format, int side)
      throws IOException, UndecodableException {
    List<Tiff.Directory> directories = Tiff.read(file.bytes(), 0);
    Optional<EmbeddedJpegs.Place> preview = EmbeddedJpegs.largest(file, directories);
    int found = preview.map(EmbeddedJpegs.Place::side).orElse(0);
    if (found >= SMALL) {
      return shown(file, preview.get(), directories, side);
    }
    Optional<DecodedPicture> plain = plain(file, format, directories);
    if (plain.isPresent()) {
      return plain.get();
    }
    if (RawDeveloper.isInstalled()) {
      return RawDeveloper.develop(file, side);
    }
    if (found >= THUMBNAIL) {
      return shown(file, preview.get(), directories, side)
          .withFlaw(small(preview.get().header().size()));
    }
    throw onlyThumbnail(format, preview);
  }

  private static DecodedPicture shown(
      PictureFile file, EmbeddedJpegs.Place place, List<Tiff.Directory> directories, int side)
      throws IOException, UndecodableException {
    DecodedPicture preview = JpegDecoder.decode(file, place.at(), place.length(), side);
    return preview.withOrientation(
        RawOrientation.of(file, directories, preview.stored()).orElse(preview.orientation()));
  }

  /// A scanner writes developed pictures under a raw format's name.
  private static Optional<DecodedPicture> plain(
      PictureFile file, Format format, List<Tiff.Directory> directories)
      throws IOException, UndecodableException {
    if (directories.isEmpty() || !RawOrientation.developed(directories)) {
      return Optional.empty();
    }
    return Optional.of(TiffDecoder.decode(file));
  }

  private static Flaw small(PictureSize size) {
    return new Flaw(
        ProblemKind.UNSUPPORTED,
        "Only a small preview (%d × %d) is inside the raw file. Install LibRaw's dcraw_emu to see the whole picture."
            .formatted(size.width(), size.height()));
  }

  private static UndecodableException onlyThumbnail(
      Format format, Optional<EmbeddedJpegs.Place> preview) {
    String inside =
        preview
            .map(place -> place.header().size())
            .map(
                size -> "only a thumbnail of %d × %d pixels".formatted(size.width(), size.height()))
            .orElse("no preview");
    return new UndecodableException(
        ProblemKind.UNSUPPORTED,
        "The %s holds %s. Install LibRaw's dcraw_emu to see it.".formatted(format.title(), inside));
  }
}
