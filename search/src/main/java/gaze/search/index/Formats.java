package gaze.search.index;

import gaze.domain.MediaFile;
import gaze.search.text.Folding;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The names of file formats, each in all the ways people write it.
final class Formats {
  private static final Map<String, String> SAME =
      Map.of(
          "jpeg", "jpg",
          "jpe", "jpg",
          "tiff", "tif",
          "heif", "heic",
          "mpeg", "mpg",
          "quicktime", "mov",
          "matroska", "mkv",
          "msvideo", "avi",
          "mp2t", "ts");

  /// Extensions of files that hold the sensor's values.
  private static final Set<String> RAW =
      Set.of(
          "3fr", "arw", "cr2", "cr3", "crw", "dcr", "dng", "erf", "fff", "iiq", "k25", "kdc", "mef",
          "mos", "mrw", "nef", "nrw", "orf", "ori", "pef", "raf", "raw", "rw2", "rwl", "sr2", "srf",
          "srw", "x3f");

  private Formats() {}

  /// The one way in which the index writes a format.
  static String canonical(String format) {
    String folded = Folding.fold(format).replaceFirst("^\\.", "");
    return SAME.getOrDefault(folded, folded);
  }

  static Optional<String> extension(MediaFile file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    return dot <= 0 || dot == name.length() - 1
        ? Optional.empty()
        : Optional.of(canonical(name.substring(dot + 1)));
  }

  /// `image/x-canon-cr2` is cr2 and raw, `video/quicktime` is mov.
  static Set<String> ofContent(MediaFile file) {
    String subtype = file.mime().substring(file.mime().indexOf('/') + 1).toLowerCase(Locale.ROOT);
    Set<String> names = new TreeSet<>();
    String last = subtype.substring(subtype.lastIndexOf('-') + 1);
    names.add(canonical(subtype.startsWith("x-") ? last : subtype));
    if (isRaw(file)) {
      names.add("raw");
    }
    return names;
  }

  static boolean isRaw(MediaFile file) {
    String mime = file.mime();
    String last = mime.substring(Math.max(mime.lastIndexOf('-'), mime.lastIndexOf('/')) + 1);
    return RAW.contains(last)
        || extension(file).filter(RAW::contains).isPresent() && !isOrdinary(mime);
  }

  private static boolean isOrdinary(String mime) {
    return mime.equals("image/jpeg") || mime.equals("image/png") || mime.startsWith("video/");
  }
}
