package gaze.inference.models;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gaze.domain.ModelRef;
import gaze.inference.models.Model.About;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a manifest. Nothing is guessed: what is not known, missing twice or out of range is
/// refused with its place.
final class ManifestReader {
  /// What may be in it.
  enum Rules {
    /// The program's own: class-path resources, and at most one preferred model for a role.
    REVIEWED,
    /// Somebody's: files beside it; never preferred, never from inside the program.
    OWN
  }

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Set<String> MEMBERS =
      Set.of(
          "name",
          "role",
          "family",
          "version",
          "title",
          "purpose",
          "licence",
          "preferred",
          "files",
          "tensors",
          "picture",
          "text",
          "labels",
          "threshold",
          "dimensions");

  /// Names become folders and travel in addresses.
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Set<String> RESERVED = Set.of("own", "native", "import");
  private static final int LONGEST_NAME = 64;
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Path folder;
  private final Rules rules;

  private ManifestReader(Path folder, Rules rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /// @param folder where it lies; files on the disk are named from there
  static Manifest read(byte[] json, Path folder, Rules rules) throws InvalidManifestException {
    return new ManifestReader(folder, rules).manifest(parsed(json));
  }

  private static Place parsed(byte[] json) throws InvalidManifestException {
    try {
      JsonNode node = JSON.readTree(json);
      return new Place("", node);
    } catch (JsonProcessingException e) {
      throw new InvalidManifestException(
          "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          "is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new InvalidManifestException("", "cannot be read: " + e.getMessage());
    }
  }

  private Manifest manifest(Place root) throws InvalidManifestException {
    root.object(Set.of("schema", "models")).member("schema").whole(1, 1);
    List<Model> models = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<ModelRole> preferred = new HashSet<>();
    for (Place place : root.member("models").elements()) {
      Model model = model(place);
      if (!names.add(model.name())) {
        throw place.member("name").wrong("is the name of another model too");
      }
      if (model.preferred() && !preferred.add(model.role())) {
        throw place.member("preferred").wrong("another %s is preferred".formatted(model.role()));
      }
      models.add(model);
    }
    return new Manifest(List.copyOf(models));
  }

  private Model model(Place place) throws InvalidManifestException {
    place.object(MEMBERS);
    ModelRole role = place.member("role").choice(ModelRole.class);
    ModelFamily family = place.member("family").choice(ModelFamily.class);
    if (family.role() != role) {
      throw place.member("family").wrong("is for the role " + family.role());
    }
    List<ModelFile> files = new FileEntries(folder, rules).read(place.member("files"));
    return new Model(
        new ModelRef(name(place.member("name")), version(place.member("version"))),
        role,
        family,
        new About(
            place.member("title").text(),
            place.member("purpose").text(),
            licence(place.member("licence"))),
        files,
        UseEntries.read(place, files),
        preferred(place));
  }

  private static String name(Place place) throws InvalidManifestException {
    String name = place.text();
    if (RESERVED.contains(name)) {
      throw place.wrong("is a word of Gaze's own");
    }
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw place.wrong("must be lower-case words joined by hyphens, at most 64 letters");
    }
    return name;
  }

  private static String version(Place place) throws InvalidManifestException {
    String version = place.text();
    if (!VERSION.matcher(version).matches()) {
      throw place.wrong("must be letters, digits, dots, hyphens, at most 64");
    }
    return version;
  }

  private static Licence licence(Place place) throws InvalidManifestException {
    place.object(Set.of("spdx", "name", "url", "commercial"));
    return new Licence(
        place.member("spdx").text(),
        place.member("name").text(),
        place.member("url").address(),
        place.member("commercial").flag());
  }

  private boolean preferred(Place place) throws InvalidManifestException {
    Optional<Place> preferred = place.find("preferred");
    if (preferred.isEmpty() || !preferred.get().flag()) {
      return false;
    }
    if (rules == Rules.OWN) {
      throw preferred.get().wrong("is chosen in the settings");
    }
    return true;
  }
}
