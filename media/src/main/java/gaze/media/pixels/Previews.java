package gaze.media.pixels;

import gaze.domain.DominantColor;
import gaze.domain.PerceptualHash;
import gaze.domain.PictureSize;
import gaze.domain.Problem;
import java.util.List;
import java.util.Optional;

/// What one decode of a picture, or of a video's poster, leaves.
///
/// @param thumbnail at most 512 pixels a side
/// @param preview at most 1440 pixels a side
/// @param placeholder a BlurHash
/// @param colors largest share first
/// @param displayed size of the whole picture, upright
/// @param note why the picture that is shown is not whole
public record Previews(
    EncodedPicture thumbnail,
    EncodedPicture preview,
    String placeholder,
    List<DominantColor> colors,
    PerceptualHash hash,
    PictureSize displayed,
    Optional<Problem> note) {

  public Previews {
    colors = List.copyOf(colors);
  }
}
