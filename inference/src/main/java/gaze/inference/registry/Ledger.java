package gaze.inference.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gaze.inference.download.Sha256;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Remembers which files were compared and which models were tried out, as JSON:
///
/// ```
/// {"files":  {PATH: {"bytes": 1, "modified_ns": 1, "sha256": "…"}},
///  "checks": {NAME: {"of": "…", "fault": "…"}}}
/// ```
///
/// A file with another size or time is not known any more; a check holds for the SHA-256 of all
/// files together (`of`). It is no truth: without it everything is compared and tried out again.
/// Thread-safe.
final class Ledger {
  /// How trying a model out ended.
  ///
  /// @param fault empty where it may be used
  record Check(Sha256 of, Optional<String> fault) {}

  private record Seen(long bytes, long modified, Sha256 sha256) {}

  private static final System.Logger LOG = System.getLogger(Ledger.class.getName());
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final Map<String, Seen> files = new ConcurrentHashMap<>();
  private final Map<String, Check> checks = new ConcurrentHashMap<>();

  private Ledger(Path file) {
    this.file = file;
  }

  static Ledger at(Path file) {
    Ledger ledger = new Ledger(file);
    if (Files.isRegularFile(file)) {
      try {
        ledger.read(JSON.readTree(file.toFile()));
      } catch (IOException | IllegalArgumentException e) {
        LOG.log(
            Level.WARNING,
            "What is known of the models cannot be read; they are compared again.",
            e);
        ledger.files.clear();
        ledger.checks.clear();
      }
    }
    return ledger;
  }

  private void read(JsonNode stored) {
    stored
        .path("files")
        .properties()
        .forEach(
            known ->
                files.put(
                    known.getKey(),
                    new Seen(
                        known.getValue().path("bytes").asLong(),
                        known.getValue().path("modified_ns").asLong(),
                        new Sha256(known.getValue().path("sha256").asText()))));
    stored
        .path("checks")
        .properties()
        .forEach(
            known ->
                checks.put(
                    known.getKey(),
                    new Check(
                        new Sha256(known.getValue().path("of").asText()),
                        Optional.ofNullable(known.getValue().path("fault").textValue()))));
  }

  /// The SHA-256 of a file that is as it was when it was compared.
  Optional<Sha256> sha256(Path path) {
    Seen seen = files.get(path.toString());
    if (seen == null) {
      return Optional.empty();
    }
    try {
      return now(path, seen.sha256()).equals(seen) ? Optional.of(seen.sha256()) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// The file was read whole and has this SHA-256.
  void seen(Path path, Sha256 sha256) throws IOException {
    files.put(path.toString(), now(path, sha256));
    write();
  }

  private static Seen now(Path path, Sha256 sha256) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new Seen(
        attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), sha256);
  }

  Optional<Check> check(String name) {
    return Optional.ofNullable(checks.get(name));
  }

  void checked(String name, Check check) {
    checks.put(name, check);
    write();
  }

  void forget(String name) {
    checks.remove(name);
    write();
  }

  void forget(Path path) {
    files.remove(path.toString());
    write();
  }

  private synchronized void write() {
    ObjectNode stored = JSON.createObjectNode();
    ObjectNode known = stored.putObject("files");
    files.forEach(
        (path, seen) ->
            known
                .putObject(path)
                .put("bytes", seen.bytes())
                .put("modified_ns", seen.modified())
                .put("sha256", seen.sha256().hex()));
    ObjectNode tried = stored.putObject("checks");
    checks.forEach(
        (name, check) -> {
          ObjectNode entry = tried.putObject(name).put("of", check.of().hex());
          check.fault().ifPresent(fault -> entry.put("fault", fault));
        });
    try {
      write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(stored));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can be written", e);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "What is known of the models cannot be kept; they are compared at the next start.",
          e);
    }
  }

  private void write(byte[] json) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".tmp");
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
    Files.write(written, json);
    Durable.settle(written, file);
  }
}
