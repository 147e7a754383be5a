import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes what a distribution has to say of others: `THIRD-PARTY.md` names everything that is shipped
/// with its licence, `texts/` holds each licence once, `notices/` the notices that came inside the
/// jars. Maven's POMs tell of jars, npm's packages of the UI, `carried.tsv` of the native libraries.
/// Ends with an error where something that is shipped names no licence.
///
/// `java -cp "PROGRAM/lib/main/*" scripts/packaging/Notices.java PROGRAM REPOSITORY WEB FOLDER`

/// @param licences SPDX identifiers where they are known
record Component(String name, String version, List<String> licences, String url) {}

final ObjectMapper json = new ObjectMapper();
final Map<String, JsonNode> texts = new TreeMap<>();

void main(String[] arguments) throws Exception {
  Path program = Path.of(arguments[0]);
  Path repository = Path.of(arguments[1]);
  Path web = Path.of(arguments[2]);
  Path folder = Path.of(arguments[3]);
  readTexts(web.resolve("node_modules/spdx-license-list/licenses"));

  List<Component> jars = new ArrayList<>();
  for (String line : Files.readAllLines(program.resolve("quarkus-app-dependencies.txt"))) {
    String[] parts = line.split(":");
    if (!parts[0].equals("gaze")) {
      jars.add(jar(repository, parts[0], parts[1], parts[parts.length - 1]));
    }
  }
  List<Component> packages = new ArrayList<>();
  for (JsonNode used : json.readTree(web.resolve("target/classes/META-INF/resources/licenses.json").toFile())) {
    String name = used.path("name").asText();
    packages.add(
        new Component(
            name,
            used.path("version").asText(),
            List.of(used.path("identifier").asText()),
            "https://www.npmjs.com/package/" + name));
    notice(folder, name.replace('/', '-') + ".txt", used.path("text").asText(""));
  }
  List<Component> carried = carried(program);
  check(List.of(jars, packages, carried));

  collectNotices(program.resolve("lib"), folder);
  writeTexts(folder, List.of(jars, packages, carried));
  Files.writeString(
      folder.resolve("THIRD-PARTY.md"),
      """
      # What Gaze carries of others

      The texts of the licences are in `texts/`, the notices of the authors in `notices/`, those of the
      Java runtime in `../runtime/legal/`. Data are named in `../NOTICE`.

      ## Java libraries

      %s
      ## Native libraries inside them

      %s
      ## Parts of the user interface

      %s"""
          .formatted(table(jars), table(carried), table(packages)));
  IO.println(
      "  notices: %d jars, %d native libraries, %d packages"
          .formatted(jars.size(), carried.size(), packages.size()));
}

void readTexts(Path folder) throws IOException {
  try (Stream<Path> files = Files.list(folder)) {
    for (Path file : files.toList()) {
      String name = file.getFileName().toString();
      texts.put(name.substring(0, name.length() - ".json".length()), json.readTree(file.toFile()));
    }
  }
}

/// What a POM says, or the nearest of its parents that says something.
Component jar(Path repository, String group, String artifact, String version) throws Exception {
  List<String> licences = List.of();
  String url = "";
  Optional<Path> pom = Optional.of(pom(repository, group, artifact, version));
  while (pom.isPresent() && (licences.isEmpty() || url.isEmpty())) {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(pom.get().toFile())
            .getDocumentElement();
    if (licences.isEmpty()) {
      licences =
          children(project, "licenses").stream()
              .flatMap(list -> children(list, "license").stream())
              .map(licence -> identifier(text(licence, "name"), text(licence, "url")))
              .toList();
    }
    url = url.isEmpty() ? text(project, "url") : url;
    pom =
        children(project, "parent").stream()
            .findFirst()
            .map(
                parent ->
                    pom(
                        repository,
                        text(parent, "groupId"),
                        text(parent, "artifactId"),
                        text(parent, "version")));
  }
  return new Component(group + ":" + artifact, version, licences, url.contains("${") ? "" : url);
}

Path pom(Path repository, String group, String artifact, String version) {
  return repository
      .resolve(group.replace('.', '/'))
      .resolve(artifact)
      .resolve(version)
      .resolve(artifact + "-" + version + ".pom");
}

List<Element> children(Element parent, String name) {
  List<Element> found = new ArrayList<>();
  for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
    if (node instanceof Element element && element.getTagName().equals(name)) {
      found.add(element);
    }
  }
  return found;
}

String text(Element parent, String name) {
  return children(parent, name).stream()
      .findFirst()
      .map(element -> element.getTextContent().strip())
      .orElse("");
}

/// The SPDX identifier of what a POM calls its licence in its own words.
String identifier(String name, String url) {
  if (texts.containsKey(name)) {
    return name;
  }
  String said = (name + " " + url).toLowerCase(Locale.ROOT);
  Map<String, String> known = new LinkedHashMap<>();
  known.put(".*apache.*2\\.0.*|.*apache 2.*|.*apache.*version 2.*|.*asl2.*", "Apache-2.0");
  known.put(".*classpath.?exception.*|.*gpl2? w/ ?cpe.*", "GPL-2.0-with-classpath-exception");
  known.put(".*lesser.*2\\.1.*|.*lgpl.?2\\.1.*", "LGPL-2.1-or-later");
  known.put(".*gpl.*version 2.*|.*gpl.?2.*", "GPL-2.0-or-later");
  known.put(".*eclipse public.*1\\.0.*|.*epl.?1.*", "EPL-1.0");
  known.put(".*eclipse public.*(2\\.0|v2).*|.*epl.?2.*", "EPL-2.0");
  known.put(".*eclipse distribution.*|.*edl.?1.*", "BSD-3-Clause");
  known.put(".*bsd.?2.*|.*simplified bsd.*", "BSD-2-Clause");
  known.put(".*bsd.*", "BSD-3-Clause");
  known.put(".*mit.?0.*", "MIT-0");
  known.put(".*mit.*", "MIT");
  known.put(".*public domain.*|.*cc0.*", "CC0-1.0");
  return known.entrySet().stream()
      .filter(entry -> said.matches(entry.getKey()))
      .map(Map.Entry::getValue)
      .findFirst()
      .orElse(name);
}

List<Component> carried(Path program) throws IOException {
  List<String> jars;
  try (Stream<Path> files = Files.list(program.resolve("lib/main"))) {
    jars = files.map(file -> file.getFileName().toString()).toList();
  }
  List<Component> found = new ArrayList<>();
  for (String line : Files.readAllLines(Path.of("scripts/packaging/carried.tsv"))) {
    String[] parts = line.split("\t");
    if (parts.length == 4 && jars.stream().anyMatch(jar -> jar.startsWith(parts[3]))) {
      found.add(new Component(parts[0], "", List.of(parts[1]), parts[2]));
    }
  }
  return found;
}

void check(List<List<Component>> lists) {
  Set<String> silent = new TreeSet<>();
  for (List<Component> list : lists) {
    for (Component component : list) {
      if (component.licences().isEmpty() || component.licences().contains("")) {
        silent.add(component.name() + " names no licence");
      }
      for (String expression : component.licences()) {
        for (String licence : identifiers(expression)) {
          if (!texts.containsKey(licence)) {
            silent.add(component.name() + ": no text of \"" + expression + "\" is known");
          }
        }
      }
    }
  }
  if (!silent.isEmpty()) {
    silent.forEach(System.err::println);
    System.exit(1);
  }
}

/// `(MIT OR GPL-3.0-or-later WITH X)` as its licences and exceptions.
List<String> identifiers(String expression) {
  return Stream.of(expression.split("[()\\s]+"))
      .filter(word -> !word.isEmpty() && !word.matches("AND|OR"))
      .filter(word -> !word.matches("WITH|.*-exception-.*"))
      .toList();
}

void collectNotices(Path lib, Path folder) throws IOException {
  List<Path> jars;
  try (Stream<Path> files = Files.walk(lib)) {
    jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
  }
  for (Path jar : jars) {
    try (FileSystem content = FileSystems.newFileSystem(jar);
        Stream<Path> inside = Files.walk(content.getPath("/"), 3)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.matches("(?i)(notice|about|copying)[^.]*(\\.(txt|md|html))?")) {
          String base = jar.getFileName().toString().replaceAll("\\.jar$", "");
          notice(folder, base + "-" + name, Files.readString(file));
        }
      }
    }
  }
}

void notice(Path folder, String name, String text) throws IOException {
  if (!text.isBlank()) {
    Path notices = Files.createDirectories(folder.resolve("notices"));
    Files.writeString(notices.resolve(name), text);
  }
}

void writeTexts(Path folder, List<List<Component>> lists) throws IOException {
  Path target = Files.createDirectories(folder.resolve("texts"));
  var used = new TreeSet<String>();
  lists.forEach(
      list ->
          list.forEach(
              component ->
                  component.licences().forEach(licence -> used.addAll(identifiers(licence)))));
  for (String licence : used) {
    Files.writeString(
        target.resolve(licence + ".txt"), texts.get(licence).path("licenseText").asText() + "\n");
  }
}

String table(List<Component> components) {
  StringBuilder rows = new StringBuilder("| name | version | licence | address |\n|---|---|---|---|\n");
  for (Component component : components) {
    rows.append(
        "| %s | %s | %s | %s |\n"
            .formatted(
                component.name(),
                component.version(),
                String.join(" or ", component.licences()),
                component.url()));
  }
  return rows.toString();
}
