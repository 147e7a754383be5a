package gaze.media.pixels;

import gaze.domain.Stage;
import org.bytedeco.opencv.opencv_core.Mat;

/// Everything that is shown of a picture before it is opened, from its one decode: the preview from
/// the decoded pixels, the rest from the preview.
public final class PreviewRenderer {
  public static final int THUMBNAIL_SIDE = 512;
  public static final int PREVIEW_SIDE = 1440;

  private static final int QUALITY = 80;

  private PreviewRenderer() {}

  public static Previews render(DecodedPicture picture) {
    try (Mat preview = Rendition.within(picture, PREVIEW_SIDE);
        Mat thumbnail = Scaling.within(preview, THUMBNAIL_SIDE)) {
      return new Previews(
          JpegEncoder.encode(thumbnail, QUALITY),
          JpegEncoder.encode(preview, QUALITY),
          Placeholder.of(thumbnail),
          Palette.of(thumbnail),
          PerceptualHasher.hash(thumbnail),
          picture.displayed(),
          picture.flaw().map(flaw -> flaw.problem(Stage.MAKING_PREVIEWS)));
    }
  }
}
