package gaze.media.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Photoshop's image resources: `8BIM`, an id (2 bytes), a Pascal string padded to even, a length
/// (4 bytes) and the data padded to even, one after another.
final class PhotoshopResources {
  private static final int IPTC = 0x0404;
  private static final int EXIF = 0x0422;
  private static final int XMP = 0x0424;

  private PhotoshopResources() {}

  static Optional<byte[]> iptc(byte[] resources) {
    return resource(resources, IPTC);
  }

  static Optional<byte[]> exif(byte[] resources) {
    return resource(resources, EXIF);
  }

  static Optional<byte[]> xmp(byte[] resources) {
    return resource(resources, XMP);
  }

  private static Optional<byte[]> resource(byte[] resources, int wanted) {
    ByteBuffer rest = ByteBuffer.wrap(resources);
    while (rest.remaining() >= 12) {
      byte[] signature = new byte[4];
      rest.get(signature);
      if (!new String(signature, ISO_8859_1).matches("8BIM|PHUT|AgHg|DCSR|MeSa")) {
        return Optional.empty();
      }
      int id = Short.toUnsignedInt(rest.getShort());
      int name = 1 + (rest.get(rest.position()) & 0xFF);
      skip(rest, name + name % 2);
      if (rest.remaining() < 4) {
        return Optional.empty();
      }
      int length = Math.clamp(Integer.toUnsignedLong(rest.getInt()), 0, rest.remaining());
      if (id == wanted) {
        int from = rest.position();
        return Optional.of(Arrays.copyOfRange(resources, from, from + length));
      }
      skip(rest, length + length % 2);
    }
    return Optional.empty();
  }

  private static void skip(ByteBuffer rest, int count) {
    rest.position(Math.min(rest.limit(), rest.position() + count));
  }
}
