package gaze.media.metadata;

import static gaze.media.metadata.Bytes.*;

import gaze.domain.FileRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Small files with known metadata, and what reading them gives.
final class Specimens {
  /// The moment at which everything is read.
  static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  private final Path folder;
  private final MetadataReader reader = new MetadataReader(() -> NOW);

  Specimens(Path folder) {
    this.folder = folder;
  }

  FileReading read(String name, byte[]... content) {
    return read(name, FileRole.ORIGINAL, content);
  }

  FileReading read(String name, FileRole role, byte[]... content) {
    try {
      return reader.read(Files.write(folder.resolve(name), join(content)), role);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A JPEG of 40 × 30 pixels with these segments in front.
  static byte[] jpeg(byte[]... segments) {
    byte[] frame = segment(0xC0, u8(8), u16(30), u16(40), u8(1), new byte[3]);
    return join(u16(0xFFD8), join(segments), frame, segment(0xDA, new byte[4]), u16(0xFFD9));
  }

  static byte[] exifSegment(TiffBytes.Directory main) {
    return segment(0xE1, latin("Exif\0\0"), main.tiff());
  }

  static byte[] xmpSegment(String properties) {
    return segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0"), utf8(xmp(properties)));
  }

  /// A packet with these elements in its one description.
  static String xmp(String properties) {
    return """
        <x:xmpmeta xmlns:x='adobe:ns:meta/'>
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
        <rdf:Description rdf:about=''
          xmlns:xmp='http://ns.adobe.com/xap/1.0/'
          xmlns:exif='http://ns.adobe.com/exif/1.0/'
          xmlns:tiff='http://ns.adobe.com/tiff/1.0/'
          xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'
          xmlns:MicrosoftPhoto='http://ns.microsoft.com/photo/1.0/'
          xmlns:digiKam='http://www.digikam.org/ns/1.0/'
          xmlns:lr='http://ns.adobe.com/lightroom/1.0/'
          xmlns:GCamera='http://ns.google.com/photos/1.0/camera/'
          xmlns:Container='http://ns.google.com/photos/1.0/container/'
          xmlns:Item='http://ns.google.com/photos/1.0/container/item/'
          xmlns:fstop='http://www.fstopapp.com/xmp/'
          xmlns:dc='http://purl.org/dc/elements/1.1/'>
        %s
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """
        .formatted(properties);
  }

  /// A movie header that counts milliseconds.
  static byte[] movieHeader(Instant created, long milliseconds) {
    long seconds = created.getEpochSecond() + 2_082_844_800L;
    byte[] upright = join(u32(1 << 16), new byte[12], u32(1 << 16), new byte[12], u32(1 << 30));
    byte[] rest = join(u32(1 << 16), u16(0x0100), new byte[10], upright, new byte[24], u32(2));
    return fullBox("mvhd", 0, u32(seconds), u32(seconds), u32(1000), u32(milliseconds), rest);
  }

  static byte[] movie(byte[]... boxes) {
    return join(box("ftyp", latin("isom"), u32(0), latin("isom")), box("moov", boxes));
  }
}
