package gaze.server;

import gaze.pipeline.jobs.WorkMode;
import java.time.Duration;
import java.time.ZoneId;

/// What the owner of the machine has chosen.
///
/// @param zone assumed where a file says nothing of one and its library has none
/// @param rescanEvery how often each library is looked at whole; zero for never
/// @param supportMode whether logs show whole paths
/// @param maxDecodeBytes what a decoder may allocate for one picture
/// @param maxSide the longest side of a picture, in pixels
public record Preferences(
    WorkMode work,
    ZoneId zone,
    Duration rescanEvery,
    boolean supportMode,
    long maxDecodeBytes,
    int maxSide) {

  public static Preferences defaults() {
    return new Preferences(
        WorkMode.FULL, ZoneId.systemDefault(), Duration.ofHours(1), false, 400L << 20, 40_000);
  }
}
