import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes what a distribution has to say of others: `THIRD-PARTY.md` names everything that is shipped
/// with its licence, `texts/` holds each licence once, `notices/` the notices that came inside the
/// jars. Maven's POMs tell of jars, npm's packages of the UI, `carried.tsv` of the native libraries.
/// Ends with an error where something that is shipped names no licence.
///
/// `java -cp "PROGRAM/lib/main/*" scripts/packaging/Notices.java PROGRAM REPOSITORY WEB FOLDER`

final ObjectMapper json = new ObjectMapper();

void main(String[] arguments) throws Exception {
  Path program = Path.of(arguments[0]);
  Path repository = Path.of(arguments[1]);
  Path web = Path.of(arguments[2]);
  Path folder = Path.of(arguments[3]);
  Licences licences = new Licences(web);

  List<Licences.Component> jars = new ArrayList<>();
  for (String line : Files.readAllLines(program.resolve("quarkus-app-dependencies.txt"))) {
    String[] parts = line.split(":");
    if (!parts[0].equals("gaze")) {
      jars.add(licences.jar(repository, parts[0], parts[1], parts[parts.length - 1]));
    }
  }
  List<Licences.Component> packages = new ArrayList<>();
  for (JsonNode used : json.readTree(web.resolve("target/classes/META-INF/resources/licenses.json").toFile())) {
    String name = used.path("name").asText();
    packages.add(
        new Licences.Component(
            name,
            used.path("version").asText(),
            List.of(used.path("identifier").asText()),
            "https://www.npmjs.com/package/" + name));
    notice(folder, name.replace('/', '-') + ".txt", used.path("text").asText(""));
  }
  List<Licences.Component> carried = Licences.carried(names(program.resolve("lib/main")));
  licences.check(List.of(jars, packages, carried));

  collectNotices(program.resolve("lib"), folder);
  writeTexts(licences, folder, List.of(jars, packages, carried));
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

List<String> names(Path folder) throws IOException {
  try (Stream<Path> files = Files.list(folder)) {
    return files.map(file -> file.getFileName().toString()).toList();
  }
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

void writeTexts(Licences licences, Path folder, List<List<Licences.Component>> lists)
    throws IOException {
  Path target = Files.createDirectories(folder.resolve("texts"));
  for (String licence : Licences.used(lists)) {
    Files.writeString(target.resolve(licence + ".txt"), licences.text(licence) + "\n");
  }
}

String table(List<Licences.Component> components) {
  StringBuilder rows = new StringBuilder("| name | version | licence | address |\n|---|---|---|---|\n");
  for (Licences.Component component : components) {
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
