package gaze.media.scene;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The last frames of a video, as many as a decision about one of them looks at. Frames are counted
/// from the video's first.
final class Window {
  /// A power of two.
  private static final int SIZE = 128;

  private final Duration[] times = new Duration[SIZE];
  private final SmallPicture[] pictures = new SmallPicture[SIZE];
  private final double[] changes = new double[SIZE];
  private final Likeness.@Nullable Result[] likeness = new Likeness.@Nullable Result[SIZE];
  private int count;

  void add(Duration at, SmallPicture picture) {
    int slot = count & (SIZE - 1);
    times[slot] = at;
    pictures[slot] = picture;
    changes[slot] = count == 0 ? 0 : SmallPicture.difference(picture(count - 1), picture);
    likeness[slot] = null;
    count++;
  }

  /// The number of frames so far: the index after the last.
  int count() {
    return count;
  }

  /// The oldest frame that is still here.
  int first() {
    return Math.max(0, count - SIZE);
  }

  boolean holds(int index) {
    return index >= first() && index < count;
  }

  Duration at(int index) {
    return times[slot(index)];
  }

  SmallPicture picture(int index) {
    return pictures[slot(index)];
  }

  /// The content score: how much a frame differs from the one before, pixel by pixel.
  double change(int index) {
    return changes[slot(index)];
  }

  /// How unlike a frame is the one before, with the camera's movement undone.
  double unlike(int index) {
    return likeness(index).unlike();
  }

  /// The same of the texture alone.
  double texture(int index) {
    return likeness(index).texture();
  }

  private Likeness.Result likeness(int index) {
    int slot = slot(index);
    Likeness.Result known = likeness[slot];
    if (known == null) {
      known =
          holds(index - 1) ? Likeness.of(picture(index - 1), picture(index)) : Likeness.Result.SAME;
      likeness[slot] = known;
    }
    return known;
  }

  private int slot(int index) {
    if (!holds(index)) {
      throw new IndexOutOfBoundsException(
          "frame %d is not among %d .. %d".formatted(index, first(), count - 1));
    }
    return index & (SIZE - 1);
  }
}
