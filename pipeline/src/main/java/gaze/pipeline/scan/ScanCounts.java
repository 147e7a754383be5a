package gaze.pipeline.scan;

/// What a scan has come across so far.
///
/// @param found files that belong to an item
public record ScanCounts(long found, long added, long changed, long deleted, long renamed) {
  public static final ScanCounts NONE = new ScanCounts(0, 0, 0, 0, 0);

  boolean changesNothing() {
    return added == 0 && changed == 0 && deleted == 0 && renamed == 0;
  }
}
