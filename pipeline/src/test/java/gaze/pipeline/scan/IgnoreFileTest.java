package gaze.pipeline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gaze.pipeline.scan.IgnoreFile.Saying;
import gaze.testkit.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "*.png, a.png, true",
    "*.png, x/a.png, true",
    "*.png, a.PNG, false",
    "/a.png, a.png, true",
    "/a.png, x/a.png, false",
    "x/a.png, x/a.png, true",
    "x/a.png, y/x/a.png, false",
    "**/a.png, y/x/a.png, true",
    "x/**, x/y/z.png, true",
    "x/**, x, false",
    "x/**/z.png, x/z.png, true",
    "x/**/z.png, x/y/y/z.png, true",
    "x/*/z.png, x/y/y/z.png, false",
    "?.png, a.png, true",
    "?.png, ab.png, false",
    "[a-c].png, b.png, true",
    "[!a-c].png, b.png, false",
    "[^a-c].png, d.png, true",
    "[]a].png, ].png, true",
    "[[:digit:]].png, 7.png, true",
    "'\\!a.png', !a.png, true",
    "'\\#a.png', #a.png, true",
    "'\\*.png', *.png, true",
    "'\\*.png', a.png, false",
    "[a.png, [a.png, false",
    "a.png\\, a.png, false",
    "IMG (1).jpg, IMG (1).jpg, true",
    "日本*, 日本.jpg, true"
  })
  void patternsMatchAsGitMatchesThem(String pattern, String path, boolean ignored) {
    assertThat(IgnoreFile.parse(pattern).about(path, false) == Saying.IGNORE).isEqualTo(ignored);
  }

  @Test
  void theLastPatternThatMatchesDecides() {
    IgnoreFile file = IgnoreFile.parse("*.png\n!keep.png\n\n# keep.png\nkeep.png.bak\n");
    assertThat(file.about("a.png", false)).isEqualTo(Saying.IGNORE);
    assertThat(file.about("keep.png", false)).isEqualTo(Saying.KEEP);
    assertThat(file.about("a.jpg", false)).isEqualTo(Saying.NOTHING);
  }

  @Test
  void aSlashAtTheEndMeansFoldersOnly() {
    IgnoreFile file = IgnoreFile.parse("raw/");
    assertThat(file.about("x/raw", true)).isEqualTo(Saying.IGNORE);
    assertThat(file.about("x/raw", false)).isEqualTo(Saying.NOTHING);
  }

  @Test
  void linesMayEndAsOnWindowsAndSpacesAtTheEndDoNotCount() {
    assertThat(IgnoreFile.parse("\uFEFF*.png  \r\nb\\ \r\n").about("a.png", false))
        .isEqualTo(Saying.IGNORE);
    assertThat(IgnoreFile.parse("b\\ ").about("b ", false)).isEqualTo(Saying.IGNORE);
  }

  /// Git is the authority on its own syntax.
  @Tag("integration")
  @Seeded(times = 60)
  void gitAgrees(RandomGenerator random) throws Exception {
    Assumptions.assumeTrue(gitIsThere(), "needs git");
    List<String> patterns = new ArrayList<>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      patterns.add(anyPattern(random));
    }
    String text = String.join("\n", patterns);
    Set<String> paths = new TreeSet<>();
    for (int i = 0; i < 30; i++) {
      paths.add(anyPath(random));
    }
    Set<String> ours = new TreeSet<>();
    IgnoreFile file = IgnoreFile.parse(text);
    paths.stream().filter(path -> isIgnored(file, path)).forEach(ours::add);
    assertThat(ours).as(text).isEqualTo(ignoredByGit(text, paths));
  }

  /// As a walk sees it: an ignored folder hides what is in it.
  private static boolean isIgnored(IgnoreFile file, String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (file.about(path.substring(0, slash), true) == Saying.IGNORE) {
        return true;
      }
    }
    return file.about(path, false) == Saying.IGNORE;
  }

  private Set<String> ignoredByGit(String text, Set<String> paths)
      throws IOException, InterruptedException {
    run("git", "init", "-q", folder.toString());
    Files.writeString(folder.resolve(".gitignore"), text);
    Process git =
        new ProcessBuilder(
                "git", "-c", "core.quotepath=off", "check-ignore", "--no-index", "--stdin")
            .directory(folder.toFile())
            .start();
    try (var in = git.getOutputStream()) {
      in.write((String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    git.waitFor();
    return new TreeSet<>(said.lines().toList());
  }

  private static boolean gitIsThere() {
    try {
      return run("git", "--version") == 0;
    } catch (IOException | InterruptedException _) {
      return false;
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static String anyPattern(RandomGenerator random) {
    String[] atoms = {"a", "b", "c", "*", "?", "**", "/", "/", "[ab]", "[!a]", ".x", "**/", "/**"};
    StringBuilder pattern = new StringBuilder(random.nextInt(4) == 0 ? "!" : "");
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      pattern.append(atoms[random.nextInt(atoms.length)]);
    }
    // Some versions of Git take two stars behind a letter for folders, against their own manual.
    return pattern.toString().replaceAll("//+", "/").replaceAll("([^/*!]|^!)\\*\\*+", "$1*");
  }

  private static String anyPath(RandomGenerator random) {
    String[] names = {"a", "b", "c", "ab", "abc", "a.x", "b.x", "ca"};
    StringBuilder path = new StringBuilder(names[random.nextInt(names.length)]);
    for (int i = random.nextInt(3); i > 0; i--) {
      path.append('/').append(names[random.nextInt(names.length)]);
    }
    return path.toString();
  }
}
