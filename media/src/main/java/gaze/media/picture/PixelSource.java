package gaze.media.picture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import gaze.domain.Problem;
import gaze.domain.Stage;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.NativeLibraries;
import gaze.media.pixels.Rendition;
import gaze.media.pixels.RgbPicture;
import gaze.media.pixels.UndecodableException;
import gaze.media.pixels.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;

/// The pixels that models look at. Thread-safe.
public final class PixelSource {
  /// What came of it.
  public sealed interface Result {
    record Decoded(RgbPicture picture) implements Result {}

    record Failed(Problem problem) implements Result {}
  }

  private final PictureDecoder decoder;

  public PixelSource(DecodeLimits limits) {
    decoder = new PictureDecoder(limits, Complaints.UNHEARD);
  }

  /// A picture that Gaze itself has stored: upright, sRGB.
  public static RgbPicture stored(byte[] encoded) throws IOException {
    NativeLibraries.load();
    try (Mat bytes = new Mat(encoded);
        Mat picture = imdecode(bytes, IMREAD_COLOR_RGB)) {
      if (picture.empty()) {
        throw new IOException("a stored picture of %d bytes is broken".formatted(encoded.length));
      }
      return RgbPicture.copied(picture);
    }
  }

  /// A photo of the owner, no larger than a square of this side.
  ///
  /// @param stage that asks
  public Result original(Path file, int side, Stage stage) {
    try (DecodedPicture picture = decoder.decode(file, side);
        Mat shown = Rendition.within(picture, side)) {
      return new Result.Decoded(RgbPicture.of(shown));
    } catch (UndecodableException refused) {
      return new Result.Failed(refused.problem(stage));
    } catch (IOException unreadable) {
      return new Result.Failed(Unreadable.problem(unreadable, stage));
    }
  }
}
