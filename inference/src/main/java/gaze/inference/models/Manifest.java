package gaze.inference.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Models under review: which files they are made of, down to the last byte.
public record Manifest(List<Model> models) {
  private static final String CARRIED = "models.json";
  private static final long LARGEST = 1 << 20;

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

  /// One of the owner's; paths in it are named from its folder.
  public static Manifest own(Path manifest) throws IOException, InvalidManifestException {
    if (Files.size(manifest) > LARGEST) {
      throw new InvalidManifestException("", "is larger than a megabyte");
    }
    Path folder = Optional.ofNullable(manifest.toAbsolutePath().getParent()).orElse(manifest);
    return ManifestReader.read(Files.readAllBytes(manifest), folder, ManifestReader.Rules.OWN);
  }

  public Optional<Model> find(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
