package gaze.inference.registry;

import gaze.domain.ProblemKind;
import gaze.inference.download.Downloads;
import gaze.inference.download.Outcome;
import gaze.inference.download.Wanted;
import gaze.inference.download.Watch;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFile.Content;
import gaze.inference.models.ModelFile.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One download of a model: its missing files, one after the other. Runs once, on one thread;
/// [#stop] and [#progress] from any.
final class Fetching implements Watch {
  private static final long TELL_EVERY = Duration.ofMillis(250).toNanos();

  private final Model model;
  private final Shelf shelf;
  private final Downloads downloads;
  private final BooleanSupplier offline;
  private final Consumer<Progress> told;
  private final Speed speed = new Speed();
  private volatile boolean stop;
  private volatile Progress progress;
  private long before;
  private long lastTold;

  /// @param told hears how far it is, some times a second
  Fetching(
      Model model,
      Shelf shelf,
      Downloads downloads,
      BooleanSupplier offline,
      Consumer<Progress> told) {
    this.model = model;
    this.shelf = shelf;
    this.downloads = downloads;
    this.offline = offline;
    this.told = told;
    this.progress = new Progress(shelf.bytesHere(model), model.bytes(), 0);
  }

  Progress progress() {
    return progress;
  }

  void stop() {
    stop = true;
  }

  @Override
  public boolean stopped() {
    return stop || offline.getAsBoolean();
  }

  @Override
  public void arrived(long bytes) {
    long now = System.nanoTime();
    long here = before + bytes;
    progress = new Progress(here, model.bytes(), speed.at(now, here));
    if (now - lastTold >= TELL_EVERY) {
      lastTold = now;
      told.accept(progress);
    }
  }

  /// Fetches what is missing.
  Outcome run() {
    try {
      List<ModelFile> missing = missing();
      Optional<Outcome.Failed> full = full(missing);
      if (full.isPresent()) {
        return full.get();
      }
      for (ModelFile file : missing) {
        Outcome outcome = fetch(file);
        if (!(outcome instanceof Outcome.Here)) {
          return outcome;
        }
      }
      return new Outcome.Here();
    } catch (IOException e) {
      return new Outcome.Failed(
          ProblemKind.UNREADABLE, "The folder of the models cannot be used: " + e.getMessage());
    }
  }

  private Optional<Outcome.Failed> full(List<ModelFile> missing) throws IOException {
    long bytes = 0;
    for (ModelFile file : missing) {
      bytes += content(file).bytes() - shelf.partHere(model, file);
    }
    return missing.isEmpty()
        ? Optional.empty()
        : downloads.lacksRoom(shelf.folder().root(), Math.max(0, bytes));
  }

  private List<ModelFile> missing() throws IOException {
    List<ModelFile> missing = new ArrayList<>();
    for (ModelFile file : model.files()) {
      if (file.origin() instanceof Origin.Published) {
        if (Archives.wanted(model, file, shelf.folder()) && !shelf.right(model, file)) {
          missing.add(file);
        } else {
          before += content(file).bytes();
        }
      }
    }
    return missing;
  }

  private Outcome fetch(ModelFile file) throws IOException {
    Origin.Published published = (Origin.Published) file.origin();
    Path target = shelf.folder().fetched(model, file);
    Content content = content(file);
    Outcome outcome =
        downloads.fetch(
            new Wanted(published.url(), content.bytes(), content.sha256(), target), this);
    if (outcome instanceof Outcome.Here) {
      shelf.fetched(target, content.sha256());
      before += content.bytes();
    }
    return outcome;
  }

  private static Content content(ModelFile file) {
    return file.content().orElseThrow(() -> new IllegalStateException("published without a hash"));
  }
}
