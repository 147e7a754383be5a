package gaze.media.picture;

import gaze.domain.Stage;
import gaze.media.content.Content;
import gaze.media.content.FormatKind;
import gaze.media.pixels.DecodeLimits;
import gaze.media.pixels.DecodedPicture;
import gaze.media.pixels.PreviewRenderer;
import gaze.media.pixels.UndecodableException;
import gaze.media.pixels.Unreadable;
import gaze.media.video.VideoPoster;
import java.io.IOException;
import java.nio.file.Path;

/// Makes what is shown of a photo or a video before it is opened. Thread-safe; each call decodes
/// with one thread and holds at most what the limits allow.
public final class PreviewMaker {
  private final DecodeLimits limits;
  private final PictureDecoder decoder;

  public PreviewMaker(DecodeLimits limits) {
    this(limits, Complaints.UNHEARD);
  }

  /// @param complaints what native decoders print of the damage that they find
  public PreviewMaker(DecodeLimits limits, Complaints complaints) {
    this.limits = limits;
    decoder = new PictureDecoder(limits, complaints);
  }

  /// @param file a photo or a video by its content, of any kind and name
  public PreviewResult make(Path file) {
    try (DecodedPicture picture = decode(file)) {
      return new PreviewResult.Made(PreviewRenderer.render(picture));
    } catch (UndecodableException refused) {
      return new PreviewResult.Failed(refused.problem(Stage.MAKING_PREVIEWS));
    } catch (IOException unreadable) {
      return new PreviewResult.Failed(Unreadable.problem(unreadable, Stage.MAKING_PREVIEWS));
    }
  }

  private DecodedPicture decode(Path file) throws IOException, UndecodableException {
    boolean video =
        Content.of(file).format().filter(format -> format.kind() == FormatKind.VIDEO).isPresent();
    return video
        ? VideoPoster.of(file, limits, PreviewRenderer.PREVIEW_SIDE)
        : decoder.decode(file, PreviewRenderer.PREVIEW_SIDE);
  }
}
