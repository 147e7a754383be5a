package gaze.pipeline.scan;

import gaze.domain.FileFacts;
import gaze.domain.FileRole;
import gaze.domain.MediaKind;
import gaze.media.content.KnownTypes;
import gaze.pipeline.group.Candidate;
import gaze.pipeline.group.Group;
import gaze.pipeline.group.Grouping;
import gaze.pipeline.group.Neighbours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Looks at a folder without any database: which items there are and which files make them up.
///
/// Items are told as soon as their folder is read. Only a file whose content identifier may join it
/// to one in another folder waits for the end; of such a file no more than its facts is kept.
///
/// @param <R> what the reader reads of one file
public final class LookScan<R> {
  private static final int BATCH = 500;

  private final Path root;
  private final boolean recursive;
  private final LookReader<R> reader;

  /// @param root absolute, links resolved
  public LookScan(Path root, boolean recursive, LookReader<R> reader) {
    this.root = root;
    this.recursive = recursive;
    this.reader = reader;
  }

  /// Blocks until everything is looked at or `cancelled` says to stop.
  public void run(LookSink sink, BooleanSupplier cancelled) {
    Look look = new Look(sink, cancelled);
    new FolderWalk(root, Set.of(), look).walk("", recursive);
    if (!cancelled.getAsBoolean()) {
      look.tellWaiting();
    }
  }

  /// One run.
  private final class Look implements FolderVisitor {
    private final LookSink sink;
    private final BooleanSupplier cancelled;
    private final List<FoundFile> inFolder = new ArrayList<>();
    private final Map<String, Candidate> waiting = new TreeMap<>();
    private final Map<String, Long> bytesWaiting = new HashMap<>();

    Look(LookSink sink, BooleanSupplier cancelled) {
      this.sink = sink;
      this.cancelled = cancelled;
    }

    @Override
    public void files(String folder, List<FoundFile> files, boolean last) {
      inFolder.addAll(files);
      if (!last) {
        return;
      }
      Map<String, List<FoundFile>> families = new TreeMap<>();
      inFolder.stream()
          .sorted(Comparator.comparing(FoundFile::name))
          .forEach(
              file ->
                  families
                      .computeIfAbsent(Neighbours.family(file.name()), _ -> new ArrayList<>())
                      .add(file));
      inFolder.clear();
      Map<String, FoundFile> batch = new LinkedHashMap<>();
      for (List<FoundFile> family : families.values()) {
        family.forEach(file -> batch.put(FolderWalk.join(folder, file.name()), file));
        if (batch.size() >= BATCH) {
          tell(batch);
          batch.clear();
        }
      }
      tell(batch);
    }

    private void tell(Map<String, FoundFile> files) {
      Map<String, R> readings = new HashMap<>();
      List<Candidate> candidates = new ArrayList<>();
      for (String path : files.keySet()) {
        if (cancelled.getAsBoolean()) {
          return;
        }
        candidates.add(new Candidate(path, facts(path, readings)));
      }
      Map<String, Long> bytes = new HashMap<>();
      files.forEach((path, file) -> bytes.put(path, file.bytes()));
      for (Group group : Grouping.of(candidates)) {
        if (isComplete(group)) {
          tell(group, readings, bytes);
        } else {
          group.files().forEach(file -> waiting.put(file.path(), file.file()));
          group.files().forEach(file -> bytesWaiting.put(file.path(), bytes.get(file.path())));
        }
      }
    }

    private Optional<FileFacts> facts(String path, Map<String, R> readings) {
      if (!KnownTypes.byName(path).orElseThrow().kind().isMedia()) {
        return Optional.empty();
      }
      R reading = reader.read(root.resolve(path), FileRole.ORIGINAL);
      readings.put(path, reading);
      return reader.facts(reading);
    }

    /// Whether no file of another folder can join or leave: every identifier has both its halves.
    private static boolean isComplete(Group group) {
      Map<String, Set<MediaKind>> halves = new HashMap<>();
      group.files().stream()
          .flatMap(placed -> placed.file().facts().stream())
          .forEach(
              facts ->
                  facts
                      .contentIdentifier()
                      .ifPresent(
                          id ->
                              halves
                                  .computeIfAbsent(id, _ -> EnumSet.noneOf(MediaKind.class))
                                  .add(facts.kind())));
      return halves.values().stream().allMatch(EnumSet.allOf(MediaKind.class)::equals);
    }

    private void tellWaiting() {
      for (Group group : Grouping.of(waiting.values())) {
        if (cancelled.getAsBoolean()) {
          return;
        }
        tell(group, Map.of(), bytesWaiting);
      }
    }

    private void tell(Group group, Map<String, R> readings, Map<String, Long> bytes) {
      String key = group.main().path();
      List<R> read = new ArrayList<>();
      List<LookSink.File> files = new ArrayList<>();
      for (Group.Placed placed : group.files()) {
        R reading = read(placed, readings);
        read.add(reading);
        files.add(
            new LookSink.File(
                placed.path(),
                placed.role(),
                bytes.getOrDefault(placed.path(), 0L),
                mime(placed, reading),
                key));
      }
      sink.item(new LookSink.Item(key, group.kind(), reader.captured(read), files.size()), files);
    }

    /// Read under its role; what was read for the sake of the grouping is used where the role is
    /// the same.
    private R read(Group.Placed placed, Map<String, R> readings) {
      R known = readings.get(placed.path());
      return known != null && placed.role() == FileRole.ORIGINAL
          ? known
          : reader.read(root.resolve(placed.path()), placed.role());
    }

    private String mime(Group.Placed placed, R reading) {
      return reader
          .mime(reading)
          .orElseGet(() -> KnownTypes.byName(placed.path()).orElseThrow().mime());
    }

    @Override
    public void entering(String folder) {}

    @Override
    public void unknown(String folder) {}

    @Override
    public void problem(ScanProblem problem) {
      sink.problem(problem);
    }

    @Override
    public void mount(String folder) {}

    @Override
    public boolean cancelled() {
      return cancelled.getAsBoolean();
    }
  }
}
