package gaze.server;

import gaze.pipeline.jobs.WorkMode;
import java.time.ZoneId;

/// What the owner of the machine has chosen.
///
/// @param zone assumed where a file says nothing of one and its library has none
/// @param supportMode whether logs show whole paths
/// @param maxDecodeBytes what a decoder may allocate for one picture
/// @param maxSide the longest side of a picture, in pixels
public record Preferences(
    WorkMode work, ZoneId zone, boolean supportMode, long maxDecodeBytes, int maxSide) {

  public static Preferences defaults() {
    return new Preferences(WorkMode.FULL, ZoneId.systemDefault(), false, 400L << 20, 40_000);
  }
}
