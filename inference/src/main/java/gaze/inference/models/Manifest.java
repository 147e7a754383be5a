package gaze.inference.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Models under review: which files they are made of, down to the last byte.
public record Manifest(List<Model> models) {
  private static final String CARRIED = "models.json";

  /// The one that the program carries.
  public static Manifest carried() {
    try (InputStream json =
        Objects.requireNonNull(Manifest.class.getResourceAsStream(CARRIED), CARRIED)) {
      return ManifestReader.read(json.readAllBytes(), Path.of(""), ManifestReader.Rules.REVIEWED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidManifestException e) {
      throw new IllegalStateException("the carried manifest is invalid", e);
    }
  }

  public Optional<Model> find(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
