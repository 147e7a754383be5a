package gaze.media.content;

import gaze.media.container.TiffDirectories;
import gaze.media.container.TiffDirectories.Directory;
import gaze.media.container.Window;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Files built on TIFF. Most raw pictures are: what tells them from a developed TIFF is a directory
/// with sensor data in it, and the maker's name tells them apart.
final class TiffSignature {
  private static final int MAKE = 0x010F;
  private static final int COMPRESSION = 0x0103;
  private static final int PHOTOMETRIC = 0x0106;
  private static final int DNG_VERSION = 0xC612;

  /// Kodak's own tag beside which its sensor data lies.
  private static final int KODAK_DIRECTORY = 0x8290;

  /// Photometric interpretations of sensor data: colour filter array, linear raw (TIFF/EP, DNG).
  private static final Set<Long> SENSOR_PHOTOMETRICS = Set.of(32803L, 34892L);

  /// Compressions that only cameras write: Sony ARW, Samsung SRW, Nikon NEF, Kodak DCR, Pentax PEF.
  private static final Set<Long> SENSOR_COMPRESSIONS =
      Set.of(32767L, 32769L, 32770L, 32772L, 34713L, 65000L, 65535L);

  /// How makers begin their names in tag 0x010F, lower case.
  private static final Map<String, Format> BY_MAKER =
      Map.of(
          "nikon", Format.NEF,
          "sony", Format.ARW,
          "pentax", Format.PEF,
          "ricoh", Format.PEF,
          "samsung", Format.SRW,
          "eastman kodak", Format.DCR,
          "kodak", Format.DCR,
          "hasselblad", Format.THREE_FR,
          "seiko epson", Format.ERF,
          "mamiya", Format.MEF);

  private TiffSignature() {}

  static boolean matches(Head head) {
    return head.has(0, 'I', 'I', 0x2A, 0)
        || head.has(0, 'M', 'M', 0, 0x2A)
        || head.has(0, 'I', 'I', 0x2B, 0)
        || head.has(0, 'M', 'M', 0, 0x2B)
        || head.has(0, 'I', 'I', 0x55, 0)
        || head.has(0, "IIRO")
        || head.has(0, "IIRS")
        || head.has(0, "MMOR");
  }

  static Format format(Head head, Window window) throws IOException {
    if (head.has(8, "CR") && head.has(0, 'I', 'I', 0x2A, 0)) {
      return Format.CR2;
    }
    if (head.has(2, 0x55)) {
      return Format.RW2;
    }
    if (head.has(2, 'R') || head.has(2, "OR")) {
      return Format.ORF;
    }
    if (head.has(8, "IIII") || head.has(8, "MMMM")) {
      return Format.IIQ;
    }
    if (head.has(2, 0x2B) || head.has(3, 0x2B)) {
      return Format.TIFF; // BigTIFF: no camera writes raw pictures in it.
    }
    return format(TiffDirectories.of(window));
  }

  private static Format format(TiffDirectories directories) throws IOException {
    boolean sensor = false;
    for (Directory directory : directories.all()) {
      if (directory.has(DNG_VERSION)) {
        return Format.DNG;
      }
      sensor |=
          directory.has(KODAK_DIRECTORY)
              || SENSOR_PHOTOMETRICS.contains(directory.number(PHOTOMETRIC).orElse(-1L))
              || SENSOR_COMPRESSIONS.contains(directory.number(COMPRESSION).orElse(-1L));
    }
    return sensor ? byMaker(directories) : Format.TIFF;
  }

  private static Format byMaker(TiffDirectories directories) throws IOException {
    for (Directory directory : directories.all()) {
      String maker = directory.text(MAKE).orElse("").toLowerCase(Locale.ROOT);
      for (Map.Entry<String, Format> known : BY_MAKER.entrySet()) {
        if (maker.startsWith(known.getKey())) {
          return known.getValue();
        }
      }
    }
    return Format.OTHER_RAW;
  }
}
