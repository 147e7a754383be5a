package gaze.media.content;

import static gaze.media.content.FormatKind.FOREIGN;
import static gaze.media.content.FormatKind.PHOTO;
import static gaze.media.content.FormatKind.RAW;
import static gaze.media.content.FormatKind.SIDECAR;
import static gaze.media.content.FormatKind.SUBTITLE;
import static gaze.media.content.FormatKind.VIDEO;

import java.util.List;
import java.util.Set;

/// A file format that Gaze can name, with its media type and the extensions files of it carry.
///
/// Media types are IANA's where registered; for raw pictures and older containers the `x-` names
/// that ExifTool and shared-mime-info agree on.
public enum Format {
  JPEG(PHOTO, "JPEG picture", "image/jpeg", "jpg", "jpeg", "jpe", "jfif", "jif", "jps", "mpo"),
  PNG(PHOTO, "PNG picture", "image/png", "png", "apng"),
  GIF(PHOTO, "GIF picture", "image/gif", "gif"),
  BMP(PHOTO, "BMP picture", "image/bmp", "bmp", "dib"),
  WEBP(PHOTO, "WebP picture", "image/webp", "webp"),
  TIFF(PHOTO, "TIFF picture", "image/tiff", "tif", "tiff", "btf"),
  HEIC(PHOTO, "HEIC picture", "image/heic", "heic", "heics", "hif"),
  HEIF(PHOTO, "HEIF picture", "image/heif", "heif", "heifs"),
  AVIF(PHOTO, "AVIF picture", "image/avif", "avif", "avifs"),
  JXL(PHOTO, "JPEG XL picture", "image/jxl", "jxl"),
  JPEG_2000(
      PHOTO, "JPEG 2000 picture", "image/jp2", "jp2", "j2k", "j2c", "jpc", "jpf", "jpx", "jph"),
  PSD(PHOTO, "Photoshop document", "image/vnd.adobe.photoshop", "psd", "psb"),
  ICO(PHOTO, "icon", "image/vnd.microsoft.icon", "ico"),
  SVG(PHOTO, "SVG drawing", "image/svg+xml", "svg"),
  NETPBM(
      PHOTO, "Netpbm picture", "image/x-portable-anymap", "ppm", "pgm", "pbm", "pnm", "pam", "pfm"),
  PCX(PHOTO, "PCX picture", "image/x-pcx", "pcx"),
  DPX(PHOTO, "DPX picture", "image/x-dpx", "dpx"),
  FITS(PHOTO, "FITS picture", "image/fits", "fits", "fts"),
  EXR(PHOTO, "OpenEXR picture", "image/x-exr", "exr"),
  RADIANCE(PHOTO, "Radiance picture", "image/vnd.radiance", "hdr"),
  QOI(PHOTO, "QOI picture", "image/x-qoi", "qoi"),
  PHOTO_CD(PHOTO, "Photo CD picture", "image/x-photo-cd", "pcd"),
  XCF(PHOTO, "GIMP picture", "image/x-xcf", "xcf"),
  FLIF(PHOTO, "FLIF picture", "image/flif", "flif"),
  BPG(PHOTO, "BPG picture", "image/bpg", "bpg"),
  FPF(PHOTO, "FLIR heat picture", "image/x-flir-fpf", "fpf"),
  CZI(PHOTO, "Zeiss microscope picture", "image/x-zeiss-czi", "czi"),

  CR2(RAW, "Canon raw picture", "image/x-canon-cr2", "cr2"),
  CR3(RAW, "Canon raw picture", "image/x-canon-cr3", "cr3"),
  CRW(RAW, "Canon raw picture", "image/x-canon-crw", "crw"),
  NEF(RAW, "Nikon raw picture", "image/x-nikon-nef", "nef", "nrw"),
  ARW(RAW, "Sony raw picture", "image/x-sony-arw", "arw", "sr2", "srf", "arq"),
  DNG(RAW, "DNG raw picture", "image/x-adobe-dng", "dng", "gpr"),
  RAF(RAW, "Fujifilm raw picture", "image/x-fujifilm-raf", "raf"),
  RW2(RAW, "Panasonic raw picture", "image/x-panasonic-rw2", "rw2", "rwl"),
  ORF(RAW, "Olympus raw picture", "image/x-olympus-orf", "orf", "ori"),
  PEF(RAW, "Pentax raw picture", "image/x-pentax-pef", "pef"),
  SRW(RAW, "Samsung raw picture", "image/x-samsung-srw", "srw"),
  X3F(RAW, "Sigma raw picture", "image/x-sigma-x3f", "x3f"),
  MRW(RAW, "Minolta raw picture", "image/x-minolta-mrw", "mrw"),
  DCR(RAW, "Kodak raw picture", "image/x-kodak-dcr", "dcr", "kdc", "k25"),
  ERF(RAW, "Epson raw picture", "image/x-epson-erf", "erf"),
  THREE_FR(RAW, "Hasselblad raw picture", "image/x-hasselblad-3fr", "3fr", "fff"),
  MEF(RAW, "Mamiya raw picture", "image/x-mamiya-mef", "mef"),
  MOS(RAW, "Leaf raw picture", "image/x-leaf-mos", "mos"),
  IIQ(RAW, "Phase One raw picture", "image/x-phaseone-iiq", "iiq"),
  PMP(RAW, "picture of an early Sony camera", "image/x-sony-pmp", "pmp"),
  LFP(RAW, "Lytro light field", "image/x-lytro-lfp", "lfp"),
  /// `.raw` is used by Panasonic, Leica, Kyocera and others; content decides what it is.
  OTHER_RAW(RAW, "raw picture", "image/x-raw", "raw"),

  MP4(VIDEO, "MP4 video", "video/mp4", "mp4", "mpg4", "f4v", "insv", "lrv", "360"),
  M4V(VIDEO, "MPEG-4 video", "video/x-m4v", "m4v"),
  MOV(VIDEO, "QuickTime video", "video/quicktime", "mov", "qt"),
  THREE_GP(VIDEO, "3GP video", "video/3gpp", "3gp", "3gpp"),
  THREE_G2(VIDEO, "3G2 video", "video/3gpp2", "3g2"),
  MKV(VIDEO, "Matroska video", "video/x-matroska", "mkv", "mk3d"),
  WEBM(VIDEO, "WebM video", "video/webm", "webm"),
  AVI(VIDEO, "AVI video", "video/x-msvideo", "avi", "divx"),
  FLV(VIDEO, "Flash video", "video/x-flv", "flv"),
  MPEG_TS(VIDEO, "MPEG transport stream", "video/mp2t", "ts", "mts", "m2ts", "m2t", "tp"),
  MPEG_PS(
      VIDEO,
      "MPEG video",
      "video/mpeg",
      "mpg",
      "mpeg",
      "mpe",
      "m1v",
      "m2v",
      "mpv",
      "vob",
      "ps",
      "mod",
      "tod"),
  WMV(VIDEO, "Windows Media video", "video/x-ms-wmv", "wmv", "asf"),
  WTV(VIDEO, "Windows TV recording", "video/x-ms-wtv", "wtv"),
  OGV(VIDEO, "Ogg video", "video/ogg", "ogv", "ogm"),
  DV(VIDEO, "DV video", "video/x-dv", "dv", "dif"),
  MXF(VIDEO, "MXF video", "application/mxf", "mxf"),
  REAL(VIDEO, "RealMedia video", "application/vnd.rn-realmedia", "rm", "rmvb"),
  R3D(VIDEO, "RED camera video", "video/x-red-r3d", "r3d"),

  XMP(SIDECAR, "XMP sidecar", "application/rdf+xml", "xmp"),
  JSON(SIDECAR, "JSON file", "application/json", "json"),

  SRT(SUBTITLE, "SubRip subtitles", "application/x-subrip", "srt"),
  VTT(SUBTITLE, "WebVTT subtitles", "text/vtt", "vtt"),
  ASS(SUBTITLE, "SubStation subtitles", "text/x-ssa", "ass", "ssa"),

  OTHER_PICTURE(FOREIGN, "picture of an uncommon kind", "image/x-unknown"),
  AUDIO(FOREIGN, "sound without pictures", "audio/x-unknown"),
  DJVU(FOREIGN, "DjVu document", "image/vnd.djvu"),
  PDF(FOREIGN, "PDF document", "application/pdf"),
  ZIP(FOREIGN, "ZIP archive", "application/zip"),
  GZIP(FOREIGN, "compressed file", "application/gzip"),
  XML(FOREIGN, "XML file", "application/xml"),
  HTML(FOREIGN, "web page", "text/html"),
  TEXT(FOREIGN, "text", "text/plain"),
  PROGRAM(FOREIGN, "program", "application/octet-stream");

  /// Containers that are written under each other's extensions without anybody being wrong.
  private static final List<Set<Format>> FAMILIES =
      List.of(
          Set.of(MP4, M4V, MOV, THREE_GP, THREE_G2),
          Set.of(MKV, WEBM),
          Set.of(HEIC, HEIF),
          Set.of(MPEG_TS, MPEG_PS),
          Set.of(XML, XMP),
          Set.of(TEXT, SRT, VTT, ASS));

  private final FormatKind kind;
  private final String title;
  private final String mime;
  private final List<String> extensions;

  Format(FormatKind kind, String title, String mime, String... extensions) {
    this.kind = kind;
    this.title = title;
    this.mime = mime;
    this.extensions = List.of(extensions);
  }

  public FormatKind kind() {
    return kind;
  }

  /// What a person calls it, for a sentence: "JPEG picture".
  public String title() {
    return title;
  }

  public String mime() {
    return mime;
  }

  /// In lower case, without the dot; empty for what is never taken by name.
  public List<String> extensions() {
    return extensions;
  }

  /// Whether a file of this content may carry the other's extension without being misnamed. Raw
  /// formats share TIFF as their container, so any two of them agree.
  public boolean agreesWith(Format other) {
    return this == other
        || (kind == RAW && other.kind == RAW)
        || FAMILIES.stream().anyMatch(family -> family.contains(this) && family.contains(other));
  }
}
