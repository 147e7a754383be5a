package gaze.search.index;

import gaze.domain.FileRole;
import gaze.domain.MediaFile;
import gaze.domain.MediaItem;
import gaze.domain.MediaKind;
import gaze.domain.Metadata;
import gaze.domain.PictureSize;
import gaze.domain.Segment;
import gaze.domain.VideoTrack;
import gaze.search.language.Feature;
import gaze.search.language.Filter;
import gaze.search.language.Trait;
import gaze.search.tags.Tagged;
import gaze.search.text.Folding;
import java.util.List;
import java.util.regex.Pattern;

/// What an item has and is.
final class Flags {
  /// How programs in several languages name pictures of the screen.
  private static final Pattern SCREENSHOT =
      Pattern.compile(
          "screen[ _-]?(shot|recording|capture)|bildschirm(foto|aufnahme)|capture d.ecran"
              + "|captura de (pantalla|tela|ecra)|schermata|skarmavbild|skjermbilde"
              + "|снимок экрана|スクリーンショット|截屏|截图|스크린샷");

  private static final double SQUARE_TOLERANCE = 0.02;
  private static final double PANORAMA_RATIO = 2;

  private Flags() {}

  static String of(Feature feature) {
    return new Filter.Has(feature).text();
  }

  static String of(Trait trait) {
    return new Filter.Is(trait).text();
  }

  static boolean has(MediaItem item, List<Tagged> tags, List<Segment> said, Feature feature) {
    Metadata metadata = item.metadata();
    return switch (feature) {
      case LOCATION -> metadata.location().isPresent();
      case PLACE -> metadata.place().isPresent();
      case RATING -> metadata.rating().isPresent() && metadata.rating().getAsInt() > 0;
      case TITLE -> metadata.title().filter(text -> !text.isBlank()).isPresent();
      case DESCRIPTION -> metadata.description().filter(text -> !text.isBlank()).isPresent();
      case KEYWORDS -> !metadata.keywords().isEmpty();
      case LABELS -> !item.seen().detections().isEmpty();
      case TAGS -> !tags.isEmpty();
      case TEXT -> !item.seen().text().isEmpty();
      case SPEECH -> !said.isEmpty();
      case AUDIO -> metadata.audio().isPresent();
      case CAMERA -> metadata.camera().make().isPresent() || metadata.camera().model().isPresent();
      case LENS -> metadata.camera().lens().isPresent();
      case SUBTITLES -> hasRole(item, FileRole.SUBTITLE);
      case SIDECAR -> hasRole(item, FileRole.SIDECAR);
      case PROBLEM -> !item.problems().isEmpty();
    };
  }

  static boolean is(MediaItem item, Trait trait) {
    Metadata metadata = item.metadata();
    return switch (trait) {
      case PHOTO -> item.kind() == MediaKind.PHOTO;
      case VIDEO -> item.kind() == MediaKind.VIDEO;
      case RAW -> hasRole(item, FileRole.RAW) || item.files().stream().anyMatch(Flags::isRaw);
      case LIVE -> hasRole(item, FileRole.LIVE_VIDEO);
      case MOTION ->
          metadata.motion().isPresent()
              || item.files().stream().anyMatch(file -> file.motion().isPresent());
      case FAVORITE -> item.favorite();
      case EDITED -> hasRole(item, FileRole.EDITED);
      case DUPLICATE -> !item.duplicates().isEmpty();
      case SCREENSHOT -> isScreenshot(item);
      case PORTRAIT ->
          metadata.size().filter(size -> !isSquare(size) && ratio(size) < 1).isPresent();
      case LANDSCAPE ->
          metadata.size().filter(size -> !isSquare(size) && ratio(size) > 1).isPresent();
      case SQUARE -> metadata.size().filter(Flags::isSquare).isPresent();
      case PANORAMA ->
          metadata
              .size()
              .filter(size -> ratio(size) >= PANORAMA_RATIO || ratio(size) <= 1 / PANORAMA_RATIO)
              .isPresent();
      case HDR -> metadata.video().filter(VideoTrack::hdr).isPresent();
      case REJECTED -> metadata.rating().isPresent() && metadata.rating().getAsInt() < 0;
    };
  }

  private static boolean hasRole(MediaItem item, FileRole role) {
    return item.files().stream().anyMatch(file -> file.role() == role);
  }

  private static boolean isRaw(MediaFile file) {
    return file.role() != FileRole.SIDECAR
        && file.role() != FileRole.SUBTITLE
        && Formats.isRaw(file);
  }

  private static boolean isScreenshot(MediaItem item) {
    String names = item.main().path() + " " + String.join(" ", item.metadata().keywords());
    return SCREENSHOT.matcher(Folding.fold(names)).find();
  }

  private static double ratio(PictureSize size) {
    return (double) size.width() / size.height();
  }

  private static boolean isSquare(PictureSize size) {
    return Math.abs(ratio(size) - 1) <= SQUARE_TOLERANCE;
  }
}
