package gaze.media.metadata;

/// Windows writes ratings as percentages (tag 0x4749, `MicrosoftPhoto:Rating`): 1, 25, 50, 75 and
/// 99 for one to five stars.
final class WindowsRating {
  private WindowsRating() {}

  static int stars(double percent) {
    return Math.clamp((int) Math.round(percent / 25) + 1, 1, 5);
  }
}
