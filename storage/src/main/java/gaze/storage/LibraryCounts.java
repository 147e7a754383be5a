package gaze.storage;

/// How much a library holds and how far it is understood: `done + failed + pending = items`.
public record LibraryCounts(
    long files, long bytes, long items, long done, long failed, long pending) {
  public static final LibraryCounts NONE = new LibraryCounts(0, 0, 0, 0, 0, 0);

  public LibraryCounts plus(LibraryCounts other) {
    return new LibraryCounts(
        files + other.files,
        bytes + other.bytes,
        items + other.items,
        done + other.done,
        failed + other.failed,
        pending + other.pending);
  }
}
