import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Sums up a test run: what every module ran, what failed, why tests were skipped, how much of each
/// module is covered. The last line is `N passed, N failed, N skipped`; the exit code is 1 where a
/// test failed or none passed. Reads the JUnit XML that Surefire, Vitest and the browser tests leave
/// in `MODULE/target/*-reports/` and the CSV that JaCoCo leaves in `MODULE/target/site/jacoco/`.
///
/// Run by `scripts/test` from the project's root: `java scripts/TestReport.java`.

record Outcome(int passed, int failed, int skipped, double seconds) {
  static final Outcome NONE = new Outcome(0, 0, 0, 0);

  Outcome plus(Outcome other) {
    return new Outcome(
        passed + other.passed,
        failed + other.failed,
        skipped + other.skipped,
        seconds + other.seconds);
  }
}

final Map<String, Outcome> modules = new TreeMap<>();
final Map<String, Integer> skipReasons = new TreeMap<>();
final List<String> failures = new ArrayList<>();

void main() throws Exception {
  var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
  for (Path report : find("**/target/*-reports/*.xml")) {
    read(report, parser);
  }
  Outcome total = modules.values().stream().reduce(Outcome.NONE, Outcome::plus);

  IO.println("\nTests");
  modules.forEach(
      (module, outcome) ->
          IO.println(
              "  %-14s %5d passed %4d failed %4d skipped %8.1f s"
                  .formatted(
                      module,
                      outcome.passed(),
                      outcome.failed(),
                      outcome.skipped(),
                      outcome.seconds())));
  if (!failures.isEmpty()) {
    IO.println("\nFailed");
    failures.forEach(failure -> IO.println("  " + failure));
  }
  if (!skipReasons.isEmpty()) {
    IO.println("\nSkipped, because");
    skipReasons.forEach((reason, count) -> IO.println("  %4d × %s".formatted(count, reason)));
  }
  printCoverage();
  IO.println(
      "\n%d passed, %d failed, %d skipped"
          .formatted(total.passed(), total.failed(), total.skipped()));
  System.exit(total.failed() > 0 || total.passed() == 0 ? 1 : 0);
}

List<Path> find(String glob) throws IOException {
  PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
  try (Stream<Path> modules = Files.list(Path.of("."))) {
    List<Path> found = new ArrayList<>();
    for (Path module : modules.sorted().toList()) {
      if (Files.isDirectory(module.resolve("target"))) {
        try (Stream<Path> files = Files.walk(module.resolve("target"), 3)) {
          files.map(Path::normalize).filter(matcher::matches).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }
}

void read(Path report, DocumentBuilder parser) throws Exception {
  String module = report.getName(0).toString();
  NodeList cases = parser.parse(report.toFile()).getElementsByTagName("testcase");
  Outcome sum = modules.getOrDefault(module, Outcome.NONE);
  for (int i = 0; i < cases.getLength(); i++) {
    sum = sum.plus(outcome(module, (Element) cases.item(i)));
  }
  modules.put(module, sum);
}

Outcome outcome(String module, Element test) {
  String time = test.getAttribute("time").replace(",", "");
  double seconds = time.isEmpty() ? 0 : Double.parseDouble(time);
  for (String bad : List.of("failure", "error")) {
    NodeList found = test.getElementsByTagName(bad);
    if (found.getLength() > 0) {
      failures.add(
          "%s: %s.%s: %s"
              .formatted(
                  module,
                  test.getAttribute("classname"),
                  test.getAttribute("name"),
                  firstLine((Element) found.item(0))));
      return new Outcome(0, 1, 0, seconds);
    }
  }
  NodeList skipped = test.getElementsByTagName("skipped");
  if (skipped.getLength() > 0) {
    skipReasons.merge(module + ": " + firstLine((Element) skipped.item(0)), 1, Integer::sum);
    return new Outcome(0, 0, 1, seconds);
  }
  return new Outcome(1, 0, 0, seconds);
}

String firstLine(Element element) {
  String message = element.getAttribute("message");
  String text = (message.isBlank() ? element.getTextContent() : message).strip();
  String line = text.lines().findFirst().orElse("no reason given");
  return line.length() > 200 ? line.substring(0, 200) + "…" : line;
}

/// `GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,…COVERED,BRANCH_MISSED,…COVERED,LINE_MISSED,…COVERED,…`
void printCoverage() throws IOException {
  IO.println("\nCovered lines");
  for (Path csv : find("**/target/site/jacoco/jacoco.csv")) {
    long missed = 0;
    long covered = 0;
    for (String row : Files.readAllLines(csv).stream().skip(1).toList()) {
      String[] columns = row.split(",");
      missed += Long.parseLong(columns[7]);
      covered += Long.parseLong(columns[8]);
    }
    if (missed + covered > 0) {
      IO.println(
          "  %-14s %5.1f %% of %d"
              .formatted(csv.getName(0), 100.0 * covered / (missed + covered), missed + covered));
    }
  }
}
