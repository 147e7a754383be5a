package gaze.media.content;

import static gaze.media.content.Format.*;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Binary signatures, in the order they are tried: specific before general.
///
/// Sources: the formats' own specifications; for raw pictures the first bytes that the cameras
/// write, as listed by LibRaw and shared-mime-info.
final class Signatures {
  private record Signature(Format format, Predicate<Head> matches) {}

  private static final List<Signature> ALL =
      List.of(
          new Signature(JPEG, head -> head.has(0, 0xFF, 0xD8, 0xFF)),
          new Signature(PNG, head -> head.has(0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)),
          new Signature(GIF, head -> head.has(0, "GIF87a") || head.has(0, "GIF89a")),
          new Signature(WEBP, head -> riff(head, "WEBP")),
          new Signature(AVI, head -> riff(head, "AVI ") || riff(head, "AVIX")),
          new Signature(AUDIO, head -> riff(head, "WAVE") || riff(head, "CDDA")),
          new Signature(MPEG_PS, head -> riff(head, "CDXA")),
          new Signature(JXL, head -> head.has(0, 0xFF, 0x0A)),
          new Signature(JXL, head -> head.has(0, 0, 0, 0, 0x0C, 'J', 'X', 'L', ' ')),
          new Signature(JPEG_2000, head -> head.has(0, 0, 0, 0, 0x0C, 'j', 'P', ' ', ' ')),
          new Signature(JPEG_2000, head -> head.has(0, 0xFF, 0x4F, 0xFF, 0x51)),
          new Signature(BMP, Signatures::bmp),
          new Signature(RAF, head -> head.has(0, "FUJIFILMCCD-RAW")),
          new Signature(X3F, head -> head.has(0, "FOVb")),
          new Signature(
              MRW, head -> head.has(0, 0, 'M', 'R', 'M') || head.has(0, 0, 'M', 'R', 'I')),
          new Signature(CRW, head -> head.has(6, "HEAPCCDR") || head.has(6, "HEAPJPGM")),
          new Signature(OTHER_RAW, head -> head.has(0x19, "ARECOYK")),
          new Signature(WEBM, head -> ebml(head) && head.holds("webm")),
          new Signature(MKV, Signatures::ebml),
          new Signature(FLV, head -> head.has(0, "FLV") && head.has(3, 1)),
          new Signature(WMV, head -> head.has(0, 0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11)),
          new Signature(WTV, head -> head.has(0, 0xB7, 0xD8, 0x00, 0x20, 0x37, 0x49, 0xDA, 0x11)),
          new Signature(OGV, head -> head.has(0, "OggS") && oggVideo(head)),
          new Signature(AUDIO, head -> head.has(0, "OggS")),
          new Signature(MPEG_PS, head -> head.has(0, 0, 0, 1, 0xBA) || head.has(0, 0, 0, 1, 0xB3)),
          new Signature(MPEG_TS, head -> packets(head, 0, 188) || packets(head, 4, 192)),
          new Signature(MPEG_TS, head -> packets(head, 0, 204)),
          new Signature(DV, head -> head.has(0, 0x1F, 0x07, 0x00) && head.length() > 480),
          new Signature(MXF, head -> head.has(0, 0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01)),
          new Signature(REAL, head -> head.has(0, ".RMF")),
          new Signature(R3D, head -> head.has(4, "RED1") || head.has(4, "RED2")),
          new Signature(PSD, head -> head.has(0, "8BPS")),
          new Signature(ICO, head -> head.has(0, 0, 0, 1, 0) && head.has(5, 0) && icons(head)),
          new Signature(EXR, head -> head.has(0, 0x76, 0x2F, 0x31, 0x01)),
          new Signature(RADIANCE, head -> head.has(0, "#?RADIANCE") || head.has(0, "#?RGBE")),
          new Signature(QOI, head -> head.has(0, "qoif")),
          new Signature(DPX, head -> head.has(0, "SDPX") || head.has(0, "XPDS")),
          new Signature(FITS, head -> head.has(0, "SIMPLE  =")),
          new Signature(PHOTO_CD, head -> head.has(2048, "PCD_IPI")),
          new Signature(XCF, head -> head.has(0, "gimp xcf")),
          new Signature(FLIF, head -> head.has(0, "FLIF")),
          new Signature(BPG, head -> head.has(0, 'B', 'P', 'G', 0xFB)),
          new Signature(DJVU, head -> head.has(0, "AT&TFORM")),
          new Signature(FPF, head -> head.has(0, "FPF Public Image Format")),
          new Signature(CZI, head -> head.has(0, "ZISRAWFILE")),
          new Signature(LFP, head -> head.has(0, 0x89, 'L', 'F', 'P')),
          new Signature(PMP, head -> head.has(8, 0, 0, 0, 124) && head.has(124, 0xFF, 0xD8, 0xFF)),
          new Signature(NETPBM, Signatures::netpbm),
          new Signature(PCX, Signatures::pcx),
          new Signature(
              OTHER_PICTURE, head -> head.has(0, "id=ImageMagick") || head.has(128, "DICM")),
          new Signature(AUDIO, Signatures::audio),
          new Signature(PDF, head -> head.has(0, "%PDF-")),
          new Signature(ZIP, head -> head.has(0, 'P', 'K', 3, 4)),
          new Signature(GZIP, head -> head.has(0, 0x1F, 0x8B)),
          new Signature(PROGRAM, Signatures::program));

  private Signatures() {}

  static Optional<Format> match(Head head) {
    return IsoBrands.match(head)
        .or(
            () ->
                ALL.stream()
                    .filter(it -> it.matches.test(head))
                    .map(Signature::format)
                    .findFirst());
  }

  private static boolean riff(Head head, String form) {
    return (head.has(0, "RIFF") || head.has(0, "RIFX")) && head.has(8, form);
  }

  private static boolean ebml(Head head) {
    return head.has(0, 0x1A, 0x45, 0xDF, 0xA3);
  }

  /// "BM" alone begins many texts: the header's own size must be one that exists.
  private static boolean bmp(Head head) {
    if (!head.has(0, "BM") || head.length() < 18 || !head.has(15, 0, 0, 0)) {
      return false;
    }
    return switch (head.bytes()[14]) {
      case 12, 16, 40, 52, 56, 64, 108, 124 -> true;
      default -> false;
    };
  }

  private static boolean icons(Head head) {
    return head.length() > 22 && head.bytes()[4] != 0 && head.has(9, 0);
  }

  /// Theora, Dirac, VP8 or an OGM video stream announces itself in one of the first pages.
  private static boolean oggVideo(Head head) {
    return head.holds("\u0080theora")
        || head.holds("BBCD\0")
        || head.holds("OVP80")
        || head.holds("\u0001video\0");
  }

  /// Three synchronisation bytes in a row, as every demultiplexer looks for.
  private static boolean packets(Head head, int first, int size) {
    return head.has(first, 0x47)
        && head.has(first + size, 0x47)
        && head.has(first + 2 * size, 0x47);
  }

  /// `P` and the kind, then white space: the plain and raw kinds, PAM, and portable float maps.
  private static boolean netpbm(Head head) {
    return head.length() > 3
        && head.bytes()[0] == 'P'
        && "1234567Ff".indexOf(head.bytes()[1]) >= 0
        && Character.isWhitespace(head.bytes()[2]);
  }

  /// The maker (10), one of its versions, and run-length encoding (1).
  private static boolean pcx(Head head) {
    return head.has(0, 0x0A)
        && head.length() > 128
        && head.bytes()[1] >= 0
        && head.bytes()[1] <= 5
        && head.has(2, 1);
  }

  private static boolean audio(Head head) {
    return head.has(0, "ID3")
        || head.has(0, "fLaC")
        || head.has(0, "MAC ")
        || head.has(0, "FORM") && head.has(8, "AIF")
        || head.has(0, ".ra\u00FD")
        || head.has(0, "MThd")
        || head.has(0, "#!AMR")
        || head.has(0, 0xFF, 0xFB) // MPEG layer III, then ADTS
        || head.has(0, 0xFF, 0xFA)
        || head.has(0, 0xFF, 0xF3)
        || head.has(0, 0xFF, 0xF2)
        || head.has(0, 0xFF, 0xF1)
        || head.has(0, 0xFF, 0xF9);
  }

  private static boolean program(Head head) {
    return head.has(0, 0x7F, 'E', 'L', 'F')
        || head.has(0, 'M', 'Z')
        || head.has(0, 0xCA, 0xFE, 0xBA, 0xBE)
        || head.has(0, 0xCF, 0xFA, 0xED, 0xFE)
        || head.has(0, 0xCE, 0xFA, 0xED, 0xFE);
  }
}
