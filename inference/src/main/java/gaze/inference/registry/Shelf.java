package gaze.inference.registry;

import gaze.domain.ModelRef;
import gaze.domain.ProblemKind;
import gaze.inference.download.Sha256;
import gaze.inference.download.Wanted;
import gaze.inference.models.Model;
import gaze.inference.models.ModelFile;
import gaze.inference.models.ModelFile.Content;
import gaze.inference.models.ModelFile.Origin;
import gaze.inference.models.ModelFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The models whose files are here. Answers quickly about files that were compared before;
/// comparing reads them whole. Thread-safe.
final class Shelf {
  /// How the files of a model stand.
  sealed interface Standing {
    /// @param bytesHere what there is of it
    record Missing(long bytesHere) implements Standing {}

    /// All files are here; whether they are right is not known.
    record Unverified() implements Standing {}

    /// It was tried out and failed.
    record Refused(String fault) implements Standing {}

    record Ready(ModelFiles files) implements Standing {}
  }

  private static final int SHORT = 8;

  private final ModelFolder folder;
  private final Ledger ledger;

  Shelf(ModelFolder folder, Ledger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  ModelFolder folder() {
    return folder;
  }

  /// By what is remembered alone.
  Standing standing(Model model) {
    Map<String, Sha256> known = new TreeMap<>();
    boolean whole = true;
    for (ModelFile file : ModelFolder.needed(model)) {
      Path place = folder.place(model, file);
      if (!Files.isRegularFile(place)) {
        return new Standing.Missing(bytesHere(model));
      }
      Optional<Sha256> sha256 = ledger.sha256(place).filter(found -> right(model, file, found));
      sha256.ifPresent(found -> known.put(file.part(), found));
      whole &= sha256.isPresent();
    }
    if (!whole) {
      return new Standing.Unverified();
    }
    Sha256 together = together(known);
    Optional<Ledger.Check> check =
        ledger.check(model.name()).filter(tried -> tried.of().equals(together));
    if (check.isEmpty() && !model.builtIn()) {
      return new Standing.Unverified();
    }
    return check
        .flatMap(Ledger.Check::fault)
        .<Standing>map(Standing.Refused::new)
        .orElseGet(() -> new Standing.Ready(files(model, together)));
  }

  /// Reads every file that is not remembered, or all of them.
  ///
  /// @throws Unusable when one is not what it must be; it is removed unless it is the owner's
  ModelFiles compare(Model model, boolean all) throws Unusable, IOException {
    Map<String, Sha256> found = new TreeMap<>();
    for (ModelFile file : ModelFolder.needed(model)) {
      Path place = folder.place(model, file);
      Sha256 sha256 = hash(place, all);
      if (!right(model, file, sha256)) {
        throw wrong(model, file, place, sha256);
      }
      found.put(file.part(), sha256);
    }
    return files(model, together(found));
  }

  /// Whether a file is here as it must be. A wrong one that was fetched is removed.
  boolean right(Model model, ModelFile file) throws IOException {
    Path place = folder.place(model, file);
    if (!Files.isRegularFile(place)) {
      return false;
    }
    if (right(model, file, hash(place, false))) {
      return true;
    }
    Files.delete(place);
    ledger.forget(place);
    return false;
  }

  /// A file has come whose hash was found right.
  void fetched(Path target, Sha256 sha256) throws IOException {
    ledger.seen(target, sha256);
  }

  void forget(Model model) {
    model.files().forEach(file -> ledger.forget(folder.fetched(model, file)));
    model.files().forEach(file -> ledger.forget(folder.replacement(model, file)));
    ledger.forget(model.name());
  }

  private Sha256 hash(Path place, boolean always) throws IOException {
    Optional<Sha256> remembered = always ? Optional.empty() : ledger.sha256(place);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    Sha256 sha256 = Sha256.of(place);
    ledger.seen(place, sha256);
    return sha256;
  }

  private Unusable wrong(Model model, ModelFile file, Path place, Sha256 found) throws IOException {
    String expected =
        file.content().map(content -> content.sha256().hex()).orElse("what its manifest says");
    String sentence =
        "%s has the SHA-256 %s, but %s is expected.".formatted(file.fileName(), found, expected);
    if (file.origin() instanceof Origin.OnDisk) {
      return new Unusable(ProblemKind.WRONG_CONTENT, sentence);
    }
    Files.deleteIfExists(place);
    ledger.forget(place);
    ledger.forget(model.name());
    return new Unusable(ProblemKind.WRONG_CONTENT, sentence + " It was removed.");
  }

  /// Keeps how trying it out ended.
  void checked(ModelFiles files, Optional<String> fault) throws IOException {
    Map<String, Sha256> known = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.files().entrySet()) {
      known.put(file.getKey(), hash(file.getValue(), false));
    }
    ledger.checked(files.model().name(), new Ledger.Check(together(known), fault));
  }

  private boolean right(Model model, ModelFile file, Sha256 found) {
    return folder.replaced(model, file)
        || file.content().map(Content::sha256).map(found::equals).orElse(true);
  }

  /// Whether a file of the owner's is in the place of one of the model's own.
  boolean replaced(Model model) {
    return model.files().stream().anyMatch(file -> folder.replaced(model, file));
  }

  private ModelFiles files(Model model, Sha256 together) {
    boolean other =
        ModelFolder.needed(model).stream()
            .anyMatch(file -> folder.replaced(model, file) || file.content().isEmpty());
    String version =
        other
            ? model.ref().version() + "+" + together.hex().substring(0, SHORT)
            : model.ref().version();
    return new ModelFiles(new ModelRef(model.name(), version), model, folder.places(model));
  }

  private static Sha256 together(Map<String, Sha256> byPart) {
    MessageDigest digest = Sha256.digest();
    byPart.forEach(
        (part, sha256) ->
            digest.update((part + " " + sha256.hex() + "\n").getBytes(StandardCharsets.UTF_8)));
    return Sha256.of(digest);
  }

  /// What there is of the files that are fetched, whole or not.
  long bytesHere(Model model) {
    return model.files().stream()
        .filter(file -> file.origin() instanceof Origin.Published)
        .mapToLong(file -> Math.max(size(folder.fetched(model, file)), partHere(model, file)))
        .sum();
  }

  /// What an attempt that was broken off has left of a file.
  long partHere(Model model, ModelFile file) {
    return size(Wanted.part(folder.fetched(model, file)));
  }

  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : 0;
    } catch (IOException _) {
      return 0;
    }
  }
}
