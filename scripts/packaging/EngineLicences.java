import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes what the engine carries of others as a page of its own: the jars of the class path that this
/// is run with, and the native libraries inside them. `texts` holds each licence once.
///
/// `java -cp CLASSPATH scripts/packaging/EngineLicences.java WEB FILE`
void main(String[] arguments) throws Exception {
  Licences licences = new Licences(Path.of(arguments[0]));
  Path target = Path.of(arguments[1]);

  List<Path> jars =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> entry.endsWith(".jar"))
          .map(Path::of)
          .toList();
  List<Licences.Component> libraries = new ArrayList<>();
  List<String> names = new ArrayList<>();
  for (Path jar : jars) {
    // REPOSITORY/the/group/artifact/version/artifact-version.jar
    String version = jar.getName(jar.getNameCount() - 2).toString();
    String artifact = jar.getName(jar.getNameCount() - 3).toString();
    Path pom = jar.resolveSibling(artifact + "-" + version + ".pom");
    if (!Files.exists(pom)) {
      continue; // a module of Gaze
    }
    String group = Licences.group(pom);
    Path repository = jar;
    for (int level = 0; level < group.split("\\.").length + 3; level++) {
      repository = repository.getParent();
    }
    libraries.add(licences.jar(repository, group, artifact, version));
    names.add(group + "." + jar.getFileName());
  }
  libraries = libraries.stream().distinct().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  List<Licences.Component> carried = Licences.carried(names);
  licences.check(List.of(libraries, carried));

  ObjectMapper json = new ObjectMapper();
  ObjectNode page = json.createObjectNode();
  var components = page.putArray("components");
  for (Licences.Component component : Stream.concat(libraries.stream(), carried.stream()).toList()) {
    var entry = components.addObject();
    entry.put("name", component.name());
    entry.put("version", component.version());
    entry.put("identifier", String.join(" OR ", component.licences()));
    entry.put("url", component.url());
  }
  var texts = page.putObject("texts");
  for (String licence : Licences.used(List.of(libraries, carried))) {
    texts.put(licence, licences.text(licence));
  }
  Files.createDirectories(target.getParent());
  json.writeValue(target.toFile(), page);
  IO.println("licences: %d libraries, %d native".formatted(libraries.size(), carried.size()));
}
