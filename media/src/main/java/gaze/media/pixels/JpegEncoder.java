package gaze.media.pixels;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import gaze.domain.PictureSize;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/// Writes JPEG. WebP would be a quarter smaller and costs 25 times as much to make
/// (docs/performance.md), so thumbnails, previews and frames are JPEG.
public final class JpegEncoder {
  public static final String MIME = "image/jpeg";

  private JpegEncoder() {}

  /// @param picture 8-bit BGR, as displayed, sRGB
  /// @param quality 1..100
  public static EncodedPicture encode(Mat picture, int quality) {
    try (BytePointer bytes = new BytePointer();
        IntPointer settings = new IntPointer(IMWRITE_JPEG_QUALITY, quality)) {
      if (!imencode(".jpg", picture, bytes, settings)) {
        throw new IllegalStateException("JPEG refused a picture of " + picture.size());
      }
      byte[] jpeg = new byte[Math.toIntExact(bytes.limit())];
      bytes.get(jpeg);
      return new EncodedPicture(jpeg, MIME, new PictureSize(picture.cols(), picture.rows()));
    }
  }
}
