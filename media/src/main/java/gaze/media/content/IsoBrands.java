package gaze.media.content;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The brands of an ISO base media file (ISO/IEC 14496-12, `ftyp`): which of the many formats built
/// on it a file is.
final class IsoBrands {
  /// QuickTime files older than `ftyp` begin with one of these boxes.
  private static final Set<String> BARE_BOXES =
      Set.of("moov", "mdat", "wide", "free", "skip", "pnot", "moof", "sidx", "uuid");

  private IsoBrands() {}

  static Optional<Format> match(Head head) {
    String type = head.text(4, 4);
    if (type.equals("ftyp") || type.equals("styp")) {
      Set<String> brands = brands(head);
      return brands.stream().findFirst().map(major -> format(major, brands));
    }
    boolean plausible = head.uint32(0) >= 8 || head.uint32(0) <= 1;
    return BARE_BOXES.contains(type) && plausible ? Optional.of(Format.MOV) : Optional.empty();
  }

  /// The major brand first, then the compatible ones.
  private static Set<String> brands(Head head) {
    Set<String> brands = new LinkedHashSet<>();
    brands.add(head.text(8, 4));
    long end = Math.min(head.uint32(0), head.length());
    for (int at = 16; at + 4 <= end; at += 4) {
      brands.add(head.text(at, 4));
    }
    return brands;
  }

  private static Format format(String major, Set<String> brands) {
    return switch (major) {
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs" -> Format.HEIC;
      case "avif", "avis", "avio" -> Format.AVIF;
      case "mif1", "msf1", "mif2", "mif3", "miaf", "pred", "MiHB", "MiHE", "tmap" ->
          stillPicture(brands);
      case "crx " -> Format.CR3;
      case "jxl " -> Format.JXL;
      case "jp2 ", "jpx ", "jpm ", "mjp2", "mj2s" -> Format.JPEG_2000;
      case "qt  ", "mqt " -> Format.MOV;
      case "M4V ", "M4VH", "M4VP" -> Format.M4V;
      case "M4A ", "M4B ", "M4P ", "F4A ", "F4B ", "aax " -> Format.AUDIO;
      default -> isStillPicture(brands) ? stillPicture(brands) : byPrefix(major);
    };
  }

  /// An unknown major brand does not hide what the compatible ones say.
  private static boolean isStillPicture(Set<String> brands) {
    return Set.of("mif1", "heic", "heix", "avif").stream().anyMatch(brands::contains);
  }

  /// HEIF names no codec by itself; a compatible brand may.
  private static Format stillPicture(Set<String> brands) {
    return brands.contains("avif") || brands.contains("avis") ? Format.AVIF : Format.HEIF;
  }

  private static Format byPrefix(String major) {
    if (major.startsWith("3g2")) {
      return Format.THREE_G2;
    }
    if (major.startsWith("3g") || major.startsWith("kddi")) {
      return Format.THREE_GP;
    }
    return Format.MP4;
  }
}
