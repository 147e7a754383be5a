package gaze.pipeline.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has happened in one library and was not looked at yet. A file that is being written is left
/// alone until it has been quiet for a while; what comes and goes is looked at together, so that a
/// file that moves from folder to folder is seen to move. Confined to one thread.
final class Unsettled {
  /// A program that copies or saves a file pauses for less than this.
  static final Duration QUIET = Duration.ofMillis(1500);

  /// While files keep coming and going, they are looked at this often.
  static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Map<String, Instant> files = new HashMap<>();
  private final Map<String, Instant> trees = new HashMap<>();
  private Optional<Instant> everything = Optional.empty();
  private Instant cameOrWent = Instant.MIN;
  private Instant firstWaiting = Instant.MAX;

  /// A file was made or deleted.
  void file(String path, Instant at) {
    files.put(path, at);
    cameOrWent(at);
  }

  /// A file was written to.
  void written(String path, Instant at) {
    files.put(path, at);
  }

  /// A folder was made or deleted.
  void tree(String folder, Instant at) {
    trees.put(folder, at);
    cameOrWent(at);
  }

  private void cameOrWent(Instant at) {
    cameOrWent = at;
    firstWaiting = at.isBefore(firstWaiting) ? at : firstWaiting;
  }

  /// So much happened that the system lost count, or rules changed.
  void everything(Instant at) {
    everything = Optional.of(at);
  }

  /// What is quiet enough to be looked at now; it counts as looked at.
  Optional<ScanScope> settled(Instant now) {
    Instant before = now.minus(QUIET);
    if (everything.filter(at -> !at.isAfter(before)).isPresent()) {
      everything = Optional.empty();
      files.clear();
      trees.clear();
      return Optional.of(new ScanScope.Whole(false));
    }
    if (cameOrWent.isAfter(before) && firstWaiting.isAfter(now.minus(LONGEST_WAIT))) {
      return Optional.empty();
    }
    firstWaiting = Instant.MAX;
    Set<String> quietTrees = take(trees, before);
    Set<String> folders = new HashSet<>();
    take(files, before).forEach(path -> folders.add(folder(path)));
    if (folders.isEmpty() && quietTrees.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ScanScope.Folders(folders, quietTrees, files.keySet()));
  }

  private static Set<String> take(Map<String, Instant> from, Instant before) {
    Set<String> taken = new HashSet<>();
    from.entrySet()
        .removeIf(entry -> !entry.getValue().isAfter(before) && taken.add(entry.getKey()));
    return taken;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
