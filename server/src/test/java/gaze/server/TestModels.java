package gaze.server;

import gaze.inference.download.Disk;
import gaze.inference.download.Downloads;
import gaze.inference.download.Patience;
import gaze.inference.models.Manifest;
import gaze.inference.registry.ModelFolder;
import gaze.inference.registry.Models;
import gaze.inference.registry.News;
import gaze.storage.Storage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The models of the tests: the carried manifest on a folder of their own; trying out passes.
final class TestModels {
  private TestModels() {}

  static Models open(Path folder, Storage storage, News news) {
    PreferenceStore stored = new PreferenceStore(storage.settings());
    return Models.open(
        new Models.Parts(
            new ModelFolder(folder),
            Manifest.carried(),
            new Downloads(
                Patience.USUAL, Disk.REAL, RandomGenerator.getDefault(), InstantSource.system()),
            _ -> Optional.empty(),
            () -> stored.read().models(),
            news));
  }
}
