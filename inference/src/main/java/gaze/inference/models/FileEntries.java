package gaze.inference.models;

import gaze.inference.download.Addresses;
import gaze.inference.download.Sha256;
import gaze.inference.models.ManifestReader.Rules;
import gaze.inference.models.ModelFile.Content;
import gaze.inference.models.ModelFile.Origin;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The files of a model as its manifest lists them. Each says where it comes from in exactly one
/// way: `url`, `resource`, `archive` with `entry`, `path` or `export`.
final class FileEntries {
  private static final Set<String> MEMBERS =
      Set.of(
          "part",
          "file",
          "bytes",
          "sha256",
          "url",
          "resource",
          "archive",
          "entry",
          "path",
          "export");
  private static final List<String> ORIGINS =
      List.of("url", "resource", "archive", "path", "export");

  /// Names of files that a manifest may make: none that leaves its folder or hides.
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

  private static final Pattern PART = Pattern.compile("[a-z][a-z0-9_]{0,31}");
  private static final long LARGEST = 1L << 40;

  private final Path folder;
  private final Rules rules;

  FileEntries(Path folder, Rules rules) {
    this.folder = folder;
    this.rules = rules;
  }

  List<ModelFile> read(Place list) throws InvalidManifestException {
    List<ModelFile> files = new ArrayList<>();
    Set<String> parts = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Place place : list.elements()) {
      ModelFile file = file(place);
      if (!parts.add(file.part())) {
        throw place.member("part").wrong("is there twice");
      }
      if (!names.add(file.fileName().toLowerCase(Locale.ROOT))) {
        throw place.wrong("has the file name of another: " + file.fileName());
      }
      if (file.origin() instanceof Origin.Packed(String archive, _) && !parts.contains(archive)) {
        throw place.member("archive").wrong("must be the part of a file before this one");
      }
      files.add(file);
    }
    if (files.isEmpty()) {
      throw list.wrong("needs at least one file");
    }
    return List.copyOf(files);
  }

  private ModelFile file(Place place) throws InvalidManifestException {
    place.object(MEMBERS);
    Place part = place.member("part");
    if (!PART.matcher(part.text()).matches()) {
      throw part.wrong("must be lower-case letters, digits and underscores");
    }
    Origin origin = origin(place);
    return new ModelFile(part.text(), fileName(place, origin), content(place, origin), origin);
  }

  private Origin origin(Place place) throws InvalidManifestException {
    List<String> given = ORIGINS.stream().filter(name -> place.find(name).isPresent()).toList();
    if (given.size() != 1) {
      throw place.wrong("must say where it comes from by one of " + String.join(", ", ORIGINS));
    }
    Place where = place.member(given.getFirst());
    return switch (given.getFirst()) {
      case "url" -> new Origin.Published(url(where));
      case "resource" -> resource(where);
      case "archive" -> new Origin.Packed(where.text(), place.member("entry").text());
      case "path" -> onDisk(where);
      default -> new Origin.OwnExport(where.text());
    };
  }

  private static URI url(Place place) throws InvalidManifestException {
    URI address = place.address();
    if (!Addresses.allowed(address)) {
      throw place.wrong("must begin with https:// (http:// only for this computer itself)");
    }
    return address;
  }

  private Origin resource(Place place) throws InvalidManifestException {
    if (rules == Rules.OWN) {
      throw place.wrong("is only for the program's own manifest");
    }
    return new Origin.BuiltIn(place.text());
  }

  private Origin onDisk(Place place) throws InvalidManifestException {
    if (rules == Rules.REVIEWED) {
      throw place.wrong("is only for a manifest of one's own");
    }
    try {
      return new Origin.OnDisk(folder.resolve(place.text()).normalize());
    } catch (InvalidPathException e) {
      throw place.wrong("is no path: " + e.getReason());
    }
  }

  private static Optional<Content> content(Place place, Origin origin)
      throws InvalidManifestException {
    boolean needed = !(origin instanceof Origin.OwnExport) && !(origin instanceof Origin.OnDisk);
    if (!needed && place.find("bytes").isEmpty() && place.find("sha256").isEmpty()) {
      return Optional.empty();
    }
    Place hash = place.member("sha256");
    try {
      return Optional.of(
          new Content(place.member("bytes").whole(1, LARGEST), new Sha256(hash.text())));
    } catch (IllegalArgumentException _) {
      throw hash.wrong("must be 64 lower-case hex digits");
    }
  }

  /// The name that is given, else the last piece of where it comes from.
  private static String fileName(Place place, Origin origin) throws InvalidManifestException {
    String name =
        switch (origin) {
          case Origin.Published(URI url) -> last(Optional.ofNullable(url.getPath()).orElse(""));
          case Origin.BuiltIn(String resource) -> last(resource);
          case Origin.Packed(_, String entry) -> last(entry);
          case Origin.OnDisk(Path path) -> last(path.toString().replace('\\', '/'));
          case Origin.OwnExport _ -> "";
        };
    Optional<Place> given = place.find("file");
    String chosen = given.isPresent() ? given.get().text() : name;
    if (!FILE_NAME.matcher(chosen).matches()) {
      throw given.orElse(place).wrong("needs a plain file name, not \"" + chosen + "\"");
    }
    return chosen;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
