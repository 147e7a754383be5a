package gaze.media.picture;

import gaze.domain.Problem;
import gaze.domain.Stage;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.EncodedPicture;
import gaze.media.pixels.JpegEncoder;
import gaze.media.pixels.Rendition;
import gaze.media.pixels.UndecodableException;
import gaze.media.pixels.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/// Makes the whole picture, upright and in sRGB, of what a browser cannot show. Thread-safe.
public final class FullPicture {
  /// What came of it.
  public sealed interface Result {
    /// @param note why the picture that is shown is not whole
    record Made(EncodedPicture picture, Optional<Problem> note) implements Result {}

    record Failed(Problem problem) implements Result {}
  }

  private static final int QUALITY = 92;

  private final DecodeLimits limits;
  private final PictureDecoder decoder;

  public FullPicture(DecodeLimits limits) {
    this.limits = limits;
    decoder = new PictureDecoder(limits, Complaints.UNHEARD);
  }

  /// @param file a photo by its content, of any kind and name
  public Result make(Path file) {
    try (DecodedPicture picture = decoder.decode(file, limits.side());
        Mat shown = Rendition.within(picture, limits.side())) {
      return new Result.Made(
          JpegEncoder.encode(shown, QUALITY),
          picture.flaw().map(flaw -> flaw.problem(Stage.MAKING_PREVIEWS)));
    } catch (UndecodableException refused) {
      return new Result.Failed(refused.problem(Stage.MAKING_PREVIEWS));
    } catch (IOException unreadable) {
      return new Result.Failed(Unreadable.problem(unreadable, Stage.MAKING_PREVIEWS));
    }
  }
}
