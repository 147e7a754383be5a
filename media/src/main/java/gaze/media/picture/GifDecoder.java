package gaze.media.picture;

import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.Flaw;
import gaze.media.pixels.UndecodableException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Decodes the first frame of a GIF (GIF89a) in its place on the screen that the file describes.
/// The header is 6 characters, then width, height (2 bytes each, little-endian), flags, two bytes,
/// the colours; blocks follow, and the first that begins with a comma is the frame.
final class GifDecoder {
  private static final int HEADER = 13;
  private static final int MOST_BLOCKS = 100_000;

  private GifDecoder() {}

  private record Place(int left, int top, int width, int height) {}

  static DecodedPicture decode(PictureFile file) throws IOException, UndecodableException {
    ByteBuffer head = file.exactly(0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
    Place frame = frame(file, head);
    int width = Math.max(head.getShort(6) & 0xFFFF, frame.left + frame.width);
    int height = Math.max(head.getShort(8) & 0xFFFF, frame.top + frame.height);
    file.limits().check(width, height, 8);
    ImageIoDecoder.Read read = ImageIoDecoder.read(file, "gif");
    BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = screen.createGraphics();
    pen.drawImage(read.image(), frame.left, frame.top, null);
    pen.dispose();
    DecodedPicture picture = ImageIoDecoder.picture(screen);
    return read.broken().isPresent() ? picture.withFlaw(Flaw.ENDS_EARLY) : picture;
  }

  private static Place frame(PictureFile file, ByteBuffer head)
      throws IOException, UndecodableException {
    long at = HEADER + colors(head.get(10));
    for (int i = 0; i < MOST_BLOCKS; i++) {
      ByteBuffer block = file.exactly(at, 2);
      if (block.get(0) == ',') {
        ByteBuffer place = file.exactly(at + 1, 8).order(ByteOrder.LITTLE_ENDIAN);
        return new Place(
            place.getShort(0) & 0xFFFF,
            place.getShort(2) & 0xFFFF,
            place.getShort(4) & 0xFFFF,
            place.getShort(6) & 0xFFFF);
      }
      if (block.get(0) != '!') {
        break;
      }
      at = afterParts(file, at + 2);
    }
    throw PictureFile.endsEarly();
  }

  /// Parts begin with their length; one of length 0 is the last.
  private static long afterParts(PictureFile file, long from)
      throws IOException, UndecodableException {
    long at = from;
    int length;
    do {
      length = file.exactly(at, 1).get(0) & 0xFF;
      at += 1 + length;
    } while (length > 0);
    return at;
  }

  private static int colors(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
